"""The same records and the same day give the same site, byte for byte: on any machine, in any order of files, whatever
the language, the time zone, the folder and the number of processes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import datetime

import pytest

from tests.conftest import TODAY
from tests.records.history.repository import Repository, named
from tests.small_project import content, make_project

NAMES = [hashlib.sha256(str(number).encode()).hexdigest()[:12] for number in range(120)]
# The program as on a machine whose folders list their files in another order: `sorted`, or `reversed` of that.
_PRELUDE = """\
import os, sys
backwards = sys.argv[1] == "backwards"
sys.argv[:] = ["sameroad", *sys.argv[2:]]
listdir, scandir = os.listdir, os.scandir

class Scanned:
    def __init__(self, *given):
        with scandir(*given) as found:
            self.found = iter(sorted(found, key=lambda entry: entry.name, reverse=backwards))
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.found)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self.close()
    def close(self):
        self.found = iter(())

os.listdir = lambda *given: sorted(listdir(*given), reverse=backwards)
os.scandir = Scanned
from sameroad.commands.main import run_program
run_program()
"""
NOON = datetime.fromisoformat(f"{TODAY}T12:00:00Z")
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
# There it is the next day already, text is ASCII unless somebody says otherwise, and the day comes from a variable.
THERE = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "SOURCE_DATE_EPOCH": f"{NOON.timestamp():.0f}",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with a history, and with so many records that processes share the work."""
    folder = tmp_path_factory.mktemp("project")
    repository = Repository(folder)
    make_project(folder)
    repository.commit("2026-10-01T20:00:00Z", **{f"body_{name}": named(f"Body {name}") for name in NAMES})
    repository.commit("2026-11-01T08:00:00+14:00", **{f"body_{NAMES[0]}": named("Another name")})
    return folder


def build(project, order, environment, *arguments, here):
    """Build the project from the folder `here`, in an environment, and return every file of its site."""
    command = [sys.executable, "-c", _PRELUDE, order, "build", "--config-file", project / "mkdocs.yml"]
    command += ["--data", project / "data", "--output", project / "site", "--no-cache", *arguments]
    done = subprocess.run(
        list(map(str, command)),
        cwd=here,
        env={**os.environ, **environment},
        umask=0o077 if environment is THERE else 0o022,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return content(project / "site")


def test_another_machine_makes_the_same_site(project, tmp_path):
    copy = shutil.copytree(project, tmp_path / "another folder" / "project", copy_function=shutil.copyfile)
    here = build(project, "forwards", HERE, "--today", TODAY, "--jobs", 1, here=project)
    there = build(copy, "backwards", THERE, "--jobs", 3, here=tmp_path)
    assert "data/v1/feeds/en/changes.atom" in here
    assert b"<lastmod>2026-10-31T18:00:00Z</lastmod>" in here["sitemap.xml"]
    assert list(here) == list(there)
    assert [path for path in here if here[path] != there[path]] == []
