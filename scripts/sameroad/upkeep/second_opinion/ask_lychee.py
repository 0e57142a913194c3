"""Asks lychee, a link checker of others, where every link of a site leads: to which file, and to which place in it.

It may ask nobody on the network: links that lead out of the site are passed over.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from sameroad.upkeep.second_opinion.opinion import NoOpinionError, Opinion

STATE = r"#[a-z]+="
"""A fragment that is no place but what a script reads, such as that of a search."""

_CANONICAL = re.compile(r'<link rel="?canonical"? href="([^"]+)"')
_FAULTS = 2  # lychee's exit code


def ask_lychee(program: Path, site: Path) -> list[Opinion]:
    """Return the links that lead nowhere. Raises NoOpinionError when lychee could not be asked."""
    pages = sorted(site.resolve().rglob("*.html"))
    with _root_of(site.resolve()) as root:
        answer = _ask(program, root, pages)
    if answer["total"] == 0:
        raise NoOpinionError("lychee found no link in the whole site.")
    return [
        Opinion(_says(link), Path(page).relative_to(site.resolve()).as_posix(), _shown(link["url"], site.resolve()))
        for page, links in answer["error_map"].items()
        for link in links
    ]


def _ask(program: Path, root: Path, pages: Sequence[Path]) -> Mapping[str, Any]:
    command = (
        *(str(program), "--offline", "--include-fragments", "--no-progress", "--format", "json"),
        *("--root-dir", str(root), "--index-files", "index.html", "--exclude", STATE, "--files-from", "-"),
    )
    files = "".join(f"{page}\n" for page in pages)
    done = subprocess.run(command, input=files, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - no text of a shell
    if done.returncode not in (0, _FAULTS):
        raise NoOpinionError(f"lychee gave no answer. It says:\n{done.stderr.strip()[-1000:]}")
    answer: Mapping[str, Any] = json.loads(done.stdout)
    return answer


@contextmanager
def _root_of(site: Path) -> Iterator[Path]:
    """Where addresses that begin with a slash start: the site may be for a path of its host, and says so itself."""
    found = _CANONICAL.search((site / "index.html").read_text("utf-8"))
    path = urlsplit(found[1]).path.strip("/") if found else ""
    if not path:
        yield site
        return
    with TemporaryDirectory() as folder:
        link = Path(folder, path)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(site, target_is_directory=True)
        yield Path(folder)


def _says(link: Mapping[str, Any]) -> str:
    status = link["status"]
    return f"A link leads nowhere: {status.get('details') or status['text']}"


def _shown(address: str, site: Path) -> str:
    return unquote(address).replace(f"file://{site.as_posix()}", "")
