"""The sitemap: the block that MkDocs drew for a frame is the pattern for a block of each of its records."""

import gzip
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from sameroad.site.frame import SLUG_TOKEN

_BLOCK = re.compile(r"[ \t]*<url>.*?</url>[ \t]*\n?", re.DOTALL)
_ADDRESS = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


Dates = Mapping[str, Mapping[str, datetime]]
"""When the records of a folder changed last, as far as that is known, by folder and slug."""
_NO_DATES: Dates = {}


def expand_sitemap(xml: str, slugs: Mapping[str, Sequence[str]], dates: Dates = _NO_DATES) -> str:
    """Return the sitemap with a block for every record in the place of its frame's block.

    `slugs` are by the frame's folder, such as `organizations`. A block whose folder has no slugs disappears. A record
    without a known date gets none: search engines stop to believe a sitemap that makes them up.
    """

    def records_of(block: re.Match[str]) -> str:
        pattern = block[0]
        address = _ADDRESS.search(pattern)
        if address is None or SLUG_TOKEN not in address[1]:
            return pattern
        folder = address[1].split(SLUG_TOKEN)[0].rstrip("/").rsplit("/", 1)[-1]
        known = dates.get(folder, {})
        return "".join(_dated(pattern, known.get(slug)).replace(SLUG_TOKEN, slug) for slug in slugs.get(folder, ()))

    return _BLOCK.sub(records_of, xml)


def _dated(block: str, at: datetime | None) -> str:
    return block if at is None else _ADDRESS.sub(rf"\g<0><lastmod>{at:%Y-%m-%dT%H:%M:%SZ}</lastmod>", block, count=1)


def write_sitemap(site: Path, slugs: Mapping[str, Sequence[str]], dates: Dates = _NO_DATES) -> None:
    """Expand `sitemap.xml` in the folder `site`, and compress it again; a site without an address has none."""
    sitemap = site / "sitemap.xml"
    compressed = site / "sitemap.xml.gz"
    if not sitemap.exists():
        compressed.unlink(missing_ok=True)
        return
    expanded = expand_sitemap(sitemap.read_text("utf-8"), slugs, dates).encode("utf-8")
    sitemap.write_bytes(expanded)
    # A fixed time, so that the same records give the same bytes.
    compressed.write_bytes(gzip.compress(expanded, mtime=0))
