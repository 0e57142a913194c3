"""A build that goes on from the last one gives, byte for byte, the site that a whole build gives."""

import shutil
from dataclasses import replace
from datetime import date
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sameroad.records.load import load
from sameroad.site.again.go_on import go_on
from sameroad.site.again.kept_build import KeptBuild, frames_again, settings_again
from sameroad.site.again.look_around import look_beside
from sameroad.site.build_lock import lock_of
from sameroad.site.contents import Contents
from sameroad.site.offline_files import WORKER
from sameroad.site.options import BuildOptions, BuildPlan, kept_file
from sameroad.site.planned_changes import plan_changes
from sameroad.site.run_options import RunOptions
from sameroad.work.kept_file import kept
from tests.conftest import TODAY
from tests.factories import make_record, write_yaml
from tests.small_project import build, compiled_templates, content, make_project

DAY = date.fromisoformat(TODAY)
CHANGES = {
    "name": [{"en": "Another name", "zh-Hant": "別名"}, {"en": "The Third Club", "zh-Hant": "會"}, None],
    "status": ["closed", "dormant", "active"],
    "kind": ["charity", "self-help-group"],
    "conditions": [["rheumatic-disease"], ["lupus", "general-patient-support"], ["general-patient-support"]],
    "contact": [{"phones": [{"number": "+852 2345 6789"}]}, {"emails": ["info@example.org"]}, None],
    "places": [
        [{"purpose": "office", "district": "southern"}],
        [{"purpose": "centre", "hospital": "queen-mary-hospital"}],
    ],
    "area": [["online"], ["kwun-tong"]],
    "checks": [[{"on": "2026-11-01", "how": "phone", "outcome": "confirmed"}], None],
    "summary": [{"en": "Another summary.", "zh-Hant": "另一段簡介。"}],
}
SLUGS = ["example", "alike", "part", "third"]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that was built once, and stays built: each test goes on from where the one before left it."""
    project = make_project(tmp_path_factory.mktemp("again"))
    done = build(project, "--quiet")
    assert done.returncode == 0, done.stderr
    return project


class Site:
    """The site of a project, brought up to date in this process."""

    def __init__(self, project, monkeypatch):
        monkeypatch.chdir(project)
        self.project = project
        options = BuildOptions(today=DAY, jobs=1, cache=project / ".cache" / "build")
        told = RunOptions(options, None, None, quiet=True).named(None, drafts=False)
        self.options = replace(options, told=told)

    def go_on(self):
        return go_on(self.options, look_beside(kept_file(self.options)), lambda _: None)

    def kept(self):
        return kept(kept_file(self.options), None, KeptBuild)

    def write(self, slug, record):
        file = self.project / "data" / "organizations" / f"{slug}.yaml"
        if record is None:
            file.unlink(missing_ok=True)
        else:
            write_yaml(file, record)

    def as_a_whole(self, folder):
        """The site with everything that the records add to it made anew, beside what they do not."""
        last = self.kept()
        for path in last.written:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.project / "site" / path, folder / path)
        directory = load(self.project / "data", DAY).directory
        settings = settings_again(last, directory, None, BuildPlan(self.project / "data", DAY, 1))
        with TemporaryDirectory() as compiled:
            settings = replace(settings, templates=replace(settings.templates, compiled=compiled_templates(compiled)))
            return self._written(directory, settings, last, folder)

    def _written(self, directory, settings, last, folder):
        frames = frames_again(last.frames)
        Contents(directory, settings, frames, last.sitemap, folder).write()
        return content(folder)


@pytest.fixture
def site(project, monkeypatch):
    return Site(project, monkeypatch)


def edits():
    """What becomes of some records: gone, or their fields changed one after the other."""
    fields = st.fixed_dictionaries({}, optional={name: st.sampled_from(found) for name, found in CHANGES.items()})
    parts = st.fixed_dictionaries({}, optional={"part_of": st.just(["example"])})
    changed = st.builds(lambda one, other: {**one, **other}, fields, parts)
    return st.lists(st.tuples(st.sampled_from(SLUGS), st.none() | changed), min_size=1, max_size=4)


def record_of(slug, changes):
    """A record that passes every check, whatever else is there."""
    changes = {name: value for name, value in changes.items() if not (name == "name" and value is None)}
    if slug == "example":
        changes.pop("part_of", None)
    supports = ["name", "summary", "phones", "emails", "places", "area", "part_of", "status"]
    sources = [{"url": "https://example.org/about", "title": "About us", "supports": supports}]
    return make_record(**{"name": {"en": f"Group {slug}", "zh-Hant": "香港示例會"}, "sources": sources, **changes})


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(steps=st.lists(edits(), min_size=1, max_size=3))
def test_any_sequence_of_edits_gives_what_a_whole_build_gives(project, tmp_path_factory, steps):
    with pytest.MonkeyPatch.context() as monkeypatch:
        site = Site(project, monkeypatch)
        for step in steps:
            for slug, changes in step:
                site.write(slug, None if changes is None and slug != "example" else record_of(slug, changes or {}))
            assert site.go_on() == (0, project / "site")
            folder = tmp_path_factory.mktemp("whole")
            whole = site.as_a_whole(folder)
            shutil.rmtree(folder)
            assert content(project / "site") == whole


def test_only_files_that_differ_are_written(site):
    site.write("example", record_of("example", {}))
    site.write("third", record_of("third", {"conditions": ["general-patient-support"]}))
    assert site.go_on() is not None
    before = {path: (site.project / "site" / path).stat().st_mtime_ns for path in content(site.project / "site")}
    changed = {"conditions": ["general-patient-support"], "contact": {"phones": [{"number": "+852 2345 6780"}]}}
    site.write("third", record_of("third", changed))
    assert site.go_on() is not None
    after = {path: (site.project / "site" / path).stat().st_mtime_ns for path in content(site.project / "site")}
    touched = {path for path in after if after[path] != before.get(path)}
    assert "organizations/third/index.html" in touched
    assert "slips/third.html" in touched
    assert "organizations/example/index.html" not in touched
    assert "districts/southern/index.html" not in touched
    assert len(touched) < len(after) / 4


@pytest.mark.parametrize(
    "what", ["a page", "an extra file", "a page that is gone", "the settings", "a template", "a day"]
)
def test_whatever_else_has_changed_the_whole_site_is_to_be_built(site, what):
    assert site.go_on() is not None
    if what == "a day":
        site.options = replace(site.options, today=date(2026, 11, 22))
        assert site.go_on() is None
        return
    place = {
        "a page": site.project / "site" / "index.html",
        "an extra file": site.project / "site" / "organizations" / "extra.html",
        "a page that is gone": site.project / "site" / "find" / "index.html",
        "the settings": site.project / "mkdocs.yml",
        "a template": site.project / "overrides" / "records" / "organization.html",
    }[what]
    before = place.read_bytes() if place.exists() else b""
    if what == "a page that is gone":
        place.unlink()
    else:
        place.write_bytes(before + b"\n")
    assert site.go_on() is None
    if what in ("the settings", "a template"):
        place.write_bytes(before)
        assert site.go_on() is not None
    else:
        assert build(site.project, "--quiet").returncode == 0  # notices, and builds all of it
        assert place.exists() == (what != "an extra file")
        assert site.go_on() is not None


@pytest.mark.parametrize("at", [0, 20, 60, 500, -1])
def test_a_damaged_cache_is_noticed(site, at):
    assert site.go_on() is not None
    file = kept_file(site.options)
    good = file.read_bytes()
    bad = bytearray(good)
    bad[at] ^= 1
    for damaged in (bytes(bad), good[: len(good) // 2], b""):
        file.write_bytes(damaged)
        assert site.go_on() is None
    file.write_bytes(good)
    assert site.go_on() is not None


def test_what_was_read_is_kept_and_may_be_damaged_too(site):
    assert site.go_on() is not None
    for file in site.options.cache.glob("*.records"):
        file.write_bytes(file.read_bytes()[:-9])
    site.write("example", record_of("example", {"status": "dormant"}))
    assert site.go_on() == (0, site.project / "site")


def test_records_with_errors_leave_the_site_as_it_is(site, capsys):
    assert site.go_on() is not None
    before = content(site.project / "site")
    site.write("example", make_record(kind="no-such-kind"))
    assert site.go_on() == (1, site.project / "site")
    assert "nothing was built" in capsys.readouterr().err
    assert content(site.project / "site") == before
    site.write("example", record_of("example", {}))
    assert site.go_on() == (0, site.project / "site")


def test_without_a_cache_there_is_nothing_to_go_on_from(site):
    site.options = replace(site.options, cache=None)
    assert site.go_on() is None


def test_the_command_goes_on_and_gives_what_it_gives_without_a_cache(project):
    write_yaml(project / "data" / "organizations" / "example.yaml", record_of("example", {}))
    assert build(project).returncode == 0
    write_yaml(project / "data" / "organizations" / "example.yaml", record_of("example", {"status": "closed"}))
    kept_page = project / "site" / "about" / "index.html"
    written = kept_page.stat().st_mtime_ns
    assert build(project).returncode == 0
    assert kept_page.stat().st_mtime_ns == written
    brought_up_to_date = content(project / "site")
    assert build(project, "--no-cache", "--output", "whole").returncode == 0
    assert brought_up_to_date == content(project / "whole")
    shutil.rmtree(project / "whole")


def test_a_site_that_was_touched_where_a_build_needs_it_is_built_as_a_whole(site):
    site.write("example", record_of("example", {}))
    assert site.go_on() == (0, site.project / "site")
    (site.project / "site" / WORKER).write_text("no list of digests", "utf-8")
    site.write("example", record_of("example", {"status": "dormant"}))
    assert site.go_on() is None
    assert (site.project / "site" / WORKER).read_text("utf-8") == "no list of digests"
    assert build(site.project, "--quiet").returncode == 0
    assert site.go_on() == (0, site.project / "site")


def test_what_another_build_kept_is_of_no_use(site):
    assert site.go_on() is not None
    other = replace(site.options, told=("something", "else"))
    shutil.copyfile(kept_file(site.options), kept_file(other))
    assert go_on(other, look_beside(kept_file(other)), lambda _: None) is None
    kept_file(other).unlink()


def test_changes_that_a_killed_build_left_half_way_are_not_gone_on_from(site):
    """The records may be again what they were before that build: then nothing else would put the site right."""
    assert site.go_on() is not None
    before = content(site.project / "site")
    left = site.project / "site.new-killed_0"
    lock_of(left).touch()
    (left / "find").mkdir(parents=True)
    (left / "find" / "index.html").write_text("of another state of the records", "utf-8")
    plan_changes(left, ())
    assert site.go_on() is None
    assert build(site.project, "--quiet").returncode == 0
    assert content(site.project / "site") == before
    assert not left.exists()
    assert site.go_on() is not None
