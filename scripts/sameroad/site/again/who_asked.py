"""Who asked which question of a directory when it was drawn, kept by question: few of them have another answer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from sameroad.site.drawn import Drawn
from sameroad.work.sealed import Sealed, seal_each

_Places = tuple[int, ...]


class WhoAsked(msgspec.Struct, frozen=True):
    """The names of what was drawn, and for each question the places of those among them who asked it, as they are
    kept. Who asked once stays noted when it asks no more: then it may be drawn in vain, which harms nothing.
    """

    names: tuple[str, ...] = ()
    by_question: dict[str, msgspec.Raw] = {}

    def of(self, questions: Iterable[str]) -> frozenset[str]:
        """Return the names of those who asked any of the questions."""
        asked = self._asked
        places = frozenset(place for one in questions if one in asked for place in asked[one])
        return frozenset(self.names[place] for place in places)

    def and_of(self, drawn: Iterable[Drawn]) -> "WhoAsked":
        """Return the same with what was drawn now, each thing once."""
        place_of = {name: place for place, name in enumerate(self.names)}
        new: dict[str, list[int]] = defaultdict(list)
        for one in drawn:
            place = place_of.setdefault(one.name, len(place_of))
            for asked in one.reads:
                new[asked].append(place)
        return WhoAsked(tuple(place_of), self.by_question | seal_each(self._with(new)))

    def _with(self, new: Mapping[str, list[int]]) -> Iterable[tuple[str, _Places]]:
        """Give each of the new questions that somebody else asks now, with all who ask it."""
        asked = self._asked
        for question, places in new.items():
            before = asked.get(question, ())
            if not frozenset(before).issuperset(places):
                yield question, tuple(dict.fromkeys((*before, *places)))

    @property
    def _asked(self) -> Sealed[_Places]:
        return Sealed(self.by_question, _Places)
