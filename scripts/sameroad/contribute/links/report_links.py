"""The report on checked links: for people (text), for an issue (markdown), for other programs (json).

Addresses and what servers say are strangers' text: hidden characters are shown by their code, and in markdown they
format nothing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sameroad.contribute.links.check_links import CheckedLink
from sameroad.contribute.links.judge_answer import KINDS, TO_MEND, Kind
from sameroad.contribute.links.link_list import Mention
from sameroad.contribute.markdown_text import code, plain
from sameroad.records.locate import Locator
from sameroad.records.report_problems import visible

MOST_MARKDOWN = 60_000
"""The longest report in markdown, in characters: an issue on GitHub holds 65,536."""
_TITLES: tuple[tuple[frozenset[Kind], str, str], ...] = (
    (TO_MEND, "To mend", "Each line says what to write instead. Look at the page before you change the record."),
    (
        frozenset({"failing"}),
        "Failing",
        "Servers fail and come back. Change nothing unless an address is still here in a few weeks.",
    ),
    (
        frozenset({"blocked"}),
        "Blocked",
        "These websites do not answer programs, which says nothing about the page. Open one in a browser now and then.",
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One place in the records with a checked link. `owner` is the organization's slug, or else the file."""

    owner: str
    file: str
    line: int
    column: int
    field: str
    checked: CheckedLink

    @property
    def place(self) -> str:
        """Such as `data/organizations/example.yaml:12:10`."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def advice(self) -> str:
        """What to write instead; empty where nothing is to be changed."""
        judgement = self.checked.judgement
        if judgement.new is not None:
            return f"Write {judgement.new}"
        return _advice_when_gone(self.field) if judgement.kind == "gone" else ""


def list_lines(checked: Sequence[CheckedLink], kinds: frozenset[Kind] = frozenset(KINDS)) -> list[Line]:
    """Return a line for every place of the links that are judged so, organizations first, then by file and place."""
    locators: dict[str, Locator] = {}
    found = [
        _line(one, mention, locators) for one in checked if one.judgement.kind in kinds for mention in one.link.mentions
    ]
    return sorted(found, key=lambda line: (line.owner == line.file, line.owner, line.line, line.column))


def report_text(checked: Sequence[CheckedLink]) -> str:
    """Return the lines to mend or to look at, by section and organization, then one sentence that counts."""
    blocks = []
    for kinds, title, advice in _TITLES:
        lines = list_lines(checked, kinds)
        if lines:
            blocks.append(f"{title.upper()}\n{advice}")
            blocks += [_text_group(owner, same) for owner, same in _by_owner(lines)]
    blocks += [f"{_not_asked(count)} {reason}" for reason, count in _reasons(checked)]
    return "\n\n".join([*blocks, count_links(checked)]) + "\n"


def report_markdown(checked: Sequence[CheckedLink], most: int = MOST_MARKDOWN) -> str:
    """Return the same for an issue, with at most about `most` characters; what is left out is counted."""
    blocks = [f"# Links\n\n{count_links(checked)}"]
    room, left_out = most - len(blocks[0]), 0
    for kinds, title, advice in _TITLES:
        lines = list_lines(checked, kinds)
        pieces = [f"## {title}\n\n{advice}"] if lines else []
        for piece, count in [*((piece, 0) for piece in pieces), *_markdown_groups(lines)]:
            room -= len(piece) + 2
            if room < 0:
                left_out += count
            else:
                blocks.append(piece)
    if room > 0:
        blocks += [f"{_not_asked(count)} {plain(reason)}" for reason, count in _reasons(checked)]
    if left_out:
        blocks.append(f"{_counted(left_out, 'more address', 'more addresses')} did not fit into this report.")
    return "\n\n".join(blocks) + "\n"


def report_json(checked: Sequence[CheckedLink]) -> str:
    """Return one JSON object: how many links are judged how, and every place with its judgement."""
    links = [
        {
            "organization": None if line.owner == line.file else line.owner,
            "file": line.file,
            "line": line.line,
            "column": line.column,
            "field": line.field,
            "address": line.checked.link.address,
            "judgement": line.checked.judgement.kind,
            "status": line.checked.answer.status,
            "note": line.checked.judgement.note,
            "new": line.checked.judgement.new,
        }
        for line in list_lines(checked)
    ]
    counts = Counter(one.judgement.kind for one in checked)
    content = {"addresses": len(checked), "counts": {kind: counts[kind] for kind in KINDS}, "links": links}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[CheckedLink]], str]] = {
    "text": report_text,
    "markdown": report_markdown,
    "json": report_json,
}


def count_links(checked: Sequence[CheckedLink]) -> str:
    """Return one sentence: how many addresses there are, and how many are gone, moved and so on."""
    counts = Counter(one.judgement.kind for one in checked)
    parts = [f"{counts[kind]:,} {kind.replace('-', ' ')}" for kind in KINDS if counts[kind]]
    return f"{_counted(len(checked), 'address', 'addresses')}: {', '.join(parts) or 'none to ask'}."


def _line(checked: CheckedLink, mention: Mention, locators: dict[str, Locator]) -> Line:
    document = mention.document
    if document.file not in locators:
        locators[document.file] = Locator(document.source)
    place = locators[document.file].place(mention.path)
    owner = document.name if document.kind == "organization" else document.file
    names = [step for step in mention.path if isinstance(step, str)]
    field = next((name for name in ("website", "social", "sources", "symptom_sources") if name in names), "url")
    return Line(owner, document.file, place.line, place.column, field, checked)


def _advice_when_gone(field: str) -> str:
    if field == "website":
        return "Find the present website, or take the line out."
    if field == "social":
        return "Find the present page, or take the line out."
    if field in {"sources", "symptom_sources"}:
        return (
            "Find where the page is now, or another source that says the same. If there is neither, take the address"
            " out and keep the title and the date."
        )
    return "Find where the page is now, or take the line out."


def _by_owner(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    return ((owner, list(same)) for owner, same in groupby(lines, lambda line: line.owner))


def _text_group(owner: str, lines: Sequence[Line]) -> str:
    shown = [owner]
    for line in lines:
        said = [line.checked.link.address, line.checked.judgement.note, line.advice]
        shown.append(f"  {line.place}: {line.checked.judgement.kind}")
        shown += [f"      {visible(part)}" for part in said if part]
    return "\n".join(shown)


def _markdown_groups(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """The lines of each organization as one piece of markdown, with how many there are."""
    for owner, same in _by_owner(lines):
        items = [_markdown_item(line) for line in same]
        yield "\n".join([f"### {code(owner)}", "", *items]), len(same)


def _markdown_item(line: Line) -> str:
    judgement = line.checked.judgement
    item = f"- **{judgement.kind}** {code(line.checked.link.address)} ({code(line.place)})"
    item += f"\n  {plain(judgement.note)}" if judgement.note else ""
    advice = f"Write {code(judgement.new)}" if judgement.new else line.advice
    return item + (f"\n  {advice}" if advice else "")


def _reasons(checked: Sequence[CheckedLink]) -> list[tuple[str, int]]:
    """The hosts that were not asked with the reasons, each with the number of addresses."""
    return Counter(one.answer.detail for one in checked if one.judgement.kind == "not-asked").most_common()


def _not_asked(count: int) -> str:
    return f"Not asked, {_counted(count, 'address', 'addresses')}:"


def _counted(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"
