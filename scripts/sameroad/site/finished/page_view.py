"""What a finished page says of itself and of others, and what is wrong with it alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sameroad.site.finished.finding import Fault
from sameroad.site.finished.markup import Markup, read_pieces, twice
from sameroad.site.finished.nesting import nesting_fault
from sameroad.site.policy_faults import wrong_guards
from sameroad.site.read_tags import pieces
from sameroad.site.verify import has_token

LARGEST_PAGE = 2_000_000
_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_TOKEN_ALONE = re.compile(r">\s*(__[a-z]+__)\s*<")


@dataclass(frozen=True, slots=True)
class PageView:
    """A page: its language, the addresses in it, the ids that others may lead to, the addresses of the same page in
    each language, its own address, and its faults. `data` are addresses of which its data for programs speaks.
    """

    language: str
    addresses: frozenset[str]
    data: frozenset[str]
    ids: frozenset[str]
    alternates: Mapping[str, str]
    canonical: str | None
    faults: Sequence[Fault]


def ids_of(page: str) -> frozenset[str]:
    """Return the ids of the places in a page."""
    return frozenset(one.identity for one in read_pieces(pieces(page)))


def view_page(page: str, size: int) -> PageView:
    """Look at a page of `size` bytes."""
    markup = read_pieces(pieces(page))
    said = [one for one in markup if one.says]
    tags = [one.tag for one in markup if one.tag]
    ids = [one.identity for one in said if one.identity]
    places = frozenset(ids)
    links = [tag.attributes for tag in tags if tag.name == "link"]
    faults = [
        *_as_a_whole(page, size, markup),
        *(fault for one in said for fault in one.faults),
        *(Fault(f"the id {one} stands there twice", "name each place once") for one in twice(ids)),
        *_lost_references(said, places),
        *(Fault(one.rstrip("."), "see docs/developers/guarding.md") for one in wrong_guards(tags)),
    ]
    return PageView(
        next((tag.attributes.get("lang", "") for tag in tags if tag.name == "html"), ""),
        frozenset(address for one in said for address in one.addresses),
        frozenset(address for one in said for address in one.data),
        places,
        {one["hreflang"]: one.get("href", "") for one in links if one.get("rel") == "alternate" and "hreflang" in one},
        next((one.get("href", "") for one in links if one.get("rel") == "canonical"), None),
        faults,
    )


def _as_a_whole(page: str, size: int, markup: Sequence[Markup]) -> Iterator[Fault]:
    if not _DOCTYPE.match(page):
        yield Fault("it does not begin with <!doctype html>", "begin with it: browsers draw other pages as of old")
    nesting = nesting_fault(page, markup)
    if nesting:
        yield Fault(nesting, "close each element in the template, in the order in which they were opened")
    if size > LARGEST_PAGE:
        yield Fault(f"it has {size:,} bytes, more than {LARGEST_PAGE:,}", "split it, as long lists are split")
    # A record may speak of a token, but never consists of one.
    for found in _TOKEN_ALONE.finditer(page) if has_token(page) else ():
        if has_token(found[1]):
            yield Fault(f"the token {found[1]} is left over", "build the site anew, and tell the developers")


def _lost_references(said: Sequence[Markup], places: frozenset[str]) -> Iterator[Fault]:
    """Labels and descriptions of what is not there, or not under this id."""
    for one in said:
        for name in one.refers:
            if name not in places:
                yield Fault(f"<{one.name}> refers to the id {name}, which is not there", "mend the id in the template")
