"""The log of corrections as its page shows it: by months, with the values of fields in the reader's words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from sameroad.pages.phone_numbers import phone_number
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.field_values import VOCABULARIES, words_of_value
from sameroad.records.history.change_log import ChangeLog, LoggedDay
from sameroad.records.localized_text import LocalizedText
from sameroad.records.partial_date import PartialDate

_NUMBERS = frozenset({"contact.phones", "contact.whatsapp", "contact.fax"})


@dataclass(frozen=True, slots=True)
class ToldMonth:
    """A month in which something happened: its date, as `2026-11`, and its days with theirs, newest first."""

    id: str
    on: PartialDate
    days: tuple[tuple[PartialDate, LoggedDay], ...]


def told_months(log: ChangeLog) -> Iterator[ToldMonth]:
    """Give the months of a log, newest first."""
    for month, days in groupby(log.days, key=lambda day: f"{day.on:%Y-%m}"):
        dated = tuple((PartialDate.parse(day.on.isoformat()), day) for day in days)
        yield ToldMonth(month, PartialDate.parse(month), dated)


def told_values(field: str, values: Iterable[str], directory: Directory, words: Words) -> Markup:
    """Return values of a field, by its key, in one line: ids by their names, choices in words, numbers as people read
    them. A record that is gone has no name any more and is left out.
    """
    region = directory.settings.telephone_region
    shown = (_shown(field, value, directory, words, region) for value in values)
    return words.listed(value for value in shown if value)


def _shown(field: str, value: str, directory: Directory, words: Words, region: str) -> str:
    if field in _NUMBERS:
        return phone_number(value, region)
    if field in VOCABULARIES:
        name = _name(VOCABULARIES[field], value, directory)
        return words.show(name) if name else ""
    key = words_of_value(field, value)
    return words.sentence(key) if key and words.has(key) else value


def _name(vocabulary: str, id_: str, directory: Directory) -> LocalizedText | None:
    """What an id stands for; None for what is no longer there."""
    if vocabulary == "organizations":
        organization = directory.organizations.get(id_)
        return organization.name if organization else None
    if vocabulary == "conditions":
        condition = directory.conditions.get(id_)
        return condition.name if condition else None
    try:
        return directory.term("districts" if vocabulary == "areas" else vocabulary, id_).name
    except KeyError:
        return None
