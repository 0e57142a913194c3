"""What a reader sees of a body, without its elements."""

import re
from html import unescape


def shown_lines(body: str) -> list[str]:
    """Return the texts between the tags of a body, in order."""
    texts = (unescape(text).strip() for text in re.split(r"<[^>]*>", body))
    return [text for text in texts if text]
