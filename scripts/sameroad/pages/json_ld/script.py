"""JSON-LD as the block in a page that holds it. Browsers never run it."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

CONTEXT = "https://schema.org"
_ESCAPED = {character.encode(): f"\\u{ord(character):04x}".encode() for character in "<>&\u2028\u2029"}
"""What could end the block, begin a comment in it, or end a line where a script is read, as JSON may write it too."""

Node = Mapping[str, Any]
"""A thing with its properties, which may be JSON already."""


def json_ld_script(nodes: Iterable[Node]) -> bytes:
    """Return the block with these nodes: markup in UTF-8."""
    text = msgspec.json.encode({"@context": CONTEXT, "@graph": list(nodes)})
    for character, escape in _ESCAPED.items():
        text = text.replace(character, escape)
    return b'<script type="application/ld+json">%b</script>' % text  # no `<` is left in it


def encoded(node: Node) -> msgspec.Raw:
    """Return the node as JSON, for those who keep it: many pages name the same condition."""
    return msgspec.Raw(msgspec.json.encode(node))


def known(**values: Any) -> dict[str, Any]:
    """Return the properties that have a value: what is not stated is left out, and a list of one is that one."""
    stated = {}
    for name, value in values.items():
        one = value[0] if isinstance(value, list) and len(value) == 1 else value
        if one is not None and one not in ("", []):
            stated[name] = one
    return stated
