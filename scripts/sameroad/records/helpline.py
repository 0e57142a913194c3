"""Helplines: numbers for people who need someone now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sameroad.records.from_mapping import from_mapping
from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.organization import Phone, Source


@dataclass(frozen=True, slots=True)
class Where:
    """Ids of categories, conditions, guides and situations whose pages or answers have a helpline."""

    categories: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Helpline:
    """One entry of `data/helplines.yaml`; `serves` is its `for`, the people it is meant for. It stands at the top of
    the pages of `shown_on`, and at the lower edge of a phone on those of `pinned_on` (`fitting_helplines.py`).
    """

    id: str
    name: LocalizedText
    sources: tuple[Source, ...]
    serves: LocalizedText | None = None
    phones: tuple[Phone, ...] = ()
    whatsapp: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    website: Website | None = None
    hours: LocalizedText | None = None
    languages: tuple[str, ...] = ()
    shown_on: Where = Where()
    pinned_on: Where = Where()


@dataclass(frozen=True, slots=True)
class Situation:
    """A situation in which someone needs a helpline before anything else; `words` are how people write of it,
    and `conditions` what they search for when they are in it.
    """

    id: str
    name: LocalizedText
    helplines: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()


def helpline_from_mapping(mapping: Mapping[str, Any]) -> Helpline:
    """Return the Helpline that a checked entry describes; its `for` becomes `serves`, a name Python allows."""
    return from_mapping({**mapping, "serves": mapping.get("for")}, Helpline)
