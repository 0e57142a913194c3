"""Finds the pages to look at in the sitemap of a site, which is where strangers find them too."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# The sitemap is ours to the letter, so patterns read it; a parser of XML would have to be guarded against strangers.
_BLOCK = re.compile(r"<url>(.*?)</url>", re.DOTALL)
_ALTERNATE = re.compile(r'<xhtml:link rel="alternate" hreflang="([A-Za-z-]+)" href="([^"<>]+)"/>')
_PART = re.compile(r"<sitemap>\s*<loc>([^<>]+)</loc>")
KINDS = ("organizations", "conditions")


class SitemapError(Exception):
    """The sitemap does not lead to the pages of the site; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class SitePages:
    """Where the sitemap says that the site stands, and paths below it by language: the home page, then one page of each
    kind.
    """

    root: str
    paths: Mapping[str, Sequence[str]]


def parts_of(xml: str) -> tuple[str, ...]:
    """Return the addresses of the parts of a sitemap that is an index of others; none of an ordinary one."""
    return tuple(_PART.findall(xml)) if "<sitemapindex" in xml else ()


def site_pages(xml: str) -> SitePages:
    """Return the pages to look at. Raises SitemapError when a kind of page or a second language is not there."""
    blocks = [dict(_ALTERNATE.findall(block)) for block in _BLOCK.findall(xml)]
    blocks = [{language: at for language, at in one.items() if language != "x-default"} for one in blocks]
    if not blocks or len(blocks[0]) < 2:
        raise SitemapError("it does not name the home page in two languages.")
    home = blocks[0]
    root = min(home.values(), key=len)
    chosen = [home, *(_first_of(kind, blocks, root) for kind in KINDS)]
    return SitePages(root, {language: [one[language].removeprefix(root) for one in chosen] for language in home})


def _first_of(kind: str, blocks: Sequence[Mapping[str, str]], root: str) -> Mapping[str, str]:
    """The first block that is of one page of a kind, in every language of the home page."""
    form = re.compile(rf"{re.escape(root)}{kind}/[a-z0-9-]+/")
    for block in blocks:
        if block.keys() == blocks[0].keys() and any(form.fullmatch(at) for at in block.values()):
            return block
    raise SitemapError(f"it names no page below {kind}/ in every language.")
