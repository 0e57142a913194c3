"""What a log for everyone tells of a changed record: which fields, how they changed, and those values that may be said.

A log outlives what it tells of. A telephone number may be taken out because it was a volunteer's own, a sentence
because it named a patient; git still has both, and a log that repeated them would undo their removal. So only two kinds
of values are ever said: words from our own lists, which cannot name a person; and what stands in the record today. That
leaves out every old number and address, and a new one on the day on which it goes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sameroad.records.compare_values import Change, compare, plain_value
from sameroad.records.field_names import field_key
from sameroad.records.field_values import VOCABULARIES, words_of_value
from sameroad.records.organization import Organization
from sameroad.records.read_yaml import Path

Nature = Literal["corrected", "added", "taken_out"]

_UNSEEN = frozenset({"editor_notes"})
"""Fields that no reader sees."""
_IN_PARTS = frozenset({"contact", "join"})
"""Fields whose parts readers know one by one."""
_OWN = frozenset({"record.founded"})
"""Beside our own words: a year names nobody."""
_STANDING = frozenset(
    {"record.name", "contact.phones", "contact.whatsapp", "contact.fax", "contact.emails", "contact.website"}
    | {"contact.social"}
)
"""Fields whose values are short and help a reader, and are said while they stand in the record."""


@dataclass(frozen=True, slots=True)
class ToldField:
    """A field that changed. `label` is its key among the names of fields, `values` that of what its values are words
    of; `before` and `after` are values that differ, as far as they may be said.
    """

    label: str
    values: str
    nature: Nature
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def told_fields(before: Mapping[str, Any], after: Mapping[str, Any], today: Organization) -> tuple[ToldField, ...]:
    """Return what may be told of a change between two states of a record that is `today` as it is."""
    fields: dict[Path, list[Change]] = {}
    for change in compare(before, after):
        if change.path[0] not in _UNSEEN and change.path[-1] != "note":
            fields.setdefault(_field(change.path), []).append(change)
    standing = _standing(today)
    return tuple(_told(path, changes, standing) for path, changes in fields.items())


def _field(path: Path) -> Path:
    """The field as readers know it: `contact, phones` of a number, `places` of a district."""
    return path[: 2 if path[0] in _IN_PARTS else 1]


def _told(path: Path, changes: Sequence[Change], standing: frozenset[str]) -> ToldField:
    label = field_key(path)
    if label == "record.checks":
        new = (change.after for change in changes if change.before is None and isinstance(change.after, dict))
        outcomes = dict.fromkeys(said for one in new if (said := plain_value(one.get("outcome"))))
        return ToldField(label, "check.outcome", _nature(changes), after=tuple(outcomes))
    gone = dict.fromkeys(value for change in changes for value in _values(change.before))
    came = dict.fromkeys(value for change in changes for value in _values(change.after))
    before = _sayable(label, (value for value in gone if value not in came), standing)
    after = _sayable(label, (value for value in came if value not in gone), standing)
    return ToldField(label, label, _nature(changes), before, after)


def _nature(changes: Sequence[Change]) -> Nature:
    if all(_only_more(change.before, change.after) for change in changes):
        return "added"
    if all(_only_more(change.after, change.before) for change in changes):
        return "taken_out"
    return "corrected"


def _only_more(less: Any, more: Any) -> bool:
    """Whether the second value is the first with something added: a language of a text, an item of a list."""
    if less is None:
        return True
    if isinstance(less, dict) and isinstance(more, dict):
        return less.keys() < more.keys() and all(plain_value(more[key]) == plain_value(less[key]) for key in less)
    if isinstance(less, list) and isinstance(more, list):
        return len(less) < len(more) and {*map(plain_value, less)} <= {*map(plain_value, more)}
    return False


def _values(value: Any) -> Iterator[str]:
    """Every plain value in a value."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _values(part)
    elif value is not None:
        yield plain_value(value) or ""


def _sayable(label: str, values: Iterable[str], standing: frozenset[str]) -> tuple[str, ...]:
    if label in VOCABULARIES or label in _OWN or words_of_value(label, "") is not None:
        return tuple(values)
    return tuple(value for value in values if label in _STANDING and value in standing)


def _standing(today: Organization) -> frozenset[str]:
    """The names and the ways of contact that a record has."""
    contact = today.contact
    websites = contact.website.addresses if contact.website else ()
    numbers = (phone.number for phone in contact.phones)
    lists = (contact.whatsapp, contact.fax, contact.emails, contact.social.values(), websites, numbers)
    texts = [*today.name.values(), *today.aliases, *(value for values in lists for value in values)]
    return frozenset(" ".join(text.split()) for text in texts)
