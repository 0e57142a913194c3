"""A telephone number as anybody writes it -> as records have it."""

import phonenumbers
from phonenumbers import PhoneNumberFormat


def written_number(number: str, region: str | None) -> str:
    """Return a number in international form; as it stands where it is none that exists in the region or the world."""
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_valid_number(parsed) or parsed.extension:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL).replace("-", " ")
