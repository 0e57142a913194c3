"""The terms of a directory, to be found by what others call them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sameroad.contribute.find_terms import Terms
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, find


@dataclass(frozen=True)
class KnownTerms:
    """The vocabularies by their names, with `conditions` and `areas` (districts too) beside them."""

    collection: Collection

    def id_of(self, vocabulary: str, written: str | None) -> str | None:
        """Return the only term of a vocabulary that is called exactly this, in any language."""
        return self._terms[vocabulary].exactly(written) if written else None

    def nearest(self, vocabulary: str, written: str) -> list[str]:
        """Return the ids of terms that may be meant."""
        return self._terms[vocabulary].find(written, 3)

    def with_code(self, system: str, code: str) -> list[str]:
        """Return the ids of the conditions that have a code; `system` is the name of the field, such as icd10."""
        return self._by_code.get((system, code), [])

    @cached_property
    def _terms(self) -> Mapping[str, Terms]:
        vocabularies = self.collection.terms
        areas = {**vocabularies["districts"], **vocabularies["areas"]}
        return {
            **{name: Terms(entries) for name, entries in vocabularies.items()},
            "areas": Terms(areas),
            "conditions": Terms(self.collection.conditions),
        }

    @cached_property
    def _by_code(self) -> Mapping[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for id_, entry in self.collection.conditions.items():
            for (_, system, _), code in find(entry.value, "codes", EACH, EACH, of=str):
                found[str(system), code.upper()].append(id_)
        return found
