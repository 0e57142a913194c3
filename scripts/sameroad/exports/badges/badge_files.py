"""Badges in the form of an endpoint of shields.io (https://shields.io/badges/endpoint-badge), in each language.

They have no place for a licence or a date; the list of all files has both.
"""

from collections.abc import Iterator

from babel import Locale
from babel.numbers import format_decimal

from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles
from sameroad.exports.own_json.document import readable
from sameroad.records.freshness import FRESH_DAYS, STALE_DAYS
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.state.data_state import DataState
from sameroad.records.state.rounded import NOTHING, share, years

_GREEN, _YELLOW, _RED, _PLAIN = "green", "yellow", "red", "blue"
_MOST, _SOME = 0.8, 0.5


class BadgeFiles(FormatFiles):
    """Each badge; those of the first language stand in no folder of their own."""

    def of_all(self, records: AllRecords) -> Iterator[ExportFile]:
        """Give the badges."""
        directory = self.directory
        first, *_ = directory.settings.language_ids
        for language in directory.settings.language_ids:
            folder = "badges/" if language == first else f"badges/{language}/"
            for name, (message, color) in _badges(records.state(), directory.texts[language]).items():
                label = directory.texts[language].sentence(f"state.badge.{name}.label")
                badge = {"schemaVersion": 1, "label": label, "message": message, "color": color}
                yield ExportFile(f"{folder}{name}.json", readable(badge))


def _badges(state: DataState, texts: InterfaceTexts) -> dict[str, tuple[str, str]]:
    """What each badge says, and in which colour."""
    locale, days = Locale.parse(texts.language, sep="-"), state.contact_ages.median_days
    confirmed, of = state.facts.counts["confirmed"], state.not_closed

    def number(count: int) -> str:
        return format_decimal(count, locale=locale)

    count = texts.sentence("state.badge.organizations.message").format(count=number(state.organizations))
    age = texts.sentence("state.badge.median-age.message").format(years=years(days, locale))
    gaps = texts.sentence("state.badge.gaps.message").format(count=number(state.gaps), of=number(state.conditions))
    return {
        "organizations": (count, _PLAIN),
        "confirmed": (share(confirmed, of, locale), _colour(confirmed, of)),
        "median-age": (NOTHING if days is None else age, _colour_of_age(days)),
        "gaps": (gaps, _colour(state.conditions - state.gaps, state.conditions)),
    }


def _colour(good: int, of: int) -> str:
    """Green where most is good, yellow where half is, else red."""
    part = good / of if of else 0
    return _GREEN if part >= _MOST else _YELLOW if part >= _SOME else _RED


def _colour_of_age(days: int | None) -> str:
    """The colours of the levels of freshness; what has no date is no better than what is old."""
    if days is None or days > STALE_DAYS:
        return _RED
    return _GREEN if days <= FRESH_DAYS else _YELLOW
