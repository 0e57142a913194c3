"""Which squares of a QR code turn over when its text changes: where each codeword stands, and what corrects it."""

from functools import cache, reduce
from operator import xor

from sameroad.pages.slips.error_correction import corrections_of_ones, product
from sameroad.pages.slips.qr_layout import data_squares, row_bytes, size_of

# How many correcting codewords a block has, and how many blocks there are, by level and version (ISO/IEC 18004, 7.5).
_BLOCKS = {
    "M": ((10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5)),
    "Q": ((13, 1), (22, 1), (18, 2), (26, 2), (18, 4), (24, 4), (18, 6), (22, 6), (20, 8)),
    "H": ((17, 1), (28, 1), (22, 2), (16, 4), (22, 4), (28, 4), (26, 5), (26, 6), (24, 8)),
}
_BEFORE_TEXT = 4 + 8  # the bits that say its mode, and its length


class Turns:
    """Says which squares turn over in codes of one version and level, as bits of a number like that of `Squares`."""

    def __init__(self, version: int, level: str) -> None:
        size = size_of(version)
        row = 8 * row_bytes(size)
        self._order = [1 << (size - y) * row - 1 - x for x, y in data_squares(version)]
        self._corrections, self._blocks = _BLOCKS[level][version - 1]
        short, longer = divmod(len(self._order) // 8, self._blocks)
        lengths = [short - self._corrections + (block >= self._blocks - longer) for block in range(self._blocks)]
        self._data = sum(lengths)
        self._places = [(block, place) for block, length in enumerate(lengths) for place in range(length)]
        # They are dealt out like cards: the first of each block, the second of each block, and so on.
        self._dealt = {both: at for at, both in enumerate(sorted(self._places, key=lambda both: both[::-1]))}
        self._lengths = lengths
        self._of_bit = cache(self._turned_by_bit)
        self._by_byte: dict[tuple[int, int], int] = {}

    def of_text(self, text: bytes) -> int:
        """Return the squares that turn over when a text of zero bytes becomes this one."""
        squares = 0
        for both in enumerate(text):
            if both not in self._by_byte:
                at, byte = both
                bits = (_BEFORE_TEXT + 8 * at + bit for bit in range(8) if byte << bit & 0b10000000)
                self._by_byte[both] = reduce(xor, map(self._of_bit, bits), 0)
            squares ^= self._by_byte[both]
        return squares

    def _turned_by_bit(self, number: int) -> int:
        """The squares that a bit of the data turns over: its own, and those of the codewords that correct it."""
        codeword, bit = divmod(number, 8)
        change = 0b10000000 >> bit
        block, place = self._places[codeword]
        squares = self._squares(self._dealt[block, place], change)
        ones = corrections_of_ones(self._lengths[block], self._corrections)[place]
        for at, one in enumerate(ones):
            squares |= self._squares(self._data + at * self._blocks + block, product(change, one))
        return squares

    def _squares(self, codeword: int, change: int) -> int:
        bits = self._order[8 * codeword : 8 * codeword + 8]
        return sum(bit for number, bit in enumerate(bits) if change << number & 0b10000000)
