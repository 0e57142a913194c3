"""A template that cannot be drawn is one sentence with its file and line, from whichever process; the site stays."""

import subprocess
import sys

import pytest

from tests.factories import make_record
from tests.small_project import build, forget_last_build, make_project


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has been built, of so many records that several processes draw."""
    records = {f"example-{number:03}": make_record() for number in range(60)}
    folder = make_project(tmp_path_factory.mktemp("project"), records)
    assert build(folder, "--no-exports", "--quiet").returncode == 0
    (folder / "site" / "mark.txt").write_text("the last good site")
    forget_last_build(folder)
    return folder


@pytest.fixture
def spoil(project):
    """A function that puts a line before a template; it is as it was after the test."""
    before = {}

    def put(template, line):
        file = project / "overrides" / template
        before[file] = file.read_text("utf-8")
        file.write_text(f"{line}\n{before[file]}", "utf-8")

    yield put
    for file, text in before.items():
        file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("main.html", "{% bloc %}", "Encountered unknown tag 'bloc'"),
        ("main.html", "{{ nonsense.foo }}", "'nonsense' is undefined"),
        ("404.html", "{{ nonsense.foo }}", "'nonsense' is undefined"),
        ("records/organization.html", "{% bloc %}", "Encountered unknown tag 'bloc'"),
        ("records/organization.html", "{{ nonsense.foo }}", "'nonsense' is undefined"),
        ("records/organization.html", "{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("records/slips/parts.html", "{% bloc %}", "Encountered unknown tag 'bloc'"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--no-cache", "--jobs", "3")], ids=["kept templates", "several processes"])
def test_a_broken_template_is_a_sentence(project, spoil, template, line, said, options):
    spoil(template, line)
    done = build(project, "--no-exports", "--quiet", *options)
    assert done.returncode == 1
    told = f"overrides/{template}:1: This template cannot be drawn: {said}. Mend it here."
    assert done.stderr.count(told) == 1
    assert "Traceback" not in done.stderr
    assert (project / "site" / "mark.txt").is_file()
    assert [entry.name for entry in project.glob("site*")] == ["site"]


def test_a_template_that_another_wants_and_is_not_there_is_told_where_it_is_wanted(project, spoil):
    spoil("records/organization.html", '{% include "nowhere.html" %}')
    done = build(project, "--no-exports", "--quiet")
    assert done.returncode == 1
    assert "overrides/records/organization.html:1: This template cannot be drawn: 'nowhere.html' not" in done.stderr


@pytest.mark.parametrize("template", ["main.html", "records/slips/parts.html"])
def test_a_template_in_an_older_encoding_is_told_with_its_line(project, spoil, template):
    spoil(template, "")
    file = project / "overrides" / template
    file.write_bytes("\n病人\n".encode("big5") + file.read_bytes())
    done = build(project, "--no-exports", "--quiet")
    assert done.returncode == 1
    assert f"- overrides/{template}:2: The file is not in UTF-8, so its letters cannot be read." in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site" / "mark.txt").is_file()


def test_mkdocs_itself_says_the_same(project, spoil, tmp_path):
    spoil("main.html", "{% bloc %}")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "overrides/main.html:1: This template cannot be drawn: Encountered unknown tag 'bloc'." in said
    assert "Traceback" not in said
