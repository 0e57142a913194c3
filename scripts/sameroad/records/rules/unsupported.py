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
    holder = next(iter(document.values(*section)), None)
    stated = [field for field in fields if holder.get(field)] if isinstance(holder, dict) else []
    sources = [source for source in document.values("sources", EACH) if isinstance(source, dict)]
    if not stated or not sources or any("supports" not in source for source in sources):
        return  # the schema asks for sources first
    supported = [name for name in document.values("sources", EACH, "supports", EACH) if isinstance(name, str)]
    yield from (field for field in stated if field not in supported)
