"""The code keeps its style: ruff and mypy find nothing, and no file names a machine."""

import re
import shutil
import subprocess
import sys
from functools import partial
from importlib import import_module
from pkgutil import walk_packages

import pytest

import sameroad
from tests.conftest import CHECKOUT


def run(*command):
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff(command):
    run("ruff", *command, ".")


def test_mypy():
    run("mypy", "--strict", "scripts")


def test_every_ignored_lint_rule_has_its_reason_on_its_line():
    settings = (CHECKOUT / "pyproject.toml").read_text("utf-8").split("[tool.ruff.lint]")[1].split("[tool.mypy]")[0]
    ignored = [line for line in settings.splitlines() if re.match(r'\s+"[A-Z]+\d+",', line)]
    assert len(ignored) > 5
    assert [line for line in ignored if not re.search(r"# \S", line)] == []


def test_every_exception_in_the_code_has_its_reason_on_its_line():
    bare = re.compile(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[\w, -]+\])\s*$")
    found = [
        f"{file.relative_to(CHECKOUT)}:{number}"
        for file in sorted((CHECKOUT / "scripts").rglob("*.py"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert found == []


def test_no_class_has_a_partial_that_newer_pythons_take_for_a_method():
    every = (found.name for found in walk_packages(sameroad.__path__, "sameroad."))
    names = [name for name in every if name != "sameroad.__main__"]  # which would run the program
    classes = {one for name in names for one in vars(import_module(name)).values() if isinstance(one, type)}
    assert len(classes) > 200
    found = [(one.__qualname__, name) for one in classes for name, is_ in vars(one).items() if isinstance(is_, partial)]
    assert found == []


def test_files_stay_short_enough_to_read():
    code = sorted((CHECKOUT / "scripts").rglob("*.py"))
    assert code
    lengths = {file.relative_to(CHECKOUT).as_posix(): len(file.read_text("utf-8").splitlines()) for file in code}
    assert {path: length for path, length in lengths.items() if length >= 300} == {}


def test_no_file_names_a_machine_or_where_packages_come_from():
    # What stands before a path of a machine is not part of an address or of a longer path.
    machine = re.compile(
        rb"(?<![\w.~})>-])(?:/(?:home|Users|root|tmp|work|workspace|mnt|private|var/folders)/\w|[A-Z]:\\Users\\)"
        rb"|pypi\.org/(?!project/)|pythonhosted\.org|registry\.npmjs|(?i:index[-_]url)"
    )
    files = repository_files()
    assert len(files) > 500
    found = [
        f"{file.relative_to(CHECKOUT).as_posix()}: {name.decode()}"
        for file in files
        for name in machine.findall(file.read_bytes())
    ]
    assert found == []


def repository_files():
    """What is in the repository, or would be with the next commit."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if shutil.which("git") is None or not (CHECKOUT / ".git").exists():
        pytest.skip("only a clone knows which files belong to the repository")
    listed = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=True)
    paths = (CHECKOUT / path for path in listed.stdout.split("\0") if path)
    return [path for path in paths if path.is_file()]
