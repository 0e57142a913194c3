"""Setting up `.venv`: when it is made, renewed or left alone, and what is said when it cannot be made."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.conftest import CHECKOUT

sys.path.insert(0, str(CHECKOUT / "scripts"))
import environment  # a plain script beside build.py, no package

sys.path.remove(str(CHECKOUT / "scripts"))


PROGRAM = "sameroad.exe" if sys.platform == "win32" else "sameroad"
# Runs a script as it is, but in the environment of these tests: nothing is made or installed.
DRIVER = """\
import runpy
import sys
from pathlib import Path

del sys.argv[0]
sys.path.insert(0, str(Path(sys.argv[0]).parent))
import environment

environment.prepare = lambda needs: None
environment.BIN = Path(sys.executable).parent
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@pytest.fixture
def calls(tmp_path, monkeypatch):
    """Points the module at an empty checkout and records what it would run instead of running it."""
    made = []
    bin_folder = tmp_path / ".venv" / "bin"
    for name in ("build", "test"):
        (tmp_path / f"{name}.txt").write_text(f"{name}==1\n")
    (tmp_path / "pyproject.toml").write_text("")
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(environment, "BIN", bin_folder)
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "sameroad.json")
    monkeypatch.setattr(environment, "LOCKS", {name: tmp_path / f"{name}.txt" for name in ("build", "test")})
    monkeypatch.setattr(environment, "_works", bin_folder.exists)

    def call(*command):
        made.append(" ".join(command))
        if "venv" in command:
            bin_folder.mkdir(parents=True, exist_ok=True)
        if "--editable" in command:
            (bin_folder / PROGRAM).touch(0o755)
        return 0

    monkeypatch.setattr(environment, "_call", call)
    return made


def kinds(calls):
    """What was run, in one word each: the name of a lock file stands for its installation, and `own` for that of what
    is ours, which is compiled then.
    """
    found = ["make" if "-m venv" in one else "own" if "--editable" in one else Path(one).stem for one in calls]
    calls.clear()
    ours = found.count("own")
    assert found.count("sameroad") == ours
    return [one for one in found if one != "sameroad"]


def test_the_first_use_makes_everything_and_the_second_nothing(calls):
    environment.prepare("build")
    assert kinds(calls) == ["make", "build", "own"]
    environment.prepare("build")
    assert calls == []


def test_packages_are_installed_by_their_hashes_and_ours_without_a_network(calls):
    environment.prepare("build")
    assert "--require-hashes" in calls[1]
    assert "--no-index --no-build-isolation" in calls[2]


def test_the_tests_bring_what_a_build_needs(calls):
    environment.prepare("test")
    assert kinds(calls) == ["make", "test", "own"]
    environment.prepare("build")
    assert calls == []


def test_a_build_does_not_bring_what_tests_need(calls):
    environment.prepare("build")
    kinds(calls)
    environment.prepare("test")
    assert kinds(calls) == ["test", "own"]


def test_a_program_that_went_missing_is_installed_again(calls):
    environment.prepare("build")
    (environment.BIN / PROGRAM).unlink()
    kinds(calls)
    environment.prepare("build")
    assert kinds(calls) == ["build", "own"]


@pytest.mark.parametrize("changed", ["build.txt", "pyproject.toml"])
def test_a_changed_lock_file_is_installed(calls, tmp_path, changed):
    environment.prepare("build")
    kinds(calls)
    (tmp_path / changed).write_text("new==2\n")
    environment.prepare("build")
    assert kinds(calls) == ["build", "own"]


@pytest.mark.parametrize("change", [{"python": "CPython 3.1"}, {"place": "elsewhere"}])
def test_another_python_or_another_place_needs_a_new_environment(calls, change):
    environment.prepare("build")
    stamp = json.loads(environment.STAMP.read_text())
    environment.STAMP.write_text(json.dumps({**stamp, "build": "other", **change}))
    kinds(calls)
    environment.prepare("build")
    assert kinds(calls) == ["make", "build", "own"]


def test_an_interrupted_installation_starts_afresh(calls, monkeypatch):
    def interrupt(*command):
        if "--requirement" in command:
            raise KeyboardInterrupt
        return working(*command)

    working = environment._call
    monkeypatch.setattr(environment, "_call", interrupt)
    with pytest.raises(KeyboardInterrupt):
        environment.prepare("build")
    monkeypatch.setattr(environment, "_call", working)
    kinds(calls)
    environment.prepare("build")
    assert kinds(calls) == ["make", "build", "own"]


@pytest.mark.parametrize("content", ["", "[]", "{", "null"])
def test_a_damaged_stamp_is_no_stamp(calls, content):
    environment.prepare("build")
    environment.STAMP.write_text(content)
    kinds(calls)
    environment.prepare("build")
    assert kinds(calls) == ["build", "own"]


def test_a_python_without_venv_is_told_what_to_install(calls, monkeypatch):
    monkeypatch.setattr(environment, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(environment.SetupError, match="apt install python3-venv"):
        environment.prepare("build")
    assert calls == []


@pytest.mark.usefixtures("calls")
def test_without_a_network_there_is_a_sentence_and_no_traceback(monkeypatch, capsys):
    working = environment._call
    monkeypatch.setattr(environment, "_call", lambda *c: 1 if "--requirement" in c else working(*c))
    with pytest.raises(SystemExit) as ended:
        environment.run_in_environment("build", "sameroad", [])
    assert "is there a network" in str(ended.value)
    assert "Installing the locked packages" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("script", "arguments", "code", "said"),
    [
        ("build.py", ["--jobs", "no number"], 2, "“no number” is no whole number"),
        ("test.py", ["--no-such-option"], 4, "unrecognized arguments: --no-such-option"),
    ],
)
def test_arguments_and_the_exit_code_pass_through(script, arguments, code, said):
    command = [sys.executable, "-c", DRIVER, CHECKOUT / "scripts" / script, *arguments]
    ran = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode == code
    assert said in ran.stderr


def test_help_says_what_else_there_is(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["build", "--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    for said in ("--data", "--output", "--today", "--jobs", "scripts/test.py", "sameroad validate", "sameroad serve"):
        assert said in printed


@pytest.mark.parametrize("name", ["build.py", "test.py"])
def test_a_python_that_is_too_old_is_told_so(name):
    source = (CHECKOUT / "scripts" / name).read_text("utf-8")
    old = "import sys\nsys.version_info = (3, 10, 12)\n"
    ran = subprocess.run([sys.executable, "-c", old + source], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "needs Python 3.11 or later" in ran.stderr
    assert not re.search(r"\*sys|\bf\"|[^\x00-\x7f]", source), "no Python before 3.5 gets as far as the sentence"


@pytest.mark.parametrize("name", ["build", "test", "benchmark", "fuzz"])
def test_lock_files_name_no_machine_and_no_registry(name):
    lock = (CHECKOUT / "scripts" / "requirements" / f"{name}.txt").read_text("utf-8")
    assert "://" not in lock
    pinned = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert pinned
    assert [line for line in pinned if "==" not in line] == []


def test_the_test_lock_holds_the_build_lock():
    def pins(name):
        lines = (CHECKOUT / "scripts" / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
        return {line.removesuffix(" \\").split(" ;")[0] for line in lines if line[:1].isalpha()}

    assert pins("build") <= pins("test")
