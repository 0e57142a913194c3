"""Helplines: numbers for people who need someone now."""

from dataclasses import dataclass

from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.organization import Phone, Source


@dataclass(frozen=True, slots=True)
class Helpline:
    """One entry of `data/helplines.yaml`; `serves` is its `for`, the people it is meant for."""

    id: str
    name: LocalizedText
    sources: tuple[Source, ...]
    serves: LocalizedText | None = None
    phones: tuple[Phone, ...] = ()
    whatsapp: tuple[str, ...] = ()
    website: Website | None = None
    hours: LocalizedText | None = None
    languages: tuple[str, ...] = ()
