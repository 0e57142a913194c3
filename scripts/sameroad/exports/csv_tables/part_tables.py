"""The tables of what an organization has several of: telephones, places, meetings, sources; and of the ids it names."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from sameroad.exports.csv_tables.described import Described
from sameroad.exports.csv_tables.table import Column, ForeignKey, Table, joined
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization

_OWNER = Column("organization", "Organization", "The id of the organization.", lambda p: p.owner, required=True)
_POSITION = Column(
    "position",
    "Position",
    "The place in the organization's list, 1 being first.",
    lambda p: p.position,
    type="integer",
    required=True,
)
_TO_OWNER = ForeignKey("organization", "organizations")
_LINKS = (
    ("conditions", "condition", "conditions"),
    ("serves", "audience", "audiences"),
    ("support", "support", "support"),
    ("languages", "language", "languages"),
    ("area", "area", "areas"),
    ("part_of", "parent", "organizations"),
    ("replaced_by", "successor", "organizations"),
)
"""Fields that are lists of ids: the column that has one id, and the table that the ids are of."""


@dataclass(frozen=True, slots=True)
class Part:
    """One item of a list of an organization, or of a helpline."""

    owner: str
    position: int
    item: Any


def _parts(items: Callable[[Organization], Iterable[Any]]) -> Callable[[Organization], list[Part]]:
    """Return what gives all items of one list of an organization, one after another."""
    return lambda record: [Part(record.slug, position, item) for position, item in enumerate(items(record), 1)]


def part_tables(directory: Directory) -> Iterator[Table]:
    """Give the tables, those that people look for first at the beginning."""

    def table(
        name: str,
        title: str,
        items: Callable[[Organization], Iterable[Any]],
        columns: Iterable[Column],
        *keys: ForeignKey,
    ) -> Table:
        return Table(
            name,
            title,
            f"{title} of the organizations.",
            (_OWNER, _POSITION, *columns),
            of_record=_parts(items),
            primary_key=("organization", "position"),
            foreign_keys=(_TO_OWNER, *keys),
        )

    places = (ForeignKey("district", "areas"), ForeignKey("hospital", "hospitals"))
    yield table("phones", "Telephones", lambda o: o.contact.phones, phone_columns(directory))
    yield table("places", "Places", lambda o: o.places, _place_columns(directory), *places)
    yield table("meetings", "Meetings", lambda o: o.meetings, _meeting_columns(directory))
    yield table("registrations", "Registrations", lambda o: o.registration, _registration_columns(directory))
    yield table("funding", "Money", lambda o: o.funding, _funding_columns(directory))
    yield table("sources", "Sources", lambda o: o.sources, _source_columns(directory))
    yield table("checks", "Checks", lambda o: o.checks, _check_columns(directory))
    yield from (_link_table(directory, *link) for link in _LINKS)


def phone_columns(directory: Directory) -> Iterator[Column]:
    """Give the columns of a telephone."""
    fields = Described(directory, "organization", "phone")
    yield fields.number("number", lambda p: p.item.number)
    yield from fields.texts("label", lambda p: p.item.label)
    yield from fields.texts("hours", lambda p: p.item.hours)
    yield fields.one("languages", lambda p: joined(p.item.languages))
    yield fields.one("answered_by", lambda p: p.item.answered_by)


def _place_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "place")
    yield fields.needed("purpose", lambda p: p.item.purpose)
    yield from fields.texts("address", lambda p: p.item.address)
    yield fields.one("district", lambda p: p.item.district)
    yield fields.one("hospital", lambda p: p.item.hospital)
    yield from fields.texts("hours", lambda p: p.item.hours)
    yield from fields.texts("access", lambda p: p.item.access)


def _meeting_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "meeting")
    yield from fields.texts("what", lambda p: p.item.what)
    yield from fields.texts("when", lambda p: p.item.when)
    yield fields.one("rrule", lambda p: p.item.rrule)
    yield fields.one("starts", lambda p: p.item.starts)
    yield fields.one("ends", lambda p: p.item.ends)


def _registration_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "registration")
    yield fields.needed("type", lambda p: p.item.type)
    yield fields.one("year", lambda p: p.item.year)
    yield fields.one("number", lambda p: p.item.number)


def _funding_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "funding")
    yield from fields.texts("source", lambda p: p.item.source)
    yield fields.one("kind", lambda p: p.item.kind)
    yield fields.one("as_of", lambda p: p.item.as_of)


def _source_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "source")
    yield fields.needed("title", lambda p: p.item.title)
    yield fields.one("url", lambda p: p.item.url)
    yield fields.one("supports", lambda p: joined(p.item.supports))
    yield fields.one("as_of", lambda p: p.item.as_of)


def _check_columns(directory: Directory) -> Iterator[Column]:
    fields = Described(directory, "organization", "check")
    yield fields.needed("on", lambda p: p.item.on)
    yield fields.needed("how", lambda p: p.item.how)
    yield fields.needed("outcome", lambda p: p.item.outcome)
    yield fields.one("fields", lambda p: joined(p.item.fields))


def _link_table(directory: Directory, field: str, column: str, target: str) -> Table:
    described = Described(directory, "organization")
    link = replace(described.needed(field, lambda p: p.item, column), type="string")
    return Table(
        f"organization_{field}",
        f"{link.title} of organizations",
        f"One row for each organization and {column}.",
        (_OWNER, _POSITION, link),
        of_record=_parts(attrgetter(field)),
        primary_key=("organization", column),
        foreign_keys=(_TO_OWNER, ForeignKey(column, target)),
    )
