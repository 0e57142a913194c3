"""What the values of a field stand for: terms of a vocabulary, or choices that have words in the interface."""

from collections.abc import Mapping

VOCABULARIES: Mapping[str, str] = {
    "record.kind": "kinds",
    "record.conditions": "conditions",
    "record.serves": "audiences",
    "record.support": "support",
    "record.languages": "languages",
    "record.area": "areas",
    "record.part_of": "organizations",
    "record.replaced_by": "organizations",
    "phone.languages": "languages",
    "place.district": "districts",
    "place.hospital": "hospitals",
}
"""Where the ids of a field stand, by the field's key (`field_names.py`). The schema cannot say it, and
`rules/unknown_id.py` checks the same."""
_WORDS: Mapping[str, str] = {
    "record.led_by": "led_by",
    "record.status": "record_fields.choices.status",
    "join.referral": "referral",
    "fee.free": "record_fields.choices.free",
    "phone.answered_by": "answered_by",
    "place.purpose": "purpose",
    "registration.type": "registration",
    "members.unit": "record_fields.choices.unit",
    "funding.kind": "funding",
    "source.supports": "fields",
    "check.how": "record_fields.choices.how",
    "check.outcome": "record_fields.choices.outcome",
    "check.fields": "fields",
}


def words_of_value(field: str, value: str) -> str | None:
    """Return the key of the sentence that says what a value of a field means; None where there is none."""
    return f"{_WORDS[field]}.{value}" if field in _WORDS else None
