"""Facts that no source supports."""

from collections.abc import Iterator

from sameroad.records.document import EACH, Document

FACTS = (
    "name",
    "led_by",
    "languages",
    "area",
    "join",
    "places",
    "meetings",
    "part_of",
    "hosted_by",
    "founded",
    "registration",
    "members",
    "funding",
)
"""What must have been read somewhere. The rest (kind, conditions, serves, support, summary) is how an editor
describes what was read, and notices are what an editor found wanting."""


def unsupported(document: Document, section: tuple[str, ...], fields: tuple[str, ...]) -> Iterator[str]:
    """The fields below `section` that the record has and no source of it names."""
    sources = [source for _, source in document.find("sources", EACH, of=dict)]
    if not sources or any("supports" not in source for source in sources):
        return  # the schema asks for them first
    supported = {name for _, name in document.find("sources", EACH, "supports", EACH, of=str)}
    for field in fields:
        if field not in supported and any(value for _, value in document.find(*section, field, of=object)):
            yield field
