"""The sitemap: the block that MkDocs drew for a frame is the pattern for a block of each of its records."""

import gzip
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from sameroad.site.frame import SLUG_TOKEN

_BLOCK = re.compile(r"[ \t]*<url>.*?</url>[ \t]*\n?", re.DOTALL)
_ADDRESS = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)


def expand_sitemap(xml: str, slugs: Mapping[str, Sequence[str]]) -> str:
    """Return the sitemap with a block for every record in the place of its frame's block.

    `slugs` are by the frame's folder, such as `organizations`. A block whose folder has no slugs disappears.
    """

    def records_of(block: re.Match[str]) -> str:
        pattern = block[0]
        address = _ADDRESS.search(pattern)
        if address is None or SLUG_TOKEN not in address[1]:
            return pattern
        folder = address[1].split(SLUG_TOKEN)[0].rstrip("/").rsplit("/", 1)[-1]
        return "".join(pattern.replace(SLUG_TOKEN, slug) for slug in slugs.get(folder, ()))

    return _BLOCK.sub(records_of, xml)


def write_sitemap(site: Path, slugs: Mapping[str, Sequence[str]]) -> None:
    """Expand `sitemap.xml` in the folder `site`, and compress it again; a site without an address has none."""
    sitemap = site / "sitemap.xml"
    compressed = site / "sitemap.xml.gz"
    if not sitemap.exists():
        compressed.unlink(missing_ok=True)
        return
    expanded = expand_sitemap(sitemap.read_text("utf-8"), slugs).encode("utf-8")
    sitemap.write_bytes(expanded)
    # A fixed time, so that the same records give the same bytes.
    compressed.write_bytes(gzip.compress(expanded, mtime=0))
