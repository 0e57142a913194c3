"""A part of a list of organizations that is too long for one page: which of them, and where the other parts are."""

from dataclasses import dataclass
from typing import Any

from sameroad.pages.page import PageKey
from sameroad.records.directory import Organizations
from sameroad.records.localized_text import LocalizedText

# Fifty cards are some twenty screens of a phone and 65 kB; a name in the A to Z takes a fifth of the room of a card.
CARDS_ON_A_PAGE = 50
NAMES_ON_A_PAGE = 300

MORE = "-more"
"""The end of the kind of a page that shows a later part of a list."""
A_TO_Z = "organizations"
"""The kind of the page on which the list of all organizations begins."""
# Where the list begins on its first page, below what else stands there.
_BEGINNINGS = {"category": "organizations", "condition": "own"}


@dataclass(frozen=True, slots=True)
class ListPart:
    """The part of a list that stands on one page. `first` is the page on which the list begins, `number` counts from 1,
    and `total` is how many organizations the whole list has. `record` is what it is a list of, and `whole` the list;
    that of all organizations is of no record, and each language has an order of its own for it.
    """

    first: PageKey
    number: int
    total: int
    record: Any = None
    whole: Organizations = ()

    @property
    def parts(self) -> int:
        """How many parts the list has."""
        return -(-self.total // self._size) or 1

    @property
    def name(self) -> LocalizedText | str:
        """What the list is called: the name of its record, or the key of a sentence of the interface."""
        return self.record.name if self.record else "lists_of.organizations_title"

    @property
    def begin(self) -> int:
        """The place in the list, from 0, of the first organization of this part."""
        return (self.number - 1) * self._size

    @property
    def end(self) -> int:
        """The place after that of the last organization of this part."""
        return min(self.number * self._size, self.total)

    @property
    def organizations(self) -> Organizations:
        """The organizations of this part."""
        return self.whole[self.begin : self.end]

    def key(self, number: int) -> PageKey:
        """Return the page of another part."""
        if number == 1:
            return self.first
        slug = str(number) if self.first.slug is None else f"{self.first.slug}-{number}"
        return PageKey(self.first.kind + MORE, slug)

    def part_with(self, place: int) -> int:
        """Return the number of the part with the organization at a place in the list, counted from 0."""
        return place // self._size + 1

    def beginning(self, number: int) -> str | None:
        """Return the id of the element in which the list begins on the page of a part; None where it leads the page."""
        return _BEGINNINGS.get(self.first.kind) if number == 1 else None

    @property
    def offered(self) -> tuple[int | None, ...]:
        """The numbers of the parts to offer: the first, the last and those around this one; None where some are left
        out.
        """
        near = {1, self.number - 1, self.number, self.number + 1, self.parts}
        offered: list[int | None] = []
        for number in sorted(near & set(range(1, self.parts + 1))):
            before = offered[-1] if offered else 0
            if before is not None and number - before == 2:
                offered.append(number - 1)  # a gap takes as much room as the one number in it
            elif before is not None and number - before > 2:
                offered.append(None)
            offered.append(number)
        return tuple(offered)

    @property
    def _size(self) -> int:
        return NAMES_ON_A_PAGE if self.first.kind == A_TO_Z else CARDS_ON_A_PAGE
