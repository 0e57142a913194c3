"""Fetches MiniSearch, to which the search is compared, from npm into `.cache/`. Nothing else in the project uses it."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path

CACHE = Path(__file__).parents[1] / ".cache" / "benchmarks"
VERSION = "7.2.0"
# What the registry says of this version; another archive is refused.
_SHA512 = "dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg=="
_MODULE = "package/dist/es/index.js"


class NoPeerError(Exception):
    """MiniSearch cannot be had here; the message says why."""


def minisearch_module() -> bytes:
    """Return MiniSearch's ES module, from the cache or from npm. Raises NoPeerError when neither has it."""
    archive = CACHE / f"minisearch-{VERSION}.tgz"
    if not archive.is_file():
        _fetch()
    digest = hashlib.sha512(archive.read_bytes()).digest()
    if base64.b64encode(digest).decode() != _SHA512:
        raise NoPeerError(f"{archive} is not the archive that this benchmark was written for; delete it and try again")
    with tarfile.open(archive) as files:
        module = files.extractfile(_MODULE)
        assert module is not None  # noqa: S101 - the digest fixes what the archive holds
        return module.read()


def _fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise NoPeerError("there is no npm here to fetch MiniSearch with")
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", f"minisearch@{VERSION}", "--pack-destination", str(CACHE), "--loglevel", "error"]
    done = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().splitlines()
        raise NoPeerError(f"npm could not fetch MiniSearch: {reason[0] if reason else 'it did not say why'}")
