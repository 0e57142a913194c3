"""Asks the Nu HTML Checker, which is the W3C's, about every page, style sheet and picture of a site: its errors and its
warnings.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sameroad.upkeep.second_opinion.opinion import NoOpinionError, Opinion

PASSED_OVER: Mapping[str, str] = {
    "violates Content Security Policy": "to a checker of files the site has no origin, and it reads no digests of"
    " scripts; `sameroad verify` does, and a browser in tests/browser/test_content_policy.py",
    "“field-sizing”: Property “field-sizing” doesn't exist": "a property that is younger than its list of them",
}
"""What the checker says that is no fault, each with the reason."""

_KINDS = ("html", "css", "svg")
_MOST_SHOWN = 160


def ask_nu_checker(jar: Path, site: Path, kinds: tuple[str, ...] = _KINDS) -> list[Opinion]:
    """Return what the checker says of the files of these kinds. Raises NoOpinionError when it could not be asked."""
    java = shutil.which("java")
    if java is None:
        raise NoOpinionError("There is no Java here to run the Nu HTML Checker with: install Java 17 or later.")
    return [opinion for kind in kinds for opinion in _ask(java, jar, site.resolve(), kind)]


def _ask(java: str, jar: Path, site: Path, kind: str) -> Iterator[Opinion]:
    command = (java, "-jar", str(jar), f"--skip-non-{kind}", "--stdout", "--format", "json", str(site))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - no text of a shell
    try:
        messages: list[Mapping[str, Any]] = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError) as error:
        said = (done.stderr or done.stdout).strip()[-1000:]
        raise NoOpinionError(f"The Nu HTML Checker gave no answer about {kind}. It says:\n{said}") from error
    for one in messages:
        if not any(known in one["message"] for known in PASSED_OVER):
            yield Opinion(one["message"], _place(one, site), " ".join(one.get("extract", "").split())[:_MOST_SHOWN])


def _place(message: Mapping[str, Any], site: Path) -> str:
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    file = path.relative_to(site).as_posix() if path.is_relative_to(site) else path.as_posix()
    return f"{file}:{message['lastLine']}" if "lastLine" in message else file
