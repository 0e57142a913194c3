"""The QR code of an address, as what an SVG of one path needs."""

import re
from dataclasses import dataclass

import segno

# Any mask can be read. Trying all eight for the most even picture takes four times as long as all the rest.
_MASK = 3
_DARK = re.compile(rb"\x01+")


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
    return "".join(
        f"M{run.start() + margin} {y}h{run.end() - run.start()}v1H{run.start() + margin}z"
        for y, row in enumerate(rows, margin)
        for run in _DARK.finditer(row)
    )
