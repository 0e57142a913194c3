"""Asks the open database of vulnerabilities (OSV) about every locked package, through pip-audit.

Every pin is asked about, those for other systems too. Whatever could not be asked is an error: silence is no answer.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sameroad.upkeep.locks import Pin, one_version_each, read_lock

DATABASE = "https://api.osv.dev/v1/query"
_ADVISORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{2,60}")


class AuditError(Exception):
    """Not every package could be asked about; the message says what pip-audit said."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """A known vulnerability of a locked package: its names, the versions without it, and the locks that have it."""

    package: str
    version: str
    advisory: str
    aliases: tuple[str, ...]
    mended_in: tuple[str, ...]
    locks: tuple[str, ...]


def audit(locks: Sequence[Path], database: str = DATABASE) -> tuple[Weakness, ...]:
    """Return the known weaknesses of the packages in these lock files, by package.

    Raises AuditError when any package could not be asked about, LockError for a lock without hashes, OSError for one
    that cannot be read.
    """
    where: dict[Pin, list[str]] = {}
    for lock in locks:
        for pin in read_lock(lock):
            where.setdefault(pin, []).append(lock.name)
    found = [one for share in one_version_each(where) for one in _ask(share, where, database)]
    return tuple(sorted(found, key=lambda one: (one.package, one.version, one.advisory)))


def _ask(pins: Sequence[Pin], where: Mapping[Pin, Sequence[str]], database: str) -> list[Weakness]:
    with tempfile.TemporaryDirectory() as folder:
        asked, answer = Path(folder, "asked.txt"), Path(folder, "answer.json")
        asked.write_text("".join(f"{pin}\n" for pin in pins), "utf-8")
        command = [
            *(sys.executable, "-m", "pip_audit", "--strict", "--require-hashes", "--disable-pip"),
            *("--vulnerability-service", "osv", "--osv-url", database, "--cache-dir", folder, "--timeout", "30"),
            *("--progress-spinner", "off", "--format", "json", "--output", str(answer), "--requirement", str(asked)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ours
        if not answer.exists() or done.returncode not in (0, 1):
            raise AuditError(f"pip-audit could not ask about the packages:\n{_last_line(done.stderr)}")
        told = {one["name"]: one for one in json.loads(answer.read_text("utf-8"))["dependencies"]}
    silent = [str(pin).split(" ")[0] for pin in pins if not isinstance(_told(pin, told).get("vulns"), list)]
    if silent:
        raise AuditError(f"pip-audit said nothing of {', '.join(silent)}.")
    return [_weakness(pin, one, where[pin]) for pin in pins for one in _told(pin, told)["vulns"]]


def _told(pin: Pin, told: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was said of this very version, or nothing."""
    found: Mapping[str, Any] = told.get(pin.name, {})
    return found if found.get("version") == pin.version else {}


def _weakness(pin: Pin, said: Mapping[str, Any], locks: Sequence[str]) -> Weakness:
    aliases = tuple(sorted(one for one in said.get("aliases", ()) if _ADVISORY.fullmatch(one)))
    advisory = said["id"] if _ADVISORY.fullmatch(said["id"]) else "an advisory without a usable name"
    return Weakness(pin.name, pin.version, advisory, aliases, tuple(said.get("fix_versions", ())), tuple(locks))


def _last_line(text: str) -> str:
    return next((line for line in reversed(text.splitlines()) if line.strip()), "It said nothing.")
