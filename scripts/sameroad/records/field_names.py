"""Which sentence of the interface names a field of a record: `record_fields.labels.<key>` and `.help.<key>`."""

from sameroad.records.read_yaml import Path

_SECTIONS = {
    "join": "join",
    "fee": "fee",
    "contact": "contact",
    "phones": "phone",
    "social": "social",
    "places": "place",
    "meetings": "meeting",
    "registration": "registration",
    "members": "members",
    "funding": "funding",
    "identifiers": "identifiers",
    "sources": "source",
    "checks": "check",
}
"""What the fields below a field are called together."""


def field_key(path: Path) -> str:
    """Return the key of the field at a path: `record.name` for `("name", "en")`, `phone.number` for
    `("contact", "phones", 0, "number")`. The path has at least one name.
    """
    section, name = "record", ""
    for step in path:
        if isinstance(step, int):
            continue
        if name and name not in _SECTIONS:
            break  # a language
        section, name = _SECTIONS.get(name, "record"), step
    return f"{section}.{name}"
