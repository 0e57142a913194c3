"""The code keeps its style: ruff and mypy find nothing, and no file names a machine."""

import re
import subprocess
import sys

import pytest

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


def test_files_stay_short_enough_to_read():
    code = sorted((CHECKOUT / "scripts").rglob("*.py"))
    assert code
    lengths = {file.relative_to(CHECKOUT).as_posix(): len(file.read_text("utf-8").splitlines()) for file in code}
    assert {path: length for path, length in lengths.items() if length >= 300} == {}
