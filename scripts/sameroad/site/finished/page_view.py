"""What a finished page says of itself and of others, and what is wrong with it alone."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sameroad.site.finished.nesting import nesting_faults
from sameroad.site.policy_faults import policy_faults
from sameroad.site.read_tags import Tag, attributes_in, read_tags
from sameroad.site.verify import has_token

_NAMES = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data-href")
_TOKEN_ALONE = re.compile(r">\s*(__[a-z]+__)\s*<")
_DATA_BLOCK = "application/ld+json"
_LARGEST_PAGE = 2_000_000


@dataclass(frozen=True)
class PageView:
    """A page: the addresses in it, the ids that others may lead to, its other languages, and its faults."""

    addresses: frozenset[str]
    ids: frozenset[str]
    alternates: Mapping[str, str]
    canonical: str
    faults: Sequence[tuple[str, str]]


def view_page(page: str, size: int) -> PageView:
    """Look at a page of `size` bytes; each fault is what is wrong and what to do."""
    tags = tuple(read_tags(page))
    ids = [one for tag in tags if (one := _read(tag.written).identity)]
    links = [attributes_in(tag.written) for tag in tags if tag.name == "link"]
    alternates = {
        link["hreflang"]: link.get("href", "") for link in links if link.get("rel") == "alternate" and "hreflang" in link
    }
    canonical = next((link.get("href", "") for link in links if link.get("rel") == "canonical"), "")
    blocks, broken = _data_blocks(tags)
    addresses = {address for tag in tags for address in _read(tag.written).addresses}
    faults = [
        *((fault, "close each element in the template, in the order in which they were opened") for fault in nesting_faults(page)),
        *((fault, "give an attribute once") for tag in tags for fault in _read(tag.written).repeated),
        *((f"the id {one!r} stands there twice", "name each place once") for one in _twice(ids)),
        *((fault.rstrip("."), "see docs/developers/guarding.md") for fault in policy_faults(page)),
        *((f"the token {one} is left over", "build the site anew, and tell the developers") for one in _tokens(page)),
        *broken,
        *_too_large(size),
    ]
    return PageView(frozenset((*addresses, *blocks)), frozenset(ids), alternates, canonical, faults)


@dataclass(frozen=True)
class _Attributes:
    identity: str
    addresses: tuple[str, ...]
    repeated: tuple[str, ...]


@lru_cache(maxsize=20_000)  # most tags are on many pages
def _read(written: str) -> _Attributes:
    if not written.strip(" /"):
        return _Attributes("", (), ())
    attributes = attributes_in(written)
    addresses = [attributes[name] for name in _ADDRESSES if attributes.get(name)]
    addresses += (one.split()[0] for one in attributes.get("srcset", "").split(",") if one.strip())
    names = [name.lower() for name in _NAMES.findall(written)]
    repeated = tuple(f"the attribute {name} stands twice in one tag" for name in _twice(names))
    return _Attributes(attributes.get("id", ""), tuple(addresses), repeated)


def _twice(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)


def _tokens(page: str) -> Iterator[str]:
    """A record may speak of a token, but never consists of one."""
    for found in _TOKEN_ALONE.finditer(page) if "__" in page else ():
        if has_token(found[1]):
            yield found[1]


def _data_blocks(tags: Iterable[Tag]) -> tuple[set[str], list[tuple[str, str]]]:
    addresses: set[str] = set()
    for tag in tags:
        if tag.name == "script" and tag.attributes.get("type") == _DATA_BLOCK:
            try:
                addresses.update(address_like(json.loads(tag.text)))
            except ValueError as error:
                return addresses, [(f"its JSON-LD cannot be read ({error})", "look at the template that writes it")]
    return addresses, []


def address_like(value: Any) -> Iterator[str]:
    """Give each web address in what was read from JSON."""
    if isinstance(value, str):
        if value.startswith(("https://", "http://")):
            yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from address_like(one)
    elif isinstance(value, list):
        for one in value:
            yield from address_like(one)


def _too_large(size: int) -> Iterator[tuple[str, str]]:
    if size > _LARGEST_PAGE:
        yield f"the page has {size:,} bytes, more than {_LARGEST_PAGE:,}", "split it, as long lists are split"
