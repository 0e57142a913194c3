"""Telephone numbers on pages: never broken across lines."""

from sameroad.records.phone_numbers import shown_number

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def phone_number(number: str, region: str) -> str:
    """Return the number as readers of the region write it, in one piece.

    The spaces are no-break spaces, because a number also stands inside sentences, where no element could hold it
    together; browsers copy and find them as ordinary spaces.
    """
    return shown_number(number, region).replace(" ", _NO_BREAK_SPACE)
