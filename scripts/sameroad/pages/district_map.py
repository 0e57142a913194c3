"""The tile map of the districts: where each tile and each line of text stands, in units of the drawing.

On the narrowest phone that we test one unit is about one CSS pixel, so a size here is the least that a reader meets.
`overrides/records/parts/district-map.html` draws what is computed here.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass

from sameroad.records.vocabulary import Term, Tile

TILE_WIDTH, TILE_HEIGHT, GAP = 62, 64, 4
WATER_HEIGHT = 20
_EDGE = 1  # room for the outer half of a border
_LINE_HEIGHT, _ASCENT, _ABOVE_NUMBER = 13.5, 10.5, 2
_MOST_LINES = 3
_ROOM = TILE_WIDTH - 4
# Widths of one character, a little more than in the widest fonts that readers are likely to have.
_WIDE, _NARROW = 13.5, 7.2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a district's name: its baseline, whether its characters are wide (Chinese), and the width to press it
    into when it would not fit.
    """

    text: str
    y: float
    wide: bool
    squeezed: int | None


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A district on the map: the upper left corner of its tile, how many groups it has, and how dark that makes it,
    from 0 (no group) to 3.
    """

    district: Term
    x: int
    y: int
    count: int
    shade: int
    width: int = TILE_WIDTH
    height: int = TILE_HEIGHT

    @property
    def middle(self) -> int:
        """Where the middle of the tile is, from the left."""
        return self.x + TILE_WIDTH // 2

    def lines(self, name: str) -> tuple[Line, ...]:
        """Return the name in lines, so that they and one more line for the number stand in the middle of the tile."""
        parts = split_name(name)
        return tuple(
            Line(part, self._baseline(number, len(parts)), _is_wide(part), _ROOM if _width(part) > _ROOM else None)
            for number, part in enumerate(parts)
        )

    def number_line(self, name: str) -> float:
        """Return the baseline of the number below the name."""
        parts = split_name(name)
        return self._baseline(len(parts), len(parts)) + _ABOVE_NUMBER

    def _baseline(self, line: int, name_lines: int) -> float:
        above = (TILE_HEIGHT - (name_lines + 1) * _LINE_HEIGHT - _ABOVE_NUMBER) / 2
        return self.y + above + line * _LINE_HEIGHT + _ASCENT


@dataclass(frozen=True, slots=True)
class DistrictMap:
    """The whole drawing: its size, its tiles row by row, and the path of the waves in every row without a tile."""

    width: int
    height: int
    tiles: tuple[PlacedTile, ...]
    waves: tuple[str, ...]


def place_districts(districts: Iterable[Term], groups_of: Callable[[str], Sized]) -> DistrictMap | None:
    """Return the map of those districts that have a tile, or nothing when none has one.

    `groups_of` gives the organizations of a district by its id.
    """
    placed = sorted(((d.tile, d) for d in districts if d.tile is not None), key=lambda pair: _reading_order(pair[0]))
    if not placed:
        return None
    first = min(tile.column for tile, _ in placed)
    width = (max(tile.column for tile, _ in placed) - first + 1) * (TILE_WIDTH + GAP) - GAP + 2 * _EDGE
    used = {tile.row for tile, _ in placed}
    tops, bottom = _rows(used)
    counts = [len(groups_of(district.id)) for _, district in placed]
    tiles = (
        PlacedTile(
            district,
            _EDGE + (tile.column - first) * (TILE_WIDTH + GAP),
            tops[tile.row],
            count,
            shade(count, max(counts)),
        )
        for (tile, district), count in zip(placed, counts, strict=True)
    )
    waves = (_wave(top, width) for row, top in tops.items() if row not in used)
    return DistrictMap(width, bottom - GAP + _EDGE, tuple(tiles), tuple(waves))


def shade(count: int, most: int) -> int:
    """Return how dark a tile with `count` groups is, from 0 (none) to 3, when the fullest tile has `most`."""
    return -(-3 * count // most) if most else 0


def split_name(name: str) -> tuple[str, ...]:
    """Return a name in lines, one word a line; short neighbours share a line where that would make too many."""
    words = name.split()
    while len(words) > _MOST_LINES:
        shortest = min(range(len(words) - 1), key=lambda index: len(words[index]) + len(words[index + 1]))
        words[shortest : shortest + 2] = [f"{words[shortest]} {words[shortest + 1]}"]
    return tuple(words)


def _rows(used: set[int]) -> tuple[dict[int, int], int]:
    """The upper edge of every row from the first to the last, and where the next one would begin."""
    tops: dict[int, int] = {}
    top = _EDGE
    for row in range(min(used), max(used) + 1):
        tops[row] = top
        top += (TILE_HEIGHT if row in used else WATER_HEIGHT) + GAP
    return tops, top


def _wave(top: int, width: int) -> str:
    """The path of a wave that runs through a row of water."""
    length = 22
    count = width // length
    start = (width - count * length) / 2
    return f"M{start:g} {top + WATER_HEIGHT / 2:g}q5.5 -5 11 0t11 0" + "t11 0t11 0" * (count - 1)


def _reading_order(tile: Tile) -> tuple[int, int]:
    return tile.row, tile.column


def _is_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(character) in "WF" for character in text)


def _width(text: str) -> float:
    return sum(_WIDE if _is_wide(character) else _NARROW for character in text)
