"""The words of one language for a data set in that language, and what stands where it has none.

A proper name (of a body, a giver, an address) is given in the other language rather than not at all, because it is what
people ask for. A sentence that is not written in the language stays out: a reader of one language is never given the
other one unmarked.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText


@dataclass(frozen=True)
class Wording:
    """A directory as readers of one language are told it."""

    directory: Directory
    facts: ExportFacts
    language: str
    _labels: dict[tuple[str, str], str] = field(default_factory=dict)

    def sentence(self, text: LocalizedText | None) -> str | None:
        """Return the text in this language, or None."""
        return text.get(self.language) if text else None

    def name(self, text: LocalizedText | None) -> str | None:
        """Return a proper name in this language, else in another one."""
        return text.text(self.language) if text else None

    def label(self, vocabulary: str, term: str) -> str:
        """Return what a term of a vocabulary is called."""
        label = self._labels.get((vocabulary, term))
        if label is None:
            label = self._labels[vocabulary, term] = self.directory.term(vocabulary, term).name.text(self.language)
        return label

    def says(self, key: str) -> str:
        """Return a sentence of the interface."""
        return self.directory.texts[self.language].sentence(key)

    @property
    def site_name(self) -> str:
        """The name of the directory."""
        return self.facts.names.get(self.language) or next(iter(self.facts.names.values()))

    @cached_property
    def clock_offset(self) -> float | None:
        """How many hours the clocks are ahead of UTC, if they are so all through the year."""
        name, year = self.directory.settings.time_zone, self.directory.today.year
        if name is None:
            return None
        offsets = {datetime(year, month, 1, tzinfo=ZoneInfo(name)).utcoffset() for month in range(1, 13)}
        offset = offsets.pop()
        return offset / timedelta(hours=1) if offset is not None and not offsets else None


def present(**fields: object) -> dict[str, object]:
    """Return the fields that are known: what is not stated has no key."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [])}
