"""The QR code of an address, as what an SVG of one path needs."""

from dataclasses import dataclass
from itertools import groupby

from sameroad.pages.slips.qr_layout import row_bytes
from sameroad.pages.slips.qr_squares import squares_of

# How far a code must be from everything else, in squares (ISO/IEC 18004).
_QUIET_ZONE = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """Dark squares: `path` is the data of an SVG path in a square of `size` units, its quiet zone included. It is drawn
    as lines, one unit thick.
    """

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the QR code of `text`. Raises ValueError when the text is too long for any code."""
    squares = squares_of(text)
    width = row_bytes(squares.size)
    rows = squares.bits.to_bytes(squares.size * width, "big")
    pieces = [""] * (squares.size * (width + 1))
    pieces[:: width + 1] = [f"M{_QUIET_ZONE} {y + _QUIET_ZONE}.5" for y in range(squares.size)]
    for at in range(width):
        lines = _LINES if at < width - 1 else _LAST_LINES
        pieces[at + 1 :: width + 1] = map(lines.__getitem__, rows[at::width])
    return QrCode(squares.size + 2 * _QUIET_ZONE, "".join(pieces))


def _lines(byte: int) -> str:
    """The way over eight squares, from the left to the right: a line over dark ones, a step over light ones."""
    runs = [(bit, len(list(run))) for bit, run in groupby(f"{byte:08b}")]
    return "".join(f"h{length}" if bit == "1" else f"m{length} 0" for bit, length in runs)


_LINES = tuple(_lines(byte) for byte in range(256))
# After the last dark square of a row there is no need to go on.
_LAST_LINES = tuple(line if byte & 1 else line[: line.rfind("m")] for byte, line in enumerate(_LINES))
