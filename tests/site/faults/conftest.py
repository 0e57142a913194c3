"""A project that is built again and again by a program that waits, and what clean builds of it give."""

import hashlib
import sys

import pytest

from tests.conftest import TODAY
from tests.factories import make_record, write_yaml
from tests.site.faults.ready_program import ready_program
from tests.small_project import content, make_project

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]  # no process starts there as a copy of another

BUILD = ("build", "--today", TODAY, "--quiet", "--jobs", "2")
WHOLE = ("--verify",)
"""What makes the whole site, and looks at all of it, with templates that were compiled before."""
NAMES = ("First Name", "Second Name")


class Place:
    """A project with a site; `clean` is what a clean build of each of two states of its records gives."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, program
        self.site = folder / "site"
        self.write(1)
        other = folder / "other"
        self.run("--no-cache", "--output", other)
        self.write(0)
        self.run()
        self.clean = [digests(self.site), digests(other)]
        assert self.clean[0] != self.clean[1]

    def write(self, state):
        """Change the record to one of the two states."""
        self.state = state
        write_yaml(self.folder / "data" / "organizations" / "example.yaml", make_record(name={"en": NAMES[state]}))

    def run(self, *options, program=None):
        """Build, well."""
        code, said = (program or self.program).begin(*BUILD, *options).ended()
        assert code == 0, said

    def is_whole_again(self):
        """The next build succeeds and gives the site of a clean one, and nothing is left beside it."""
        self.run()
        assert digests(self.site) == self.clean[self.state]
        assert [entry.name for entry in self.folder.glob("site*")] == ["site"]


def digests(site):
    """What is in each file, in a form that a failing test can show."""
    return {path: hashlib.sha256(found).hexdigest()[:8] for path, found in content(site).items()}


@pytest.fixture(scope="package")
def place(tmp_path_factory):
    folder = make_project(tmp_path_factory.mktemp("project"), {"example": make_record()})
    with ready_program(folder) as program:
        yield Place(folder, program)
