"""Split folded text into words and Chinese characters, as `docs/assets/javascripts/search/split.js` does."""

import re

# A character for private use stands for an everyday word, see everyday.py.
_PARTS = re.compile("[\u3400-\u9fff\ue000-\uf8ff]|[^\\s\u3400-\u9fff\ue000-\uf8ff]+")


def split(folded: str) -> list[str]:
    """Return the parts of a folded text: each Chinese character is one, each other word is one."""
    return _PARTS.findall(folded)


def is_chinese(part: str) -> bool:
    """Whether a part is one Chinese character."""
    return len(part) == 1 and "\u3400" <= part <= "\u9fff"
