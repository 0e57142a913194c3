"""Why the parser stumbled over a colon, or over the want of one: what the line itself shows."""

import re
from collections.abc import Sequence

from sameroad.records.saying import Complaint, say

CURLY_QUOTES = frozenset("“”„‟＂〝〞")
"""Quotation marks that people take for the straight ones of a keyboard."""
_LONGEST_SHOWN = 80
_FIELD = re.compile(r"(?P<indent>\s*(?:- +)?)(?P<name>[\w-]+)(?P<colon>:\s+)(?P<text>\S.*)")
_NO_SPACE = re.compile(r"(?P<before>\s*(?:- +)?[\w-]+:)(?P<after>[^\s/].*)")


def missing_colon(line: str) -> tuple[Complaint, int] | None:
    """Return why a line that begins with the name of a field seems to have no colon, and the column to look at."""
    if "：" in line:
        complaint = say("yaml-syntax.wide_colon"), say("yaml-syntax.wide_colon_hint")
        return complaint, line.index("：") + 1
    found = _NO_SPACE.fullmatch(line)
    if found is None:
        return None
    better = f"{found['before'].lstrip()} {found['after']}"
    hint = say("yaml-syntax.no_space_hint", better=better[:_LONGEST_SHOWN])
    return (say("yaml-syntax.no_space"), hint), found.end("before")


def needless_colon(lines: Sequence[str], line: int, column: int) -> tuple[Complaint, int] | None:
    """Return why a colon cannot stand at a place, and the column to look at."""
    found = _FIELD.fullmatch(lines[line - 1])
    if found is None:
        return None
    text = found["text"].rstrip()
    if column == found.start("colon") + 1:
        above = next((other for other in reversed(lines[: line - 1]) if other.strip()), "")
        if len(above) - len(above.lstrip()) >= len(found["indent"]):
            return None
        return (say("yaml-syntax.too_far"), say("yaml-syntax.too_far_hint")), found.start("name") + 1
    if text[0] in CURLY_QUOTES:
        return (say("yaml-quotes.curly"), say("yaml-quotes.curly_hint")), found.start("text") + 1
    hint = say("yaml-syntax.quote_hint")
    if len(text) <= _LONGEST_SHOWN and not set(text) & set("\"'\\#"):
        hint = say("yaml-syntax.quote_text_hint", text=text)
    return (say("yaml-syntax.colon_in_text"), hint), column
