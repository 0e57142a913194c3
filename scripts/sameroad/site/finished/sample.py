"""What a build looks at as a whole before it publishes, when it is not told to look at everything: pages of a kind have
the same frame and the same template, and differ only in what is escaped.
"""

from collections.abc import Iterable

from sameroad.site.drawn import Drawn
from sameroad.site.sitemap import SITEMAP

_PAGE = ".html"


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
