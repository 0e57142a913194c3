"""Two builds of one site at once: no file of one comes into the site of the other; the next build sees which it is."""

import sys

import pytest

from tests.conftest import TODAY, run_sameroad
from tests.factories import make_record, write_yaml
from tests.held_program import held_program
from tests.small_project import content, make_project

if sys.platform == "win32":
    pytest.skip("a program cannot be held there", allow_module_level=True)

BUILD = ("build", "--today", TODAY, "--quiet")
HELD_AT = {
    "with its files ready": "sameroad.site.again.build_again:publish_changes",
    "as it looks back": "sameroad.site.again.go_on:remember",
}
RECORDS = {slug: make_record(name={"en": "First Name"}) for slug in ("one", "two")}
OTHERS = {"goes on": (), "is whole and told something else": ("--no-cache", "--no-exports")}


def run(folder, *options):
    done = run_sameroad(*BUILD, *options, folder=folder)
    assert done.returncode == 0, done.stderr


def write(folder, slug, name="First Name"):
    write_yaml(folder / "data" / "organizations" / f"{slug}.yaml", make_record(name={"en": name}))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that the tests of this file change, one after the other."""
    return make_project(tmp_path_factory.mktemp("two"), RECORDS)


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """The site of a project of the same records that nobody has changed."""
    untouched = make_project(tmp_path_factory.mktemp("clean"), RECORDS)
    run(untouched)
    return content(untouched / "site")


@pytest.fixture
def built(project):
    """The project, with a site that is as it left it."""
    write(project, "one")
    write(project, "two")
    run(project)
    return project


@pytest.mark.parametrize("moment", HELD_AT.values(), ids=HELD_AT)
@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_a_build_that_was_overtaken_is_not_trusted(built, clean, moment, other):
    write(built, "one", "Second Name")
    with held_program(built, moment, *BUILD) as held:
        write(built, "two", "Third Name")
        run(built, *other)
        held.go_on()
        assert held.ended() == (0, "")
    write(built, "one")
    write(built, "two")
    run(built)
    assert content(built / "site") == clean
    assert [entry.name for entry in built.glob("site*")] == ["site"]


def test_a_build_that_nobody_has_overtaken_puts_its_files_into_the_site(built):
    write(built, "one", "Second Name")
    mark = built / "site" / "organizations" / "mark.txt"
    with held_program(built, HELD_AT["with its files ready"], *BUILD) as held:
        mark.write_text("a whole build would take it away")
        held.go_on()
        assert held.ended() == (0, "")
    assert mark.exists()
    assert "Second Name" in (built / "site" / "organizations" / "one" / "index.html").read_text("utf-8")
