"""Makes the project's own environment, `.venv`, and runs commands in it.

Standard library only: `build.py` and `test.py` are all that a fresh machine with Python needs to run.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = CHECKOUT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
STAMP = ENVIRONMENT / "sameroad.json"
LOCKS = {
    "build": CHECKOUT / "scripts" / "requirements" / "build.txt",
    "test": CHECKOUT / "scripts" / "requirements" / "test.txt",  # holds everything that build.txt holds
}


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def run_in_environment(needs: str, command: str, arguments: Sequence[str]) -> NoReturn:
    """Run a command of the environment, made or renewed first, and exit with the command's exit code.

    `needs` is `build` or `test`, the lock file that must be installed; `command` is an installed console script.
    """
    try:
        prepare(needs)
    except SetupError as error:
        sys.exit(f"\n{error}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. Run the same command again, and the installation starts afresh.")
    program = shutil.which(command, path=BIN) or str(BIN / command)
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(program, [program, *arguments])  # noqa: S606 - our own command; signals then reach it directly
    try:
        sys.exit(subprocess.run([program, *arguments], check=False).returncode)  # noqa: S603 - our own command
    except KeyboardInterrupt:
        sys.exit(130)


def prepare(needs: str) -> None:
    """Make `.venv`, or bring it up to date with the lock file; does nothing when it already is.

    Raises `SetupError` when Python lacks what it takes, or when the packages cannot be installed.
    """
    done = _read_stamp()
    if (
        done.get(needs) == digest(needs)
        and done.get("place") == str(ENVIRONMENT)
        and shutil.which("sameroad", path=BIN)
    ):
        return
    base = {"python": python_version(), "place": str(ENVIRONMENT)}
    if any(done.get(name, value) != value for name, value in base.items()) or "installing" in done or not _works():
        _make()
    _write_stamp({**base, "installing": needs})
    _install(needs)
    covered = LOCKS if needs == "test" else ("build",)
    _write_stamp({**base, **{lock: digest(lock) for lock in covered}})


def digest(needs: str) -> str:
    """Return what the environment depends on as one hash: lock file, package description, Python."""
    hashed = hashlib.sha256()
    for part in (LOCKS[needs], CHECKOUT / "pyproject.toml"):
        hashed.update(part.read_bytes())
    hashed.update(python_version().encode())
    return hashed.hexdigest()


def python_version() -> str:
    """The version that packages are installed for, such as `CPython 3.11`."""
    return f"{platform.python_implementation()} {sys.version_info.major}.{sys.version_info.minor}"


def _make() -> None:
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise SetupError(
            "This Python cannot make a virtual environment: its `venv` or `ensurepip` module is missing.\n"
            "On Debian and Ubuntu: apt install python3-venv. Then run the same command again."
        )
    _say(f"Making the environment {ENVIRONMENT.name} with Python {platform.python_version()} (first use only)")
    if _call(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)) != 0:
        raise SetupError(
            f"The environment {ENVIRONMENT} could not be made; the reason is above.\n"
            "Often: the disk is full, the folder is not writable, or on Debian and Ubuntu: apt install python3-venv."
        )


def _install(needs: str) -> None:
    lock = LOCKS[needs]
    _say(f"Installing the locked packages of {lock.relative_to(CHECKOUT).as_posix()} (a minute or two, once)")
    pip = (str(BIN / "python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input")
    if _call(*pip, "--require-hashes", "--requirement", str(lock)) != 0:
        raise SetupError(
            "The packages could not be installed; pip says above why.\n"
            "If it speaks of a connection: is there a network, or a proxy to be named in HTTPS_PROXY?\n"
            "Then run the same command again."
        )
    _say("Installing Same Road itself")
    own = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--editable", str(CHECKOUT))
    if _call(*pip, *own) != 0:
        raise SetupError("Same Road itself could not be installed; pip says above why.")
    # pip compiles what it installs, but not what is edited in place. Where Python may not keep compiled
    # files, each start would wait for that.
    _call(str(BIN / "python"), "-m", "compileall", "-q", str(CHECKOUT / "scripts" / "sameroad"))


def _works() -> bool:
    """Say whether there is an environment of this Python with a working pip."""
    python = BIN / ("python.exe" if os.name == "nt" else "python")
    if not python.exists():
        return False
    question = "import pip, platform as p; print(p.python_implementation(), *p.python_version_tuple()[:2])"
    try:
        answer = subprocess.run([python, "-c", question], check=False, capture_output=True, text=True)  # noqa: S603 - our own
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.split() == python_version().replace(".", " ").split()


def _call(*command: str) -> int:
    sys.stdout.flush()
    return subprocess.run(command, check=False).returncode  # noqa: S603 - the commands are written above


def _read_stamp() -> dict[str, str]:
    try:
        found = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_stamp(content: dict[str, str]) -> None:
    STAMP.write_text(json.dumps(content, indent=2) + "\n", "utf-8")


def _say(sentence: str) -> None:
    print(f"- {sentence} ...", file=sys.stderr, flush=True)
