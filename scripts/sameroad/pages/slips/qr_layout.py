"""Where the data of a QR code stand, as ISO/IEC 18004 lays them out, for the versions that an address may need."""

from collections.abc import Iterator

VERSIONS = range(1, 10)
"""The versions that are known here. Later ones say the length of a text in 16 bits: its bytes stand elsewhere."""

_TIMING = 6  # the row and the column of squares that alternate
_HAS_VERSION = 7  # the first version that is written in the code


def size_of(version: int) -> int:
    """Return how many squares a code has on each side."""
    return 17 + 4 * version


def row_bytes(size: int) -> int:
    """Return how many bytes have a bit for each square of a row of `size` squares."""
    return -(-size // 8)


def data_squares(version: int) -> Iterator[tuple[int, int]]:
    """Yield column and row of each square for data, in the order in which data fill them: by twos, upwards and
    downwards in turn, from the right to the left.
    """
    rows = range(size_of(version))
    columns = [x for x in reversed(rows) if x != _TIMING]
    for number in range(0, len(columns), 2):
        for y in reversed(rows) if number % 4 == 0 else rows:
            yield from ((x, y) for x in columns[number : number + 2] if _is_for_data(x, y, version))


def _is_for_data(x: int, y: int, version: int) -> bool:
    end = size_of(version)
    is_corner = (x < 9 and y < 9) or (x < 9 and y >= end - 8) or (x >= end - 8 and y < 9)
    is_version = version >= _HAS_VERSION and ((x < 6 and y >= end - 11) or (x >= end - 11 and y < 6))
    return not (is_corner or is_version or _TIMING in (x, y) or _is_alignment(x, y, version))


def _is_alignment(x: int, y: int, version: int) -> bool:
    """Whether the square is in one of the small patterns, five squares wide, which stand in a grid."""
    if version == 1:
        return False
    first, last = _TIMING, size_of(version) - 7
    middles = (first, last) if version < _HAS_VERSION else (first, (first + last) // 2, last)
    near = [(a, b) for a in middles for b in middles if abs(x - a) <= 2 and abs(y - b) <= 2]
    return any(both not in ((first, first), (first, last), (last, first)) for both in near)
