"""Telephone numbers as people of the directory's region write them. Records hold the international form."""

from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat


@lru_cache(maxsize=65536)  # a number stands several times on a page, and on a page of each language
def shown_number(number: str, region: str) -> str:
    """Return the number as readers of `region` (ISO 3166-1 alpha-2) expect it.

    Numbers of the region lose their calling code: `2345 6789` in Hong Kong, `020 7946 0958` in Britain. Numbers of
    other regions stay international, short numbers such as 999 stay as they are dialled.
    """
    if not number.startswith("+"):
        return number
    parsed = phonenumbers.parse(number)
    if phonenumbers.region_code_for_number(parsed) != region:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)


@lru_cache(maxsize=65536)
def is_emergency_number(number: str, region: str) -> bool:
    """Return whether the number reaches the emergency services of the region when it is dialled as it stands."""
    return bool(phonenumbers.is_emergency_number(number, region))


def calling_code(region: str) -> str:
    """Return what international numbers of the region begin with, such as `+852`."""
    return f"+{phonenumbers.country_code_for_region(region)}"
