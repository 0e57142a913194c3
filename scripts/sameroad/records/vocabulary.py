"""Controlled terms: kinds, audiences, support, districts, languages, hospitals; and the guides."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sameroad.records.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Tile:
    """A place on the tile map of the districts, counted from 1 at the upper left."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a vocabulary; `aliases` are other words people search by, `district` is where a hospital stands,
    `tile` where a district stands on the map, and `guides` are those that the pages of organizations of a kind lead to.
    """

    id: str
    name: LocalizedText
    description: LocalizedText | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    district: str | None = None
    url: str | None = None
    tile: Tile | None = None
    guides: tuple[str, ...] = ()
