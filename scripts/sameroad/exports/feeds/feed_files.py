"""The files of the feeds, in every language: everything, and each category. Without a history there are none."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles
from sameroad.exports.feeds.feed_path import feed_path
from sameroad.exports.feeds.feed_words import FeedWords
from sameroad.exports.languages_together import without_controls
from sameroad.exports.stable_ids import stable_id
from sameroad.records.history.record_history import MOST, RecordChange

_ATOM = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


class FeedFiles(FormatFiles):
    """The feeds; none without a history."""

    def of_all(self, records: AllRecords) -> Iterator[ExportFile]:  # noqa: ARG002 - as every format
        """Give the feeds, one after another."""
        history = self.facts.history
        newest = max((change.at for change in history.changes), default=None) if history else None
        if history is None or newest is None:
            return
        for language in self.directory.settings.language_ids:
            words = FeedWords(self.directory, self.facts, language)
            for category in (None, *self.directory.categories):
                chosen = [one for one in history.changes if category is None or category in one.categories][:MOST]
                yield ExportFile(feed_path(language, category), _feed(chosen, category, newest, words))


def _feed(changes: Sequence[RecordChange], category: str | None, newest: datetime, words: FeedWords) -> bytes:
    """The bytes of a feed. One in which nothing has happened yet is as new as the directory."""
    facts, language = words.facts, words.language
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    _add(feed, "id", f"urn:uuid:{stable_id('feed', language, category or 'everything')}")
    _add(feed, "title", words.title(category))
    _add(feed, "updated", _time(max((change.at for change in changes), default=newest)))
    _add(SubElement(feed, "author"), "name", facts.names[language])
    path = feed_path(language, category)
    SubElement(feed, "link", rel="self", href=facts.file_address(path, seen_from=path))
    if facts.site:
        home = facts.site.home(language)
        page = facts.site.pages("category", category)[language] if category else home
        SubElement(feed, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    if facts.licence:
        SubElement(feed, "link", rel="license", href=facts.licence.url)
        _add(feed, "rights", facts.licence.name)
    for change in changes:
        _add_entry(feed, change, words)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, "unicode")}\n'.encode()


def _add_entry(feed: Element, change: RecordChange, words: FeedWords) -> None:
    """Add an entry. What happens to an organization on a day is one entry, in every feed that has it."""
    entry = SubElement(feed, "entry")
    day = change.at.date().isoformat()
    _add(entry, "id", f"urn:uuid:{stable_id('feed entry', words.language, change.slug, day)}")
    _add(entry, "title", words.headline(change))
    _add(entry, "updated", _time(change.at))
    if words.facts.site and change.kind != "removed":
        page = words.facts.site.pages("organization", change.slug)[words.language]
        SubElement(entry, "link", rel="alternate", type="text/html", hreflang=words.language, href=page)
    for category in change.categories:
        name = words.directory.categories[category].name.pick(words.language).text
        SubElement(entry, "category", term=category, label=_plain(name))
    _add(entry, "content", words.text(change)).set("type", "text")


def _add(parent: Element, name: str, text: str) -> Element:
    added = SubElement(parent, name)
    added.text = _plain(text)
    return added


def _plain(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_IN_XML.sub("", without_controls(text))


def _time(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
