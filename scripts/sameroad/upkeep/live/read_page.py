"""Reads what the look at a live site needs of a page: its language, its title, its headings, its policy."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class ReadPage:
    """What a page says of itself. `languages` are the `hreflang` of its links to itself in every language."""

    language: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    policy: str = ""
    languages: list[str] = field(default_factory=list)
    ends: bool = False


def read_page(html: str) -> ReadPage:
    """Return what stands in the HTML of a page, broken or not."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = ReadPage()
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.page.language = said.get("lang", "")
        elif tag == "meta" and said.get("http-equiv", "").lower() == "content-security-policy":
            self.page.policy = said.get("content", "")
        elif tag == "link" and "alternate" in said.get("rel", "").split() and "hreflang" in said:
            self.page.languages.append(said["hreflang"])
        elif tag == "title":
            self._inside = tag
        elif tag == "h1":
            self._inside = tag
            self.page.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""
        self.page.ends = self.page.ends or tag == "html"

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.page.title += data
        elif self._inside == "h1":
            self.page.headings[-1] += data
