"""`sameroad review` in a small repository: which branch it tells of, and with which exit code."""

import json
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.contribute.review.proposal import start
from tests.contribute.translations.repository import commit, git
from tests.factories import make_record, write_data

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"):
        monkeypatch.delenv(name, raising=False)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    start(tmp_path, {"example": make_record()})
    git(tmp_path, "switch", "--quiet", "--create", "proposal")


def change(**changes: object) -> None:
    write_data(Path("data"), {"example": make_record(**changes)})


def test_a_good_change_ends_with_0_and_a_warning_too(capsys: Said) -> None:
    change(kind="charity", founded=1998)
    assert main(["review"]) == 0
    text = capsys.readouterr().out
    assert "- Kind of organization: Self-help group → Charity\n" in text
    assert "Please look at line" in text


def test_an_error_ends_with_1_in_a_file_that_was_not_touched_too(capsys: Said) -> None:
    change(kind="chairty")
    assert main(["review", "--language", "zh-Hant"]) == 1
    assert "有1個錯誤，修正後才可以收錄" in capsys.readouterr().out
    commit(Path())
    assert main(["review", "--base", "HEAD"]) == 1
    assert "Nothing has changed" in capsys.readouterr().out


def test_what_was_committed_on_the_branch_counts_and_what_others_did_does_not(capsys: Said, tmp_path: Path) -> None:
    change(kind="charity")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "main")
    write_data(Path("data"), {"theirs": make_record(name={"en": "Sha Tin circle"})})
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "proposal")
    change(kind="charity", founded=1998)
    assert main(["review", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["organizations"]
    assert [one["field"] for one in found["changes"]] == ["kind", "founded"]


def test_every_format_and_several_languages_can_be_had(capsys: Said) -> None:
    change(kind="charity")
    assert main(["review", "--format", "markdown", "--language", "en", "zh-Hant"]) == 0
    text = capsys.readouterr().out
    assert "- Kind of organization: Self-help group → Charity\n" in text
    assert "- 組織類別：自助組織 → 慈善團體\n" in text
    assert "Its page in the preview: `organizations/example/` · `zh-Hant/organizations/example/`\n" in text
    assert main(["review", "--format", "github"]) == 0
    assert capsys.readouterr().out == "1 file checked: no problems.\n"


def test_files_and_pages_are_linked_where_they_can_be_opened(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    change(kind="charity")
    Path("mkdocs.yml").write_text("site_name: Same Road\nsite_url: https://sameroad.test/hk\n", "utf-8")
    environment = {"ACTIONS": "true", "SERVER_URL": "https://code.test", "REPOSITORY": "a/b", "SHA": "abc"}
    for name, value in environment.items():
        monkeypatch.setenv(f"GITHUB_{name}", value)
    assert main(["review", "--format", "markdown"]) == 0
    text = capsys.readouterr().out
    assert "(<https://code.test/a/b/blob/abc/data/organizations/example.yaml>)" in text
    assert "(<https://sameroad.test/hk/zh-Hant/organizations/example/>)" in text


def test_an_example_address_is_no_site(capsys: Said) -> None:
    change(kind="charity")
    Path("mkdocs.yml").write_text("site_name: Same Road\nsite_url: https://sameroad.example/\n", "utf-8")
    assert main(["review", "--format", "markdown"]) == 0
    assert "sameroad.example" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--base", "nope"], "“nope” is no revision here; write one such as HEAD~3, main or a commit."),
        (["--language", "fr"], "“fr” is no language of this directory; write en or zh-Hant."),
        (["--data", "nowhere"], "There is no folder nowhere."),
    ],
)
def test_wrong_usage_ends_with_2_and_a_sentence(arguments: list[str], sentence: str, capsys: Said) -> None:
    assert main(["review", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"sameroad review: {sentence}")


def test_a_folder_without_git_ends_with_2(capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").rename(tmp_path / "git-elsewhere")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["review"]) == 2
    assert "--base needs the git repository of the records" in capsys.readouterr().err


def test_a_copy_without_the_base_says_what_to_fetch(capsys: Said, tmp_path: Path) -> None:
    commit_of_base = git(tmp_path, "rev-parse", "HEAD").strip()
    change(kind="charity")
    commit(tmp_path)
    git(tmp_path, "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), "copy")
    assert main(["review", "--data", "copy/data", "--base", commit_of_base]) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err


def test_the_merge_that_ci_checks_out_is_compared_with_its_base(capsys: Said, tmp_path: Path) -> None:
    change(kind="charity")
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "main")
    write_data(Path("data"), {"theirs": make_record(name={"en": "Sha Tin circle"})})
    commit(tmp_path)
    git(tmp_path, "merge", "--quiet", "--no-edit", "--no-ff", "proposal")
    git(tmp_path, "clone", "--quiet", "--depth", "2", tmp_path.as_uri(), "copy")
    assert main(["review", "--data", "copy/data", "--base", "HEAD^1", "--format", "json"]) == 0
    assert [one["slug"] for one in json.loads(capsys.readouterr().out)["organizations"]] == ["example"]
