"""Hand-written pages as the site renders them, taken apart for tests: headings, links, footnotes, and sentences with
the footnotes that follow them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown
import yaml

from sameroad.contribute.wording.read_page import EXTENSIONS
from tests.conftest import CHECKOUT

LANGUAGES = ("en", "zh-Hant")
DOCS = CHECKOUT / "docs"
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_NOTE = re.compile(r"\[\^([^\]]+)\]")
_DEFINED = re.compile(r"^\[\^([^\]]+)\]:", re.MULTILINE)
_END = re.compile(r"[.!?][\"”’)]*(?:\[\^[^\]]+\])*\s+(?=[\"“‘(]?[A-Z0-9])|[。！？][」』）]*(?:\[\^[^\]]+\])*")
_PASSAGES = ("p", "li", "td", "dd")

# What somebody could look up: digits, laws, schemes and studies. Numbers in words, such as “two or three”, are a manner
# of speaking. What a link to one of our pages is called, and a telephone number that can be pressed, claim nothing.
_CLAIM = {
    "en": re.compile(r"\d|\bOrdinance\b|\bschemes?\b|\bstud(?:y|ies)\b|\btrials?\b|\bsurveys?\b|\bresearchers?\b"),
    "zh-Hant": re.compile(r"\d|條例|資助計劃|研究(?:發現|顯示|指)|[項個]研究|試驗|綜述"),
}
# That we found nothing is said of ourselves; “these studies” are those of the sentences above, with their sources.
_NO_CLAIM = re.compile(
    r"\b[Ww]e (?:found no|have found no|did not find|do not know)|找不到|未能找到|\b[Tt]hese studies\b|這些研究"
)


@dataclass(frozen=True)
class WrittenPage:
    """One page in one language; `name` is its path below the folder of the language."""

    name: str
    language: str

    @property
    def file(self) -> Path:
        return DOCS / self.language / self.name

    @cached_property
    def source(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def front_matter(self) -> dict[str, object]:
        found = _FRONT_MATTER.match(self.source)
        assert found, f"{self.file}: no front matter"
        return dict(yaml.safe_load(found[1]))

    @cached_property
    def html(self) -> Element:
        html = markdown.markdown(_FRONT_MATTER.sub("", self.source), extensions=list(EXTENSIONS))
        return html5lib.parse(html, namespaceHTMLElements=False)

    @property
    def headings(self) -> list[tuple[str, str, str]]:
        """Tag, id and text of each heading."""
        found = (one for tag in ("h1", "h2", "h3", "h4", "h5", "h6") for one in self.html.iter(tag))
        order = {one: i for i, one in enumerate(self.html.iter())}
        return [(one.tag, one.get("id", ""), "".join(one.itertext())) for one in sorted(found, key=order.__getitem__)]

    @property
    def links(self) -> list[str]:
        """Where the links of the text lead, in their order; those of footnotes are not among them."""
        return [one.get("href", "") for one in _without_notes(self.html, "a") if one.get("class") != "footnote-ref"]

    @property
    def source_links(self) -> list[str]:
        """Where the footnotes lead."""
        notes = self.html.find(".//div[@class='footnote']")
        found = [] if notes is None else [one.get("href", "") for one in notes.iter("a")]
        return [href for href in found if not href.startswith("#")]

    @property
    def notes_defined(self) -> list[str]:
        return _DEFINED.findall(self.source)

    @property
    def notes_used(self) -> list[str]:
        return _NOTE.findall(_DEFINED.sub("", self.source))

    @property
    def section_of_next_step(self) -> list[Element]:
        """What stands behind the heading of the next step, footnotes aside."""
        found = self.html.find("body")
        body = [] if found is None else list(found)
        start = next((i for i, one in enumerate(body) if one.get("id") == "next-step"), len(body))
        return [one for one in body[start + 1 :] if one.get("class") != "footnote"]


def pages_below(folder: str, language: str) -> list[str]:
    """The names of all pages below a folder of a language."""
    root = DOCS / language
    return sorted(file.relative_to(root).as_posix() for file in (root / folder).rglob("*.md"))


def unsourced(page: WrittenPage) -> list[str]:
    """The sentences of a page that claim something that can be looked up, and have no footnote.

    A footnote stands behind its sentence, and speaks for the sentences before it in the same paragraph or item. One
    behind the line that leads to a list speaks for its items, and those of the first item speak for that line.
    """
    found = []
    passages = list(_passages(page.html))
    led = False
    for (tag, text), (_, following) in zip(passages, [*passages[1:], ("", "")], strict=True):
        sentences = sentences_of(text)
        leads = bool(re.search(r"[:：](?:\[\^[^\]]+\])*$", text))
        for i, sentence in enumerate(sentences):
            behind = [*sentences[i:], *([following] if leads else [])]
            sourced = (tag == "li" and led) or any(map(_NOTE.search, behind))
            if claims(sentence, page.language) and not sourced:
                found.append(sentence)
        led = (leads and bool(_NOTE.search(sentences[-1]))) if tag == "p" else led
    return found


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, each with the footnotes behind it."""
    cuts = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    parts = [text[start:end].strip() for start, end in pairwise(cuts)]
    return [part for part in parts if part]


def claims(sentence: str, language: str) -> bool:
    """Whether a sentence, footnotes aside, says something that can be looked up."""
    said = _NOTE.sub("", sentence)
    return bool(_CLAIM[language].search(said)) and not _NO_CLAIM.search(said)


def _passages(html: Element) -> Iterator[tuple[str, str]]:
    """Each paragraph or item with its text, in which footnotes are written as in Markdown; headings are none."""
    for one in _without_notes(html, *_PASSAGES):
        if not any(child.tag == "p" for child in one):
            yield ("li" if one.tag == "li" else "p"), " ".join(_text(one).split())


def _without_notes(element: Element, *tags: str) -> Iterator[Element]:
    for child in element:
        if child.get("class") == "footnote":
            continue
        if child.tag in tags:
            yield child
        yield from _without_notes(child, *tags)


def _text(element: Element) -> str:
    """The text of an element, without that of lists in it, of links within the site, and of telephone numbers."""
    parts = [element.text or ""]
    for child in element:
        identifier = child.get("id", "")
        if child.tag == "sup" and identifier.startswith("fnref"):
            parts.append(f"[^{identifier.partition(':')[2]}]")
        elif child.tag not in ("ul", "ol") and not (child.tag == "a" and not child.get("href", "").startswith("http")):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
