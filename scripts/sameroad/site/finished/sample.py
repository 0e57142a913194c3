"""What a build looks at before it publishes, when it is not told to look at everything: at all of a site that is not
large, of a large one at a sample. Pages of a kind have the same frame and the same template, and differ only in what is
escaped.
"""

from collections.abc import Collection, Iterable

from sameroad.site.contents import Written
from sameroad.site.drawn import Drawn
from sameroad.site.sitemap import SITEMAP

ALL_OF = 4_000
"""To look at so many pages takes five seconds on two processors."""

_PAGE = ".html"


def to_look_at(by_mkdocs: Collection[str], written: Written) -> tuple[str, ...] | None:
    """Return the paths of what a whole build looks at; None for everything."""
    drawn = (path for one in written.pages for path in one.paths)
    pages = sum(path.endswith(_PAGE) for path in (*by_mkdocs, *drawn))
    return None if pages <= ALL_OF else sample(by_mkdocs, written.pages, written.files)


def sample(by_mkdocs: Iterable[str], pages: Iterable[Drawn], files: Iterable[Drawn]) -> tuple[str, ...]:
    """Return the paths of all pages that MkDocs wrote, of the first and the last page of each kind in every language
    (of `pages`, which are in the order in which they are listed), and of what the records add beside pages. The sitemap
    has the addresses of just those pages of which a build sees that they are there.
    """
    first: dict[str, Drawn] = {}
    last: dict[str, Drawn] = {}
    for one in pages:
        kind = one.name.rpartition("/")[0]
        first.setdefault(kind, one)
        last[kind] = one
    drawn = (*first.values(), *last.values(), *(one for one in files if one.name != SITEMAP))
    filled = (path for one in drawn for path in one.paths)
    return tuple(dict.fromkeys((*(path for path in by_mkdocs if path.endswith(_PAGE)), *filled)))
