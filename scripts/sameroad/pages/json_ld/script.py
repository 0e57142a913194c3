"""JSON-LD as the block in a page that holds it. Browsers never run it."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from markupsafe import Markup

CONTEXT = "https://schema.org"
_ESCAPED = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What could end the block, begin a comment in it, or end a line where a script is read, as JSON may write it too."""

Node = Mapping[str, Any]


def json_ld_script(nodes: Iterable[Node]) -> Markup:
    """Return the block with these nodes."""
    text = msgspec.json.encode({"@context": CONTEXT, "@graph": list(nodes)}).decode()
    for character, escape in _ESCAPED.items():
        text = text.replace(character, escape)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - no `<` is left in it


def known(**values: Any) -> dict[str, Any]:
    """Return the properties that have a value: what is not stated is left out, and a list of one is that one."""
    single = {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in values.items()
    }
    return {name: value for name, value in single.items() if value is not None and value not in ("", [])}
