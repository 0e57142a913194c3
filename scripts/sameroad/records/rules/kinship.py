"""Which records may share a telephone, a website or a name.

They are parts, wholes and siblings, guests of one host, and pairs that an editor has explained in a note.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from sameroad.records.collection import Collection
from sameroad.records.document import EACH

MOST_COMPARED = 50
"""In a crowd of more records that share one thing, a record is compared with this many of them."""


class Kinship:
    """Who is whose kin in one collection."""

    def __init__(self, collection: Collection) -> None:
        self._organizations = collection.organizations
        self._lineages: dict[str, frozenset[str]] = {}

    def strangers(self, slug: str, others: Iterable[str]) -> Iterator[str]:
        """Those of the others that are not kin of `slug`, each once."""
        compared = [other for other in dict.fromkeys(others) if other != slug][:MOST_COMPARED]
        return (other for other in compared if not self._are_kin(slug, other))

    def _are_kin(self, one: str, other: str) -> bool:
        if self._lineage(one) & self._lineage(other) or self._hosts[one] & self._hosts[other]:
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
        return any(named.search(text) for _, text in self._organizations[one].find("editor_notes", EACH, of=str))

    @cached_property
    def _parents(self) -> Mapping[str, tuple[str, ...]]:
        return {
            slug: tuple(parent for _, parent in document.find("part_of", EACH, of=str))
            for slug, document in self._organizations.items()
        }

    @cached_property
    def _hosts(self) -> Mapping[str, frozenset[str]]:
        return {
            slug: frozenset(text.casefold() for _, text in document.find("hosted_by", EACH, of=str))
            for slug, document in self._organizations.items()
        }
