"""The sitemap: the block that MkDocs drew for a frame is the pattern for a block of each of its records."""

import gzip
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from sameroad.site.frame import SLUG_TOKEN

SITEMAP = "sitemap.xml"
_BLOCK = re.compile(r"[ \t]*<url>.*?</url>[ \t]*\n?", re.DOTALL)
_ADDRESS = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


Dates = Mapping[str, Mapping[str, datetime]]
"""When the records of a folder changed last, as far as that is known, by folder and slug."""
_NO_DATES: Dates = {}


def expand_sitemap(xml: str, slugs: Mapping[str, Sequence[str]], dates: Dates = _NO_DATES) -> str:
    """Return the sitemap with a block for every record in the place of its frame's block.

    `slugs` are by the frame's folder, such as `organizations` or `organizations/more`. A block whose folder has none
    disappears. A record without a known date gets none: search engines stop to believe a sitemap that makes them up.
    """

    def records_of(block: re.Match[str]) -> str:
        pattern = block[0]
        address = _ADDRESS.search(pattern)
        if address is None or SLUG_TOKEN not in address[1]:
            return pattern
        place = address[1].split(SLUG_TOKEN)[0].rstrip("/")
        folder = max((one for one in slugs if place.endswith(f"/{one}")), key=len, default="")
        known = dates.get(folder, {})
        return "".join(_dated(pattern, known.get(slug)).replace(SLUG_TOKEN, slug) for slug in slugs.get(folder, ()))

    return _BLOCK.sub(records_of, xml)


def _dated(block: str, at: datetime | None) -> str:
    return block if at is None else _ADDRESS.sub(rf"\g<0><lastmod>{at:%Y-%m-%dT%H:%M:%SZ}</lastmod>", block, count=1)


def sitemap_files(xml: str | None, slugs: Mapping[str, Sequence[str]], dates: Dates = _NO_DATES) -> dict[str, bytes]:
    """Return the sitemap and the compressed one by their paths; a site without an address (`xml` is None) has none."""
    if xml is None:
        return {}
    expanded = expand_sitemap(xml, slugs, dates).encode("utf-8")
    # A fixed time, so that the same records give the same bytes.
    return {SITEMAP: expanded, f"{SITEMAP}.gz": gzip.compress(expanded, mtime=0)}
