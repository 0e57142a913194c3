"""Telephone numbers in the index: `numbers.js` makes the form that is shown, so nearly none is stored twice."""

from sameroad.records.phone_numbers import calling_code, shown_number


def index_number(number: str, region: str) -> str | list[str]:
    """Return the full number; with the form that readers see beside it where that is more than leaving out the code."""
    shown = shown_number(number, region)
    return number if shown == number.removeprefix(f"{calling_code(region)} ") else [number, shown]
