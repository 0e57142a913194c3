"""`sameroad export`: the files of the site without the site, all or nothing."""

import json

import pytest

from sameroad.commands.main import main
from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_file import Format, FormatFiles
from tests.conftest import TODAY
from tests.contribute.translations.repository import commit, git
from tests.factories import make_record, write_data
from tests.small_project import content

RECORD = make_record(
    contact={"phones": [{"number": "+852 2345 6789"}]},
    meetings=[{"what": {"en": "Meeting", "zh-Hant": "聚會"}, "rrule": "FREQ=WEEKLY;BYDAY=SA", "starts": "14:30"}],
    sources=[{"title": "Leaflet", "supports": ["name", "phones", "meetings"], "as_of": "2026"}],
)
"""A record of which every format has something to say."""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """A function that exports a small data folder to `out/` and gives the exit code and what was said."""
    write_data(tmp_path / "data", {"example": RECORD})
    (tmp_path / "mkdocs.yml").write_text("site_name: Groups\nsite_url: https://groups.test/hk\n")
    monkeypatch.chdir(tmp_path)

    def export(*arguments):
        try:
            code = main(["export", "--today", TODAY, "--output", "out", *arguments])
        except SystemExit as ended:
            code = ended.code
        said = capsys.readouterr()
        return code, said.out + said.err

    return export


def test_writes_every_format_and_says_how_much(run, tmp_path):
    code, said = run()
    files = content(tmp_path / "out")
    assert code == 0, said
    assert said.endswith(f"Wrote {len(files)} files of 1 organizations to out\n")
    index = json.loads(files["index.json"])
    assert {entry["format"] for entry in index["files"] if "format" in entry} == set(FORMATS) - {"atom"}
    assert index["source"] == {"name": {"en": "Groups", "zh-Hant": "Groups"}, "site": "https://groups.test/hk/"}
    assert index["date"] == TODAY


def test_news_feeds_come_from_git_and_it_is_said_when_they_cannot(run, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    said = run("--format", "atom")[1]
    assert said.startswith("The records have no history here, so there are no news feeds")
    assert "fatal: not a git repository" in said
    assert "no history" not in run("--format", "json")[1]  # nobody asked for it
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    assert "no history" not in run("--format", "atom")[1]
    assert b"Added: Hong Kong Example Association" in (tmp_path / "out" / "feeds" / "en" / "changes.atom").read_bytes()


def test_writes_only_the_formats_that_are_named_and_replaces_what_an_earlier_run_wrote(run, tmp_path):
    first, second = list(FORMATS)[:2]
    assert run("--format", first)[0] == 0
    assert run("--format", second, second)[0] == 0
    index = json.loads((tmp_path / "out" / "index.json").read_bytes())
    assert {entry["format"] for entry in index["files"] if "format" in entry} == {second}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "mkdocs.yml", "out"]


def test_an_unknown_format_is_answered_with_those_that_exist(run, tmp_path):
    code, said = run("--format", "json", "pdf")
    assert code == 2
    assert said == f"sameroad export: “pdf” is no format; there are {', '.join(FORMATS)}.\n"
    assert not (tmp_path / "out").exists()


def test_with_an_error_in_a_record_it_reports_as_validate_does_and_leaves_the_earlier_files(run, tmp_path, capsys):
    assert run()[0] == 0
    before = content(tmp_path / "out")
    write_data(tmp_path / "data", {"example": make_record(kind="choir")})
    code, said = run()
    assert code == 1
    assert main(["validate", "--today", TODAY]) == 1
    assert said == capsys.readouterr().out
    assert content(tmp_path / "out") == before


def test_warnings_are_told_and_do_not_stop_it(run, tmp_path):
    twin = make_record(sources=[{"title": "Leaflet", "supports": ["name"], "as_of": "2025"}])
    write_data(tmp_path / "data", {"example": make_record(), "twin": twin})
    code, said = run()
    assert code == 0
    assert "warning [same-name]" in said
    assert (tmp_path / "out" / "organizations" / "twin.json").is_file()


def test_a_run_that_fails_in_the_middle_leaves_the_earlier_files(run, tmp_path, monkeypatch):
    assert run()[0] == 0
    before = content(tmp_path / "out")

    class Broken(FormatFiles):
        def fixed(self):
            raise OSError("No space left on device")

    monkeypatch.setitem(FORMATS, "json", Format("json", Broken))
    code, said = run()
    assert code == 1
    assert "No space left on device" in said
    assert content(tmp_path / "out") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "mkdocs.yml", "out"]


def test_somebody_elses_folder_is_refused(run, tmp_path):
    (tmp_path / "out").mkdir()
    for name, text in (("SHA256SUMS", ""), ("index.json", "[]")):
        (tmp_path / "out" / name).write_text(text)
    code, said = run()
    assert code == 1
    assert "out holds other files (SHA256SUMS, index.json)" in said
    assert sorted(content(tmp_path / "out")) == ["SHA256SUMS", "index.json"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--data", "nowhere"], "There is no folder nowhere"), (["--format"], "expected at least one")],
)
def test_wrong_usage_ends_with_2(run, arguments, said):
    code, told = run(*arguments)
    assert code == 2
    assert said in told


def test_without_a_usable_mkdocs_yml_it_says_so(run, tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: [")
    code, said = run()
    assert code == 2
    assert "mkdocs.yml cannot be read" in said
