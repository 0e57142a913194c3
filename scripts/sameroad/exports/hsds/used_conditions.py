"""The conditions that some record names, and what a data set says of a condition because of that.

A term names its broader term only if that is in the data too. A code that several conditions have is named for the
first of them that a record names.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sameroad.exports.code_systems import codes_of
from sameroad.records.condition import Condition
from sameroad.records.directory import Directory

CONDITION = "record.conditions"
"""The key of the field of records that names conditions."""


class Owner(NamedTuple):
    """The classification of a code, and the condition that it is named for."""

    system: str
    condition: str


class UsedConditions:
    """The conditions of all records; `codes` are their codes as terms have them."""

    def __init__(self, directory: Directory) -> None:
        named = dict.fromkeys(one for outline in directory.all_outlines for one in outline.conditions)
        self._conditions = [directory.conditions[one] for one in named]
        self._named = named.keys()
        self._codes_of = {one.id: tuple(_term_codes(one)) for one in self._conditions}
        self.codes: dict[str, Owner] = {}
        for condition, codes in self._codes_of.items():
            for system, code in codes:
                self.codes.setdefault(code, Owner(system, condition))

    def parent(self, condition: Condition) -> str | None:
        """Return the broader condition, if a record names it."""
        return condition.parent if condition.parent in self._named else None

    def codes_of(self, condition_id: str) -> tuple[tuple[str, str], ...]:
        """Return the codes of a condition, as terms have them, each after the name of its classification."""
        return self._codes_of[condition_id]

    def said(self) -> Mapping[str, str]:
        """Return what is said of each condition because of the records that there are."""
        return {one.id: " ".join((self.parent(one) or "-", *self._owners(one))) for one in self._conditions}

    def _owners(self, condition: Condition) -> list[str]:
        return [":".join(self.codes[code]) for _, code in self._codes_of[condition.id]]


def _term_codes(condition: Condition) -> list[tuple[str, str]]:
    of_systems = [
        (system, f"ORPHA:{code}" if system == "orpha" else code) for system, code in codes_of(condition.codes)
    ]
    return list(dict.fromkeys(of_systems))
