"""Whether the elements of a page are closed where they should be. Browsers mend what is not, each mistake in its own
way, and then parts of a page stand where nobody meant them: so we write every end tag, also those that HTML leaves
to us.
"""

from collections.abc import Sequence
from itertools import islice

from sameroad.site.finished.markup import ALONE, BLOCKS, CLOSES, FOREIGN, NOT_IN_ITSELF, OPENS, Markup
from sameroad.site.read_tags import places_of_pieces

_KEEPS_APART = "button"


def nesting_fault(page: str, markup: Sequence[Markup]) -> str | None:
    """Return what is wrong first with how the elements of a page stand in one another; what came after it would follow
    from it. `markup` is what the pieces of the page are.
    """
    opened: list[str] = []
    for number, one in enumerate(markup):
        kind, name = one[0], one[1]  # by number, which is quicker: there are hundreds on a page
        if kind == CLOSES:
            if not opened or opened[-1] != name:
                inside = f"inside <{opened[-1]}>" if opened else "outside everything"
                return f"</{name}> stands {inside} (line {_line(page, number)})"
            opened.pop()
            continue
        if one.minds:
            misplaced = _misplaced(name, opened)
            if misplaced:
                return f"<{name}> stands in {misplaced} (line {_line(page, number)})"
        if kind == OPENS or (kind != ALONE and name not in FOREIGN and FOREIGN.isdisjoint(opened)):
            opened.append(name)
    return f"<{opened[-1]}> is not closed" if opened else None


def _misplaced(name: str, opened: Sequence[str]) -> str | None:
    if name in BLOCKS and "p" in opened and _KEEPS_APART not in opened:
        return "a paragraph, which it would end"
    return f"another <{name}>" if name in NOT_IN_ITSELF and name in opened else None


def _line(page: str, number: int) -> int:
    """The line in which a piece begins."""
    place = next(islice(places_of_pieces(page), number, None))
    return page.count("\n", 0, place) + 1
