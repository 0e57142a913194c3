"""Whether the elements of a page are closed where they should be. Browsers mend what is not, each mistake in its own
way, and then parts of a page stand where nobody meant them: so we write every end tag, also those that HTML leaves to us.
"""

import re
from collections.abc import Iterator

_ATTRIBUTES = r"""(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*+"""
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    rf"|<(script|style|textarea|title|iframe)(?=[\s/>]){_ATTRIBUTES}>.*?(?:</\1\s*>|(\Z))"
    rf"|<(/?)([a-z][^\s/>]*)({_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_FOREIGN = frozenset(("svg", "math"))
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1")
    + ("h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul")
)


def nesting_faults(page: str) -> Iterator[str]:
    """Give what is wrong with how the elements of a page stand in one another; only the first fault, for the others
    would follow from it.
    """
    opened: list[str] = []
    for found in _TAG.finditer(page):
        holder, unended, slash, name, written = found.groups()
        if unended is not None:
            yield f"<{holder.lower()}> is not closed"
            return
        if name is None:
            continue
        name = name.lower()
        if slash:
            if not opened or opened[-1] != name:
                inside = f"inside <{opened[-1]}>" if opened else "outside everything"
                yield f"</{name}> stands {inside}{_line(page, found.start())}"
                return
            opened.pop()
        elif name not in _VOID and not (written.endswith("/") and not _FOREIGN.isdisjoint((*opened, name))):
            if name in _BLOCKS and opened and opened[-1] == "p":
                yield f"<{name}> stands in a paragraph, which it would end{_line(page, found.start())}"
                return
            opened.append(name)
    if opened:
        yield f"<{opened[-1]}> is not closed"


def _line(page: str, place: int) -> str:
    return f" (line {page.count(chr(10), 0, place) + 1})"
