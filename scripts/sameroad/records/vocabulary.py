"""Controlled terms: kinds, audiences, support, districts, languages, hospitals."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sameroad.records.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a vocabulary; `aliases` are other words people search by, `district` is where a hospital stands."""

    id: str
    name: LocalizedText
    description: LocalizedText | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    district: str | None = None
    url: str | None = None
