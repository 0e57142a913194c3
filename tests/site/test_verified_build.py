"""A build looks at what it has made before it publishes: a fault leaves the last good site where it was."""

import pytest

from sameroad.site.finished.sample import ALL_OF
from tests.factories import make_record, write_yaml
from tests.small_project import build, content, forget_last_build, make_project

QUICK = ("--no-exports", "--quiet")
RECORDS = {f"example-{name}": make_record(name={"en": f"Body {name * 5}"}) for name in "abc"}
PAGE = "docs/en/accessibility.md"
TEMPLATE = "overrides/records/organization.html"
PAGES_OF_B = [f"{root}organizations/example-b/index.html" for root in ("", "zh-Hant/")]
HEAD = '<div class="sr-organization__head">'


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has been built, whose site is not to be touched."""
    folder = make_project(tmp_path_factory.mktemp("project"), RECORDS)
    done = build(folder, *QUICK, "--verify")
    assert done.returncode == 0, done.stderr
    forget_last_build(folder)
    return folder


@pytest.fixture
def refused(project):
    """A function that builds with a few files changed, which must leave the last site, and returns what is said."""
    before, files = content(project / "site"), content(project)

    def build_with(changes, *options):
        for path, (old, new) in changes.items():
            whole = files[path].decode()
            assert old in whole
            (project / path).write_text(whole.replace(old, new, 1), "utf-8")
        done = build(project, *QUICK, *options)
        assert done.returncode == 1
        assert content(project / "site") == before
        assert [entry.name for entry in project.glob("site*")] == ["site"]
        told, _, rest = done.stderr.partition("The site is not published:\n")
        assert told == "Error: "
        return [line.removeprefix("- ") for line in rest.partition("\n\n")[0].splitlines()]

    yield build_with
    for path in (PAGE, TEMPLATE):
        (project / path).write_bytes(files[path])


def test_what_is_faulty_in_a_written_page_or_in_a_template_is_found_by_every_build(refused):
    said = refused({PAGE: ("\n\n", '\n\n<a href="../gone/">x</a>\n\n'), TEMPLATE: (HEAD, f'{HEAD}<i style="x"></i>')})
    pages = [f"{root}organizations/example-{one}/index.html" for root in ("", "zh-Hant/") for one in "abc"]
    fault = "<i> has the attribute style: it belongs into a file; see docs/developers/guarding.md"
    assert said == [
        "accessibility/index.html: ../gone/ leads to gone/, which is not there; mend the address",
        *(f"{page}: {fault}" for page in pages),
    ]


def test_what_is_faulty_for_one_record_alone_is_found_by_every_build_of_a_site_that_is_not_large(refused):
    fault = f'{HEAD}{{% if subject.slug == "example-b" %}}</p>{{% endif %}}'
    said = refused({TEMPLATE: (HEAD, fault)})
    assert [line.partition(":")[0] for line in said] == PAGES_OF_B


def test_a_build_that_goes_on_looks_at_what_it_changes(tmp_path):
    project = make_project(tmp_path, RECORDS)
    template = project / TEMPLATE
    fault = f'{HEAD}{{% if subject.name["en"] == "Odd" %}}</p>{{% endif %}}'
    template.write_text(template.read_text("utf-8").replace(HEAD, fault), "utf-8")
    assert build(project, "--no-exports").returncode == 0
    before = content(project / "site")
    write_yaml(project / "data" / "organizations" / "example-b.yaml", make_record(name={"en": "Odd"}))
    done = build(project, "--no-exports")
    assert done.returncode == 1
    assert "Drawing the hand-written pages" not in done.stderr  # it went on from the last one
    faulty = [line.partition(":")[0] for line in done.stderr.splitlines() if "</p> stands" in line]
    assert faulty == [f"- {page}" for page in PAGES_OF_B]
    assert content(project / "site") == before


def test_the_real_site_is_not_large(built_site):
    """So every build of it looks at everything. When it has outgrown that, `build --verify` does, and takes longer."""
    assert len(list(built_site.rglob("*.html"))) < ALL_OF
