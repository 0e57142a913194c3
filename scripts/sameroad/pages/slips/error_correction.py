"""Codewords that repair a QR code where it is smudged: Reed and Solomon's, as ISO/IEC 18004 chooses them."""

from functools import cache

# x^8 + x^4 + x^3 + x^2 + 1: sums of powers of x are bytes, and products are taken modulo this one.
_MODULUS = 0b100011101


def product(a: int, b: int) -> int:
    """Return the product of two bytes in the field of 256 elements."""
    result = 0
    while b:
        if b & 1:
            result ^= a
        a <<= 1
        if a > 0xFF:
            a ^= _MODULUS
        b >>= 1
    return result


@cache
def corrections_of_ones(data: int, corrections: int) -> tuple[bytes, ...]:
    """Return, for each place in a block of `data` codewords, the `corrections` codewords of a block with a one there
    and nothing else. Those of any block are the sum of its codewords' products with these.
    """
    divisor = _divisor(corrections)
    remainder = divisor
    found = [remainder]
    for _ in range(data - 1):
        first, shifted = remainder[0], remainder[1:] + b"\0"
        remainder = bytes(one ^ product(first, other) for one, other in zip(shifted, divisor, strict=True))
        found.append(remainder)
    return tuple(reversed(found))


def _divisor(degree: int) -> bytes:
    """The product of (x - 2^n) for n below `degree`, without its first coefficient, which is one."""
    coefficients, root = [1], 1
    for _ in range(degree):
        shifted = [*coefficients, 0]
        times_root = [0, *(product(root, one) for one in coefficients)]
        coefficients = [a ^ b for a, b in zip(shifted, times_root, strict=True)]
        root = product(root, 2)
    return bytes(coefficients[1:])
