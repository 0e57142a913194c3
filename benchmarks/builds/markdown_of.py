"""The content of one of our pages as Markdown: headings, lists, links and texts, as a person would write it."""

import re
from html import escape, unescape
from html.parser import HTMLParser

import yaml

_UNSEEN = ("script", "style", "template", "svg", "button", "noscript")
_BEGINS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "dd": ": "}
_BLOCKS = (*_BEGINS, "p", "dt", "caption", "summary", "tr")
_CELLS = ("td", "th")
_SIGNS = re.compile(r"([\\`*_\[\]#])")


def markdown_of(page: str) -> str:
    """Return a file: title and description in its front matter, then the content. ValueError where there is none."""
    reader = _Reader()
    reader.feed(page[page.index('id="site-content"') : page.index("</article>")].partition(">")[2])
    head = {"title": _found(r"<title>(.*?)</title>", page)}
    head["description"] = _found(r'<meta name="description" content="([^"]*)"', page)
    return f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n\n{reader.markdown()}\n"


def _found(pattern: str, page: str) -> str:
    found = re.search(pattern, page, re.DOTALL)
    return " ".join(unescape(found[1]).split()) if found else ""


class _Reader(HTMLParser):
    """Gathers blocks of Markdown; what stands in no block of HTML is one of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[str] = [""]
        self._unseen = 0
        self._links: list[str] = []

    def markdown(self) -> str:
        """The blocks that have something in them."""
        lines = (" ".join(block.split()) for block in self._blocks)
        return "\n\n".join(line for line in lines if line.strip("#-: "))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block or a link."""
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self._blocks.append(_BEGINS.get(tag, ""))
        elif tag in _CELLS:
            self._blocks[-1] += " "
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._blocks[-1] += " ["

    def handle_endtag(self, tag: str) -> None:
        """End a link, a block, or what is not seen."""
        self._unseen -= tag in _UNSEEN
        if tag in _BLOCKS:
            self._blocks.append("")
        if tag == "a":
            self._blocks[-1] += f"]({self._links.pop().replace(' ', '%20')})"

    def handle_data(self, data: str) -> None:
        """Add text to the block that is open."""
        if not self._unseen:
            self._blocks[-1] += escape(_SIGNS.sub(r"\\\1", data), quote=False)
