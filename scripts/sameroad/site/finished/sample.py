"""What a build looks at as a whole before it publishes, when it is not told to look at everything: pages of a kind have
the same frame and the same template, and differ only in what is escaped.
"""

from collections.abc import Iterable

from sameroad.site.drawn import Drawn

_PAGE = ".html"
_PACKED = ".gz"


def sample(by_mkdocs: Iterable[str], pages: Iterable[Drawn], files: Iterable[Drawn]) -> tuple[str, ...]:
    """Return the paths of all pages that MkDocs wrote, of the first and the last page of each kind in every language
    (of `pages`, which are in the order in which they are listed), and of what the records add beside pages.
    """
    first: dict[str, Drawn] = {}
    last: dict[str, Drawn] = {}
    for one in pages:
        kind = one.name.rpartition("/")[0]
        first.setdefault(kind, one)
        last[kind] = one
    drawn = (*first.values(), *last.values(), *files)
    filled = (path for one in drawn for path in one.paths if not path.endswith(_PACKED))
    return tuple(dict.fromkeys((*(path for path in by_mkdocs if path.endswith(_PAGE)), *filled)))
