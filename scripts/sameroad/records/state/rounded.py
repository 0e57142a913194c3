"""Shares and ages in round numbers that never look better than they are, as a language writes them."""

from babel import Locale
from babel.numbers import format_decimal, format_percent

NOTHING = "–"
"""What stands where there is no number."""
_DAYS_OF_A_YEAR = 365.25


def share(count: int, of: int, locale: Locale) -> str:
    """Return how large a part is, in whole percent. What is not quite nothing or everything is never rounded to it."""
    if not of:
        return NOTHING
    percent = round(100 * count / of)
    if count and not percent:
        return f"<{_percent(1, locale)}"
    return f">{_percent(99, locale)}" if percent == 100 and count < of else _percent(percent, locale)


def years(days: int | None, locale: Locale) -> str:
    """Return days in full tenths of a year, such as `4.5`: it is at least as long ago."""
    return NOTHING if days is None else format_decimal(int(10 * days / _DAYS_OF_A_YEAR) / 10, "#,##0.0", locale)


def _percent(percent: int, locale: Locale) -> str:
    return format_percent(percent / 100, locale=locale)
