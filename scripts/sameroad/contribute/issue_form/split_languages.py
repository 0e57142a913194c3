"""A text that may be in two languages of the directory -> its parts by language."""

import re
from collections.abc import Sequence

from sameroad.records.chinese import HAN

_CHINESE = "zh"


def split_languages(text: str, languages: Sequence[str]) -> dict[str, str]:
    """Return the text by the language that it is in: Chinese where it has a Chinese character, else the first other.

    Where a Chinese part and another one stand on lines of their own, each is a text; where they take turns, all of it
    is Chinese. `languages` are the tags of the directory; without such a language nothing is returned.
    """
    chinese = next((tag for tag in languages if tag.startswith(_CHINESE)), None)
    other = next((tag for tag in languages if not tag.startswith(_CHINESE)), None)
    blocks: list[tuple[str | None, list[str]]] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        language = chinese if HAN.search(line) else other
        if blocks and blocks[-1][0] == language:
            blocks[-1][1].append(line)
        else:
            blocks.append((language, [line]))
    if len(blocks) > 2:
        blocks = [(chinese, [line for _, lines in blocks for line in lines])]
    return {language: joined_lines("\n".join(lines)) for language, lines in blocks if language is not None}


def joined_lines(text: str) -> str:
    """Return lines as one, with a space where two words meet, and with nothing beside Chinese characters."""
    first, *others = text.splitlines() or [""]
    joined = first
    for line in filter(None, others):
        between = "" if _chinese_side(joined[-1:]) or _chinese_side(line[:1]) else " "
        joined += between + line
    return joined


def _chinese_side(character: str) -> bool:
    return bool(HAN.match(character) or re.match("[\u3000-\u303f\uff00-\uffef]", character))
