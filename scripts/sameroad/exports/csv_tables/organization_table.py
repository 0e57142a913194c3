"""The table of organizations: one row each, with what people filter and sort by."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from sameroad.exports.csv_tables.described import Described
from sameroad.exports.csv_tables.safe_cell import number_cell
from sameroad.exports.csv_tables.table import Column, ForeignKey, Table, joined
from sameroad.exports.export_facts import ExportFacts
from sameroad.records.condition import Condition
from sameroad.records.directory import Directory
from sameroad.records.freshness import LEVELS, Freshness, freshness_of
from sameroad.records.organization import Organization
from sameroad.records.vocabulary import Term

_TERMS = (("serves", "audiences"), ("support", "support"), ("languages", "languages"))
"""Lists of terms, and the vocabularies that they are of."""
_SLUG = "{slug}"


def organization_table(directory: Directory, facts: ExportFacts) -> Table:
    """Return the table."""
    fields = Described(directory, "organization")
    return Table(
        "organizations",
        "Organizations",
        "One row for each organization. Lists in a cell are for reading; the tables organization_... have each item.",
        (
            *_identity(directory, facts, fields),
            *_reach(fields),
            *_what(directory, fields),
            *_join(fields),
            *_background(fields),
            *_freshness(directory),
        ),
        of_record=lambda record: (record,),
        foreign_keys=(ForeignKey("kind", "kinds"),),
    )


def _identity(directory: Directory, facts: ExportFacts, fields: Described) -> Iterable[Column]:
    yield Column(
        "id", "Identifier", "The name of the record's file. It never changes.", lambda o: o.slug, required=True
    )
    yield from fields.texts("name", lambda o: o.name)
    yield fields.one("aliases", lambda o: joined(o.aliases))
    yield fields.needed("kind", lambda o: o.kind)
    kind = _Names(partial(directory.term, "kinds"))
    yield from fields.each_language("kind", lambda o, language: kind.of(o.kind, language))
    yield fields.needed("status", lambda o: o.status)
    yield from fields.texts("notice", lambda o: o.notice)
    yield fields.one("led_by", lambda o: o.led_by)
    if facts.site:
        for language, pattern in facts.site.pages("organization", _SLUG).items():
            yield Column(
                f"page_{language}",
                f"Page ({language})",
                "The address of its page in this directory.",
                partial(_page, pattern),
            )


def _page(pattern: str, organization: Organization) -> str:
    return pattern.replace(_SLUG, organization.slug)


def _reach(fields: Described) -> Iterable[Column]:
    yield _numbers(fields, "contact.phones", lambda o: [phone.number for phone in o.contact.phones])
    yield _numbers(fields, "contact.whatsapp", lambda o: o.contact.whatsapp)
    yield _numbers(fields, "contact.fax", lambda o: o.contact.fax)
    yield fields.one("contact.emails", lambda o: joined(o.contact.emails), "emails")
    yield from fields.each_language("contact.website", _website, "website")
    for network in fields.names_in("contact.social"):
        yield fields.one(f"contact.social.{network}", partial(_social, network), network)


def _numbers(fields: Described, path: str, numbers: Callable[[Organization], Iterable[str]]) -> Column:
    column = fields.one(path, lambda o: joined(map(number_cell, numbers(o))), path.rpartition(".")[2])
    return replace(column, safe=True)


def _social(network: str, organization: Organization) -> str | None:
    return organization.contact.social.get(network)


def _website(organization: Organization, language: str) -> str | None:
    return organization.contact.website.pick(language) if organization.contact.website else None


def _what(directory: Directory, fields: Described) -> Iterable[Column]:
    yield from fields.texts("summary", lambda o: o.summary)
    yield from fields.texts("description", lambda o: o.description)
    yield from fields.each_language("conditions", _names(directory.conditions.__getitem__, attrgetter("conditions")))
    for field, vocabulary in _TERMS:
        yield from fields.each_language(field, _names(partial(directory.term, vocabulary), attrgetter(field)))
    districts = partial(directory.term, "districts")
    yield from fields.each_language("area", _names(districts, attrgetter("districts")), "areas")


def _names(
    find: Callable[[str], Term | Condition], ids: Callable[[Organization], Iterable[str]]
) -> Callable[[Organization, str], str | None]:
    names = _Names(find)
    return lambda o, language: joined([names.of(one, language) for one in ids(o)])


class _Names:
    """The names of what has an id, each looked for once."""

    def __init__(self, find: Callable[[str], Term | Condition]) -> None:
        self._find = find
        self._found: dict[tuple[str, str], str] = {}

    def of(self, one: str, language: str) -> str:
        """Return the name in a language."""
        key = (one, language)
        name = self._found.get(key)
        if name is None:
            name = self._found[key] = self._find(one).name.text(language)
        return name


def _join(fields: Described) -> Iterable[Column]:
    yield from fields.texts("join.how", lambda o: o.join.how)
    yield from fields.texts("join.eligibility", lambda o: o.join.eligibility)
    yield fields.one("join.referral", lambda o: o.join.referral)
    yield fields.one("join.fee.free", lambda o: o.join.fee.free if o.join.fee else None)
    yield from fields.texts("join.fee.note", lambda o: o.join.fee.note if o.join.fee else None)
    yield from fields.texts("join.first_visit", lambda o: o.join.first_visit)


def _background(fields: Described) -> Iterable[Column]:
    yield fields.one("part_of", lambda o: joined(o.part_of))
    yield fields.one("replaced_by", lambda o: joined(o.replaced_by))
    yield from fields.texts("hosted_by", lambda o: o.hosted_by)
    yield fields.one("founded", lambda o: o.founded)
    yield fields.one("members.count", lambda o: o.members.count if o.members else None)
    yield fields.one("members.unit", lambda o: o.members.unit if o.members else None)
    yield fields.one("members.as_of", lambda o: o.members.as_of if o.members else None)
    for register in fields.names_in("identifiers"):
        yield fields.one(f"identifiers.{register}", partial(_identifier, register), register)


def _identifier(register: str, organization: Organization) -> str | None:
    return organization.identifiers.get(register)


def _freshness(directory: Directory) -> Iterable[Column]:
    newest = _NewestFreshness(directory.today)

    def of(get: Callable[[Freshness], Any]) -> Callable[[Organization], Any]:
        return lambda o: get(newest.of(o))

    said = "How old the contact facts are on the day of the build"
    bases = ("confirmed", "source", "unknown")
    yield Column(
        "freshness",
        "Freshness",
        f"{said}: up to a year is fresh, up to three years ageing.",
        of(lambda f: f.level),
        choices=LEVELS,
    )
    yield Column("freshness_on", "Freshness: date", "The date of the newest check or source.", of(lambda f: f.on))
    yield Column(
        "freshness_basis",
        "Freshness: basis",
        "What that date is of: a check that confirmed the contact points, or a source.",
        of(lambda f: f.basis),
        choices=bases,
    )


class _NewestFreshness:
    """The freshness of an organization, found once for all columns of its row."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._found: tuple[Organization, Freshness] | None = None

    def of(self, organization: Organization) -> Freshness:
        """Return the freshness."""
        if self._found is None or self._found[0] is not organization:
            self._found = organization, freshness_of(organization, self._today)
        return self._found[1]
