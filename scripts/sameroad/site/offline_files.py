"""What the service worker is told of the site: the files that belong together with their digests, the pages that
everybody needs, and about how large all of it is. Decision 12 says why.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sameroad.pages.page import PageKey
from sameroad.site.page_lists import FOLDER
from sameroad.site.template_context import SiteLanguage

WORKER = "offline-worker.js"
"""At the root of the site, since a worker answers for what stands below it."""
SIZES = f"{FOLDER}/sizes.json"
_ALWAYS = ("helplines", "offline", "home", "find", "list")
"""The pages that everybody needs who is without a network; the helplines first."""
_SHELL = re.compile(
    r"stylesheets/[^/]+\.css|images/[^/]+\.svg|search/[^/]+\.json"
    r"|javascripts/(?:bundle\.[^/]+|[^/]+|(?:search|list|offline|privacy)/[^/]+)\.js"
)
"""Of the files below `assets/`, what the pages and the search need."""
_ASSETS = "assets"
_DIGEST = 32
_SAMPLE = 100
_TENTH = -5
"""Sizes are told in tenths of a megabyte: a few bytes more are no new build for every device."""
_TOLD = b"self.OFFLINE = "
_THEN = b';\nimportScripts("assets/javascripts/offline/worker.js");\n'


@dataclass(frozen=True)
class SiteFolders:
    """Where the files of a site are: the new ones in `folder`, and those that are as they were in `before`, if it was
    built before.
    """

    folder: Path
    before: Path | None = None

    def size(self, path: str) -> int:
        """How many bytes a file has; a file that is not there has none."""
        for folder in (self.folder, self.before):
            try:
                if folder:
                    return os.stat(f"{folder}/{path}").st_size  # noqa: PTH116 - for hundreds of files
            except OSError:
                continue
        return 0

    def digests(self) -> dict[str, str]:
        """The digests of the files that belong together, by path. Those that are as they were are taken from the list
        that the last build wrote: which there are changes only when the whole site is built. Raises OSError.
        """
        found = _listed(self.before / WORKER) if self.before else {}
        found.pop(SIZES, None)
        assets = self.folder / _ASSETS
        for place, _, names in os.walk(assets):
            for file in (Path(place, name) for name in names):
                path = file.relative_to(assets).as_posix()
                if _SHELL.fullmatch(path):
                    found[f"{_ASSETS}/{path}"] = _digest(file.read_bytes())
        return dict(sorted(found.items()))


def offline_files(
    languages: Sequence[SiteLanguage], addresses: Sequence[str], folders: SiteFolders
) -> dict[str, bytes]:
    """Return the files by their paths in the site: the worker's script, and the sizes that its page shows. `addresses`
    are those of the pages that can be kept, below the root of a language. Raises OSError when a file cannot be read.
    """
    digests = folders.digests()
    always = [f"{one.root}{PageKey(kind).address}" for kind in _ALWAYS for one in languages]
    size = sum(map(folders.size, digests)) + _size(always, folders)
    whole = {
        one.id: {"pages": len(addresses), "bytes": round(_size(addresses, folders, one.root), _TENTH)}
        for one in languages
    }
    sizes = _json({"always": {"pages": len(always), "bytes": round(size, _TENTH)}, "whole": whole})
    return {WORKER: _worker({**digests, SIZES: _digest(sizes)}, always, languages), SIZES: sizes}


def _worker(digests: Mapping[str, str], pages: Sequence[str], languages: Iterable[SiteLanguage]) -> bytes:
    words = {
        one.id: {
            "root": one.root,
            "day": one.words.sentence("dates.day"),
            "young": one.words.sentence("offline.young", date="{date}").unescape(),
            "old": one.words.sentence("offline.old", date="{date}").unescape(),
        }
        for one in languages
    }
    told: dict[str, Any] = {"files": digests, "pages": pages, "words": words}
    return _TOLD + _json({"digest": _digest(_json(told)), **told}) + _THEN


def _listed(worker: Path) -> dict[str, str]:
    """The digests in the script of a worker."""
    told = worker.read_bytes().removeprefix(_TOLD).removesuffix(_THEN)
    files: dict[str, str] = json.loads(told)["files"]
    return files


def _size(addresses: Sequence[str], folders: SiteFolders, root: str = "") -> int:
    """About how many bytes the pages have: of very many a part is looked at, evenly chosen."""
    looked_at = addresses[:: len(addresses) // _SAMPLE + 1]
    total = sum(folders.size(f"{root}{address}index.html") for address in looked_at)
    return total * len(addresses) // len(looked_at) if looked_at else 0


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGEST]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
