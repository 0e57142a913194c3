"""Ctrl-C and SIGTERM, at any moment of any long command: one sentence, nothing left behind, the old files in place."""

import hashlib
import signal
import sys

import pytest

from tests.conftest import TODAY, run_sameroad
from tests.factories import make_record, write_yaml
from tests.held_program import held_program
from tests.small_project import build, content, forget_last_build, make_project

if sys.platform == "win32":
    pytest.skip("Windows has no such signals", allow_module_level=True)

CTRL_C, TERM = signal.SIGINT, signal.SIGTERM
AS_BEFORE = "\nStopped. The site is as it was before.\n"
BUILD = ("build", "--today", TODAY, "--no-exports", "--quiet")
"""A whole build where there was none, or where the last one is forgotten; any other goes on from the last one."""
# Enough for processes to share the work of pages.
NAMES = [hashlib.sha256(str(number).encode()).hexdigest()[:12] for number in range(150)]
RECORDS = {f"example-{name}": make_record(name={"en": f"Body {name}"}) for name in NAMES}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project whose last site is marked: only a new site takes the mark away."""
    folder = make_project(tmp_path_factory.mktemp("project"), {"example": make_record()})
    done = build(folder, "--no-exports")
    assert done.returncode == 0, done.stderr
    forget_last_build(folder)
    (folder / "site" / "mark.txt").write_text("the last good site")
    return folder


@pytest.fixture
def place(project):
    """The project as it is before each run, and must be after it."""
    before = sorted(entry.name for entry in project.iterdir())
    yield project
    assert sorted(entry.name for entry in project.iterdir()) == before
    assert (project / "site" / "mark.txt").exists()


@pytest.mark.parametrize(
    ("moment", "when", "number"),
    [
        ("sameroad.records.load:check_folder", "before", CTRL_C),
        ("sameroad.site.build_lock:tempfile.mkstemp", "after", TERM),
        ("sameroad.site.plugin:SiteBuild.start", "after", CTRL_C),
        ("mkdocs.commands.build:_build_page", "before", TERM),
        ("sameroad.site.verify:verify_site", "after", CTRL_C),
        ("sameroad.site.publish:publish", "before", TERM),
    ],
)
def test_a_build_that_is_stopped_leaves_all_as_it_was(place, moment, when, number):
    with held_program(place, moment, *BUILD, when=when) as held:
        held.stop(number)
        assert held.ended() == (128 + number, AS_BEFORE)


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A project with so many records that processes share the work; it has no site yet."""
    return make_project(tmp_path_factory.mktemp("large"), RECORDS)


@pytest.mark.parametrize(("number", "everyone"), [(CTRL_C, True), (TERM, False), (TERM, True)])
def test_a_build_ends_its_processes_in_the_middle_of_their_work(large, number, everyone):
    before = sorted(entry.name for entry in large.iterdir())
    with held_program(large, "sameroad.pages.render:Renderer.render", *BUILD, "--jobs", 3, processes=3) as held:
        held.stop(number, everyone=everyone)
        assert held.ended() == (128 + number, AS_BEFORE)
    assert sorted(entry.name for entry in large.iterdir()) == before


def test_stopping_twice_does_not_stop_the_clearing_up(place):
    with held_program(place, "mkdocs.commands.build:_build_page", *BUILD) as held:
        for _ in range(20):
            held.stop(CTRL_C)
            held.stop(TERM)
        code, said = held.ended()
    assert code in (130, 143)
    assert said == AS_BEFORE


def test_a_stop_that_comes_when_the_site_is_being_published_comes_too_late(project, tmp_path):
    site = tmp_path / "site"
    assert build(project, "--no-exports", "--output", site).returncode == 0
    forget_last_build(project)
    (site / "mark.txt").write_text("the last good site")
    with held_program(project, "sameroad.site.publish:_keep_hidden", *BUILD, "--output", site) as held:
        held.stop(CTRL_C)
        held.go_on()
        assert held.ended() == (0, "")
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]
    assert not (site / "mark.txt").exists()


@pytest.fixture
def changed(tmp_path):
    """A project whose record has changed since it was built, so that the next build goes on from the last one."""
    folder = make_project(tmp_path / "project", {"example": make_record()})
    done = run_sameroad(*BUILD, folder=folder)
    assert done.returncode == 0, done.stderr
    write_yaml(folder / "data" / "organizations" / "example.yaml", make_record(name={"en": "Another Name"}))
    return folder


@pytest.mark.parametrize("moment", ["sameroad.site.drawn:SiteWriter.write", "sameroad.site.publish:publish_changes"])
def test_a_build_that_goes_on_from_the_last_one_is_stopped_as_any_other(changed, moment):
    before = content(changed / "site")
    with held_program(changed, moment, *BUILD) as held:
        held.stop(CTRL_C)
        assert held.ended() == (130, AS_BEFORE)
    assert content(changed / "site") == before
    assert [entry.name for entry in changed.glob("site*")] == ["site"]


def test_files_that_are_being_put_into_the_site_are_all_put_there(changed):
    with held_program(changed, "sameroad.site.planned_changes:carry_out", *BUILD) as held:
        held.stop(CTRL_C)
        held.go_on()
        assert held.ended() == (0, "")
    assert "Another Name" in (changed / "site" / "organizations" / "example" / "index.html").read_text("utf-8")
    assert [entry.name for entry in changed.glob("site*")] == ["site"]


@pytest.mark.parametrize("number", [CTRL_C, TERM])
def test_validate_that_is_stopped_says_so(place, number):
    with held_program(place, "sameroad.records.load:gather_problems", "validate", "--today", TODAY) as held:
        held.stop(number)
        assert held.ended() == (128 + number, "\nStopped.\n")


@pytest.mark.parametrize("moment", ["sameroad.exports.manifest:manifest", "sameroad.site.publish:publish"])
def test_an_export_that_is_stopped_leaves_the_last_one(place, tmp_path, moment):
    out = tmp_path / "out"
    assert run_sameroad("export", "--today", TODAY, "--output", out, folder=place).returncode == 0
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    with held_program(place, moment, "export", "--today", TODAY, "--output", out) as held:
        held.stop(CTRL_C)
        assert held.ended() == (130, f"\nStopped. {out} is as it was before.\n")
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before
