"""The list of a week for a terminal (text), for an issue (markdown) and for other programs (json)."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sameroad.contribute.due.due_list import DueList, Entry
from sameroad.contribute.due.due_texts import Asked
from sameroad.contribute.markdown_text import fenced, plain
from sameroad.records.directory import Directory
from sameroad.records.due.due_records import reasons
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.report_problems import visible

MOST_BYTES = 60_000
"""GitHub takes issues of up to 65,536 characters; counting bytes stays below that in every language."""
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_WHY = {
    "unknown": "due.why.unknown",
    "stale": "due.why.stale",
    "ageing": "due.why.ageing",
    "fresh": "due.why.fresh",
    "unconfirmed": "due.why.unconfirmed",
    "dormant": "due.why.dormant",
    "notes": "due.why.notes",
}
_WAYS = {
    "whatsapp": "due.ways.whatsapp",
    "emails": "due.ways.emails",
    "phones": "due.ways.phones",
    "website": "due.ways.website",
    "social": "due.ways.social",
}


def report_text(listed: DueList, directory: Directory, language: str) -> str:
    """Return the list for people at a terminal; what frames the texts is in `language`."""
    report = _Report(listed, directory, language)
    blocks = [report.heading, *report.head()]
    for entry in listed.entries:
        lines = [*report.why(entry), *report.ways(entry), entry.command]
        head = f"{report.name(entry)} [{entry.due.organization.slug}]"
        blocks.append("\n".join([head, *(f"  {line}" for line in lines)]))
        for title, text in report.texts(entry):
            blocks.append("\n".join(f"  {line}".rstrip() for line in [f"--- {title}", *text.split("\n")]))
    return "\n".join(visible(line) for line in "\n\n".join([*blocks, *report.tail()]).split("\n")) + "\n"


def report_markdown(listed: DueList, directory: Directory, language: str) -> str:
    """Return the list for an issue, without a heading: a checklist whose texts can be opened. Nothing when the list is
    empty. Texts for which there is no room are left out, those of the last records first.
    """
    if not listed.entries:
        return ""
    report = _Report(listed, directory, language)
    head, tail = list(report.head()), list(report.tail())
    short = [report.item(entry) for entry in listed.entries]
    left_out = f"  <br>{report.say('due.no_room')}"
    room = MOST_BYTES - sum(len(f"{block}\n\n{left_out}".encode()) for block in [*head, *short, *tail])
    blocks = []
    for entry, item in zip(listed.entries, short, strict=True):
        details = report.details(entry)
        fits = len(details.encode()) <= room
        room -= len(details.encode()) if fits else 0
        blocks.append(f"{item}\n{details if fits else left_out}")
    return "\n\n".join([*head, *blocks, *tail]) + "\n"


def report_json(listed: DueList, directory: Directory, language: str) -> str:
    """Return one JSON object with everything that the list knows."""
    report = _Report(listed, directory, language)
    found = {
        "week": str(listed.week) if listed.week else None,
        "organizations": [_as_json(entry, report) for entry in listed.entries],
        "more": listed.more,
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[DueList, Directory, str], str]] = {
    "text": report_text,
    "markdown": report_markdown,
    "json": report_json,
}


class _Report:
    """Says in one language what stands around the texts."""

    def __init__(self, listed: DueList, directory: Directory, language: str) -> None:
        self._listed = listed
        self._directory = directory
        self._texts = directory.texts[language]
        self.say: Callable[..., str] = self._texts.sentence

    @property
    def heading(self) -> str:
        """What the list is of."""
        week = self._listed.week
        return self.say("due.heading").format(week=week) if week else self.say("due.heading_all")

    def head(self) -> Iterator[str]:
        """What one should know first."""
        yield self.say("due.how") if self._listed.entries else self.say("due.nothing")
        if self._listed.example:
            yield self.say("due.example").format(address=self._listed.example)

    def tail(self) -> Iterator[str]:
        """What is not in the list."""
        if self._listed.more:
            yield self.say("due.more", self._listed.more).format(count=self._listed.more)

    def name(self, entry: Entry) -> str:
        """The name of the body."""
        return entry.due.organization.name.pick(self._texts.language).text

    def why(self, entry: Entry) -> Iterator[str]:
        """Why it is in the list, and how many it matters to: sentences."""
        for why, on in reasons(entry.due).items():
            yield self.say(_WHY[why]).format(date=on)
        count = entry.due.answers_for
        yield self.say("due.answers_for", count).format(count=count)

    def ways(self, entry: Entry, show: Callable[[str], str] = str) -> Iterator[str]:
        """How to reach it, a line for each way, whose values are written by `show`."""
        if not entry.ways:
            yield self.say("due.ways.nothing")
        for way, values in entry.ways.items():
            yield self.say(_WAYS[way]).format(value=self.say("lists.separator").join(map(show, values)))

    def texts(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """The texts with their titles: those that can be used with a way to reach it."""
        written = not entry.ways or entry.ways.keys() - {"phones"}
        for text in entry.texts:
            language = self._language(text, self._directory.texts)
            if written:
                yield self.say("due.message.title").format(language=language), f"{text.subject}\n\n{text.message}"
            if "phones" in entry.ways:
                yield self.say("due.call.title").format(language=language), text.call

    def item(self, entry: Entry) -> str:
        """The line of the checklist and what stands below it."""
        head = f"- [ ] **{plain(self.name(entry))}** (`{entry.due.organization.slug}`)"
        lines = [*self.why(entry), *self.ways(entry, _in_markdown), f"`{entry.command}`"]
        return "\n".join([head, *(f"  <br>{line}" for line in lines)])

    def details(self, entry: Entry) -> str:
        """The texts, closed until somebody opens them; what is in a fence stays text."""
        blocks = [f"<details><summary>{self.say('due.texts')}</summary>"]
        for title, text in self.texts(entry):
            blocks += [title, fenced(text)]
        lines = "\n\n".join([*blocks, "</details>"]).split("\n")
        return "\n".join(["", *(f"  {line}".rstrip() for line in lines)])

    @staticmethod
    def _language(text: Asked, all_texts: Mapping[str, InterfaceTexts]) -> str:
        return all_texts[text.language].sentence("site.language_short")


def _in_markdown(value: str) -> str:
    """An address of the web as a link, anything else as plain text."""
    return f"<{value}>" if _ADDRESS.fullmatch(value) else plain(value)


def _as_json(entry: Entry, report: _Report) -> dict[str, Any]:
    organization = entry.due.organization
    return {
        "slug": organization.slug,
        "name": dict(organization.name),
        "level": entry.due.freshness.level,
        "on": str(entry.due.freshness.on) if entry.due.freshness.on else None,
        "doubts": list(entry.due.doubts),
        "answers_for": entry.due.answers_for,
        "why": list(report.why(entry)),
        "ways": {way: list(values) for way, values in entry.ways.items()},
        "command": entry.command,
        "texts": {
            text.language: {"subject": text.subject, "message": text.message, "call": text.call} for text in entry.texts
        },
    }
