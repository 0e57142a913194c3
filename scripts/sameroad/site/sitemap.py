"""The sitemap: the block that MkDocs drew for a frame is the pattern for a block of each of its records.

One that is larger than the protocol allows (https://www.sitemaps.org/protocol.html) becomes an index and several parts.
"""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sameroad.site.frame import SLUG_TOKEN

SITEMAP = "sitemap.xml"
_BLOCK = re.compile(r"[ \t]*<url>.*?</url>[ \t]*\n?", re.DOTALL)
_ADDRESS = re.compile(r"<loc>(.*?)</loc>", re.DOTALL)
_SYSTEM = 9
_INDEX = """\
<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}</sitemapindex>
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that one sitemap may have; bytes are those before compression."""

    addresses: int = 50_000
    bytes: int = 50 * 1024 * 1024


_PROTOCOL = Limit()

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


def sitemap_files(
    xml: str | None, slugs: Mapping[str, Sequence[str]], dates: Dates = _NO_DATES, limit: Limit = _PROTOCOL
) -> dict[str, bytes]:
    """Return the sitemap and the compressed one by their paths; a site without an address (`xml` is None) has none.

    When one sitemap may not have so much, these are an index, and its compressed parts stand beside them.
    """
    if xml is None:
        return {}
    sitemap = expand_sitemap(xml, slugs, dates)
    main, *more = _split(sitemap, limit)
    parts = {f"sitemap-{number}.xml.gz": _pack(part) for number, part in enumerate((main, *more), 1) if more}
    if parts:
        main = _index(_root(sitemap), parts)
    return {SITEMAP: main, f"{SITEMAP}.gz": _pack(main), **parts}


def _split(sitemap: str, limit: Limit) -> Iterator[bytes]:
    """Yield sitemaps that are within the limit, with all blocks in their order: one, if that is enough."""
    whole = sitemap.encode("utf-8")
    if sitemap.count("<url>") <= limit.addresses and len(whole) <= limit.bytes:
        yield whole
        return
    blocks = [match.span() for match in _BLOCK.finditer(sitemap)]
    head, tail = sitemap[: blocks[0][0]].encode("utf-8"), sitemap[blocks[-1][1] :].encode("utf-8")
    part: list[bytes] = []
    size = empty = len(head) + len(tail)
    for start, end in blocks:
        block = sitemap[start:end].encode("utf-8")
        if part and (len(part) == limit.addresses or size + len(block) > limit.bytes):
            yield b"".join((head, *part, tail))
            part, size = [], empty
        part.append(block)
        size += len(block)
    yield b"".join((head, *part, tail))


def _root(sitemap: str) -> str:
    """The address of the site: that of its home page, which all others begin with, so that it is the shortest."""
    home = min((address[1] for address in _ADDRESS.finditer(sitemap)), key=len)
    return f"{home.rpartition('/')[0]}/"


def _index(root: str, parts: Iterable[str]) -> bytes:
    entries = "".join(f"  <sitemap><loc>{root}{part}</loc></sitemap>\n" for part in parts)
    return _INDEX.format(entries).encode("utf-8")


def _pack(content: bytes) -> bytes:
    """Compress, without the time and the system (RFC 1952) in the header: the same records give the same bytes."""
    packed = gzip.compress(content, mtime=0)
    return packed[:_SYSTEM] + b"\xff" + packed[_SYSTEM + 1 :]
