"""What the system refuses, a full disk or a place that cannot be written, is one sentence, and the old site stays."""

import errno
import os
import subprocess
import sys

import pytest

from tests.conftest import TODAY, run_sameroad
from tests.factories import make_record
from tests.small_project import CACHE, build, content, forget_last_build, make_project

BUILD = ("build", "--today", TODAY, "--no-exports", "--quiet")
# The call of one function is refused, as the system refuses a write: without the name of a file.
_PRELUDE = """\
import importlib, os, sys
moment, number = sys.argv[1:3]
sys.argv[:] = ["sameroad", *sys.argv[3:]]
module, _, name = moment.partition(":")
owner = importlib.import_module(module)
*path, last = name.split(".")
for one in path:
    owner = getattr(owner, one)

def refuse(*given, **named):
    raise OSError(int(number), os.strerror(int(number)))

setattr(owner, last, refuse)
from sameroad.commands.main import run_program
run_program()
"""


def refused(folder, moment, number, *arguments):
    """Run a command in which the system refuses one thing; return exit code and stderr."""
    command = [sys.executable, "-c", _PRELUDE, moment, str(number), *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has been built, whose site is not to be touched."""
    folder = make_project(tmp_path_factory.mktemp("project"), {"example": make_record()})
    assert build(folder, "--no-exports").returncode == 0
    forget_last_build(folder)
    return folder


def without_cache(folder):
    return {path: found for path, found in content(folder).items() if not path.startswith(f"{CACHE.as_posix()}/")}


@pytest.fixture
def untouched(project):
    """The project; after the test its folder must be as it was, but for the cache."""
    before = without_cache(project)
    yield project
    assert without_cache(project) == before
    assert not list(project.glob("site.*"))


@pytest.mark.parametrize(
    "moment",
    ["mkdocs.utils:write_file", "sameroad.site.drawn:SiteWriter.write", "sameroad.site.sitemap:sitemap_files"],
)
def test_a_full_disk_is_a_sentence_with_what_there_is_and_what_it_takes(untouched, moment):
    code, said = refused(untouched, moment, errno.ENOSPC, *BUILD)
    assert code == 1
    assert said.startswith(f"\nThere is no room for the new site on the disk of {untouched / 'site'}: ")
    assert said.count("\n") == 2
    size = float(said.split("the last one takes ")[1].split(" MB")[0].replace(",", ""))
    assert size > sum(map(len, content(untouched / "site").values())) / 1e6 * 0.9
    assert "MB are free" in said
    assert said.endswith(" Make room, or name a folder on another disk with --output.\n")


def test_a_process_that_shares_the_work_says_it_as_well(tmp_path):
    records = {f"example-{number:03}": make_record() for number in range(120)}
    folder = make_project(tmp_path / "project", records)
    code, said = refused(folder, "sameroad.site.drawn:SiteWriter.write", errno.ENOSPC, *BUILD, "--jobs", 3)
    assert code == 1
    last = said[said.rindex("\n\n") :]
    assert last.startswith(f"\n\nThere is no room for the new site on the disk of {folder / 'site'}: ")
    assert "Traceback" not in said
    assert not list(folder.glob("site*"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_file_larger_than_the_system_allows_is_a_sentence(untouched):
    program = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n"
    program += "from sameroad.commands.main import run_program\nrun_program()"
    command = [sys.executable, "-c", program, *BUILD]
    done = subprocess.run(command, cwd=untouched, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr.endswith(" is larger than this system allows a file to be. See the limit with: ulimit -f\n")
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize(
    ("number", "why"), [(errno.EROFS, "Read-only file system"), (errno.EACCES, "Permission denied")]
)
def test_a_place_that_cannot_be_written_is_a_sentence(untouched, number, why):
    code, said = refused(untouched, "tempfile:mkstemp", number, *BUILD)
    assert (code, said.splitlines()[-1]) == (
        1,
        f"Nothing can be written beside {untouched / 'site'}: {why}. Name another folder with --output.",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_of_somebody_else_is_a_sentence(untouched, tmp_path):
    tmp_path.chmod(0o555)
    done = run_sameroad(*BUILD, "--output", tmp_path / "site", folder=untouched)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert f"Nothing can be written beside {tmp_path / 'site'}: Permission denied." in done.stderr


@pytest.mark.parametrize("place", ["file", "file/site"])
@pytest.mark.parametrize("command", [BUILD, ("export", "--today", TODAY)])
def test_a_file_where_a_folder_should_be_is_a_sentence(untouched, tmp_path, place, command):
    (tmp_path / "file").write_text("precious")
    done = run_sameroad(*command, "--output", tmp_path / place, folder=untouched)
    assert done.returncode == 1
    assert f"{tmp_path / place}" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert (tmp_path / "file").read_text() == "precious"


def test_an_export_on_a_full_disk_is_a_sentence_and_the_last_one_stays(untouched, tmp_path):
    out = tmp_path / "out"
    command = ("export", "--today", TODAY, "--output", out)
    assert run_sameroad(*command, folder=untouched).returncode == 0
    before = content(tmp_path)
    code, said = refused(untouched, "sameroad.exports.manifest:manifest", errno.ENOSPC, *command)
    assert code == 1
    assert said.endswith("sameroad export: A file cannot be written: the disk is full. Make room and try again.\n")
    assert content(tmp_path) == before
