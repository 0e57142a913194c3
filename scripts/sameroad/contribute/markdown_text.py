"""Strangers' text in GitHub's Markdown: it stays the text that it is. It formats nothing, links nowhere, breaks no
table and calls nobody, in paragraphs, lists, tables and HTML alike. Everything that writes Markdown takes it from here.
"""

import re

from sameroad.records.report_problems import visible

_APART = "<!-- -->"
"""Keeps apart what GitHub would take for a reference: it looks for them in each text between two tags or comments."""
_MEANS_SOMETHING = re.compile(
    r"(?P<calls>[@#]|:(?=//)|www(?=\.)|GH-(?=\d)|:(?=[\w+-]+:))"
    r"|(?P<commit>(?<!\w)[0-9a-f]{7,40}(?!\w))"
    r"|(?P<formats>[\\`*_\[\]<>|~&])"
    r"|(?P<begins_math>\$)",
    re.IGNORECASE,
)
"""References (people, issues, addresses, emoji, commits), signs of Markdown and HTML, and that of formulas."""
_SHORTER_THAN_A_COMMIT = re.compile(".{1,6}")
_BEGINS_BLOCK = re.compile(r"\A(?P<before>|\d+)(?P<sign>(?<=\d)[.)]|(?<!\d)[-+=:])")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_WEB = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_CODE_NEEDS_HTML = re.compile(r"[`|\r\n]|^\s|\s$|^$")


def plain(text: str, line_break: str = "<br>") -> str:
    """Return text that looks in Markdown, and in HTML inside of it, as it stands; it may be put anywhere in a line.

    Hidden characters are shown by their code. `line_break` is put where a line ends.
    """
    return line_break.join(_plain_line(line) for line in _LINE_BREAK.split(text.strip(" \t\r\n")))


def code(text: str) -> str:
    """Return text as code, to be put anywhere in a line of Markdown (not of HTML), cells of tables included."""
    if _CODE_NEEDS_HTML.search(text):
        return f"<code>{plain(text)}</code>"
    return f"`{visible(text.expandtabs(1))}`"


def fenced(text: str) -> str:
    """Return text as a block of code that it cannot close itself; lines stay lines. It begins a line of its own."""
    fence = "`" * max(3, *(len(run) + 1 for run in ["", *re.findall("`+", text)]))
    lines = [visible(line.expandtabs()) for line in _LINE_BREAK.split(text)]
    return "\n".join([f"{fence}text", *lines, fence])


def link(text: str, address: str) -> str:
    """Return a link to an address that we trust, with a text that nobody has to trust.

    Raises ValueError when the address is not one of the web.
    """
    if not _WEB.fullmatch(address):
        raise ValueError(f"not a web address: {address!r}")
    return f"[{plain(text)}](<{address}>)"


def _plain_line(line: str) -> str:
    shown = _MEANS_SOMETHING.sub(_disarmed, visible(line.expandtabs(1)).strip())
    return _BEGINS_BLOCK.sub(lambda found: found["before"] + _entity(found["sign"]), shown)


def _disarmed(found: re.Match[str]) -> str:
    if found["commit"]:
        return _APART.join(_SHORTER_THAN_A_COMMIT.findall(found["commit"]))
    if found["begins_math"]:
        return "<span>$</span>"  # what GitHub recommends, a backslash does not help everywhere
    if found["formats"]:
        return _entity(found["formats"])
    return (_entity("#") if found["calls"] == "#" else found["calls"]) + _APART


def _entity(sign: str) -> str:
    """A sign that is only a sign: entities are never taken for Markdown."""
    return f"&#{ord(sign)};"
