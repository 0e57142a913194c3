"""The QR code of an address, as what an SVG of one path needs."""

from dataclasses import dataclass
from itertools import groupby

import segno

# Any mask can be read. Trying all eight for the most even picture takes four times as long as all the rest.
_MASK = 3


@dataclass(frozen=True, slots=True)
class QrCode:
    """Dark squares: `path` is the data of an SVG path in a square of `size` units, its quiet zone included."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the QR code of `text`. Error correction is of level M, or better where that makes the code no larger."""
    code = segno.make(text, error="m", micro=False, mask=_MASK)
    margin = code.default_border_size
    return QrCode(len(code.matrix) + 2 * margin, _path(code.matrix, margin))


def _path(rows: tuple[bytearray, ...], margin: int) -> str:
    """Every row as the runs of its dark squares; a run is a rectangle that is one unit high."""
    parts = []
    for y, row in enumerate(rows, margin):
        x = margin
        for is_dark, squares in groupby(row):
            width = len(tuple(squares))
            if is_dark:
                parts.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    return "".join(parts)
