"""Which scripts stand in a page itself, so that its policy has to name them. Blocks of data do nothing."""

from collections.abc import Iterable, Iterator

from sameroad.site.read_tags import Tag

_HEEDED = frozenset(("", "module", "text/javascript", "application/javascript", "speculationrules", "importmap"))


def inline_scripts(tags: Iterable[Tag]) -> Iterator[str]:
    """Give the text of each script among the tags that a browser would heed and that is in no file of its own."""
    for tag in tags:
        if tag.name == "script":
            attributes = tag.attributes
            if "src" not in attributes and attributes.get("type", "").strip().lower() in _HEEDED:
                yield tag.text
