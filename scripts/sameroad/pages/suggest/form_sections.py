"""In which order the form asks: what people know first, and what only some know folded away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sameroad.pages.suggest.form_field import FormField, form_fields
from sameroad.records.originals import Original

_OPEN = {
    "about": ("name", "kind", "conditions", "summary", "serves", "support"),
    "reach": ("contact", "join"),
    "sources": ("sources",),
}
_FOLDED = {
    "more": ("aliases", "description", "led_by", "languages", "area", "status", "notice"),
    "places": ("places", "meetings"),
    "people": ("part_of", "hosted_by", "founded", "registration", "members", "funding", "replaced_by"),
    "editors": ("identifiers", "checks", "editor_notes"),
}
_REST = "more"
"""Where a field stands that the schema has and nobody has thought of here."""
_SELDOM = frozenset(
    {
        "join.eligibility",
        "join.referral",
        "join.fee",
        "join.first_visit",
        "contact.fax",
        "contact.social",
        "phone.hours",
        "phone.languages",
        "phone.answered_by",
        "place.hours",
        "place.access",
        "place.hospital",
        "meeting.rrule",
    }
)
"""Fields, by their keys, that stand folded away among their neighbours."""
_READY = frozenset({"contact.phones", "contact.whatsapp", "contact.emails", "record.sources"})
"""Lists with a first place that need not be added."""


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields under one heading; `id` names its words in the interface texts."""

    id: str
    fields: tuple[FormField, ...]
    folded: bool


def form_sections(schemas: Mapping[str, Original]) -> tuple[FormSection, ...]:
    """Return the sections of the form with every field of the schema, each in one of them."""
    fields = {field.name: field for field in form_fields(schemas)}
    placed = {name for names in (*_OPEN.values(), *_FOLDED.values()) for name in names}
    rest = tuple(name for name in fields if name not in placed)
    folded = {id_: names + (rest if id_ == _REST else ()) for id_, names in _FOLDED.items()}
    return (
        *(FormSection(id_, _picked(fields, names), folded=False) for id_, names in _OPEN.items()),
        *(FormSection(id_, _picked(fields, names), folded=True) for id_, names in folded.items()),
    )


def often(fields: Iterable[FormField]) -> list[FormField]:
    """Return the fields that are seen at once."""
    return [field for field in fields if field.key not in _SELDOM]


def seldom(fields: Iterable[FormField]) -> list[FormField]:
    """Return the fields that stand folded away."""
    return [field for field in fields if field.key in _SELDOM]


def is_ready(field: FormField) -> bool:
    """Return whether the list has a place to write in from the start."""
    return field.key in _READY


def _picked(fields: Mapping[str, FormField], names: Iterable[str]) -> tuple[FormField, ...]:
    return tuple(fields[name] for name in names if name in fields)
