"""Which records may share a telephone, a website or a name.

They are parts, wholes and siblings, guests of one host, and pairs that an editor has explained in a note.
"""

import re
from collections.abc import Iterable, Iterator

from sameroad.records.document import EACH, Document
from sameroad.records.rules.roll import Fact, Roll

MOST_COMPARED = 50
"""In a crowd of more records that share one thing, a record is compared with this many of them."""


def _parents(document: Document) -> tuple[str, ...]:
    """What a record says that it is part of."""
    return tuple(slug for slug in document.values("part_of", EACH) if isinstance(slug, str))


def _hosts(document: Document) -> tuple[str, ...]:
    """The names of a host that has no record, in every language."""
    return tuple(name.casefold() for name in document.values("hosted_by", EACH) if isinstance(name, str))


PARENTS = Fact("parents", _parents)
HOSTS = Fact("hosts", _hosts)
KINSHIP = (PARENTS, HOSTS)
"""What a rule that asks for kinship needs of each record."""


class Kinship:
    """Who is whose kin among all organizations."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._parents = roll.having(PARENTS)
        self._hosts = roll.having(HOSTS)
        self._lineages: dict[str, frozenset[str]] = {}

    def strangers(self, slug: str, others: Iterable[str]) -> Iterator[str]:
        """Those of the others that are not kin of `slug`, each once."""
        compared = [other for other in dict.fromkeys(others) if other != slug][:MOST_COMPARED]
        return (other for other in compared if not self._are_kin(slug, other))

    def _are_kin(self, one: str, other: str) -> bool:
        if self._lineage(one) & self._lineage(other) or set(self._hosts.get(one, ())) & {*self._hosts.get(other, ())}:
            return True
        return self._notes_name(one, other) or self._notes_name(other, one)

    def _lineage(self, slug: str) -> frozenset[str]:
        """The record and everything that it is part of, directly or not."""
        if slug not in self._lineages:
            found: set[str] = set()
            waiting = [slug]
            while waiting:
                current = waiting.pop()
                if current not in found:
                    found.add(current)
                    waiting.extend(self._parents.get(current, ()))
            self._lineages[slug] = frozenset(found)
        return self._lineages[slug]

    def _notes_name(self, one: str, other: str) -> bool:
        """Whether an editor's note of `one` names `other`, as a word of its own and not inside a longer slug."""
        named = re.compile(rf"(?<![\w-]){re.escape(other)}(?![\w-])")
        return any(named.search(text) for _, text in self._roll.document(one).find("editor_notes", EACH, of=str))
