"""The table of organizations: one row each, with what people filter and sort by."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import Any

from sameroad.exports.csv_tables.described import Described
from sameroad.exports.csv_tables.safe_cell import number_cell
from sameroad.exports.csv_tables.table import Column, ForeignKey, Table, joined
from sameroad.exports.export_facts import ExportFacts, SiteAddress
from sameroad.records.directory import Directory
from sameroad.records.freshness import LEVELS, Freshness, freshness_of
from sameroad.records.organization import Organization

_TERMS = (("serves", "audiences"), ("support", "support"), ("languages", "languages"))
"""Lists of terms, and the vocabularies that they are of."""


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
        directory.organizations.values(),
        foreign_keys=(ForeignKey("kind", "kinds"),),
    )


def _identity(directory: Directory, facts: ExportFacts, fields: Described) -> Iterable[Column]:
    yield Column(
        "id", "Identifier", "The name of the record's file. It never changes.", lambda o: o.slug, required=True
    )
    yield from fields.texts("name", lambda o: o.name)
    yield fields.one("aliases", lambda o: joined(o.aliases))
    yield fields.needed("kind", lambda o: o.kind)
    yield from fields.each_language("kind", lambda o, language: _name(directory, "kinds", o.kind, language))
    yield fields.needed("status", lambda o: o.status)
    yield from fields.texts("notice", lambda o: o.notice)
    yield fields.one("led_by", lambda o: o.led_by)
    if facts.site:
        for language in directory.settings.language_ids:
            address = partial(_page, facts.site, language)
            yield Column(
                f"page_{language}", f"Page ({language})", "The address of its page in this directory.", address
            )


def _page(site: SiteAddress, language: str, organization: Organization) -> str:
    return site.pages("organization", organization.slug)[language]


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
    yield from fields.each_language(
        "conditions",
        lambda o, language: joined(directory.conditions[c].name.pick(language) for c in o.conditions),
    )
    for field, vocabulary in _TERMS:
        yield from fields.each_language(field, _terms_of(directory, vocabulary, attrgetter(field)))
    yield from fields.each_language("area", _terms_of(directory, "districts", lambda o: o.districts), "areas")


def _terms_of(
    directory: Directory, vocabulary: str, ids: Callable[[Organization], Iterable[str]]
) -> Callable[[Organization, str], str | None]:
    return lambda o, language: joined(_name(directory, vocabulary, term, language) for term in ids(o))


def _name(directory: Directory, vocabulary: str, term: str, language: str) -> str:
    return directory.term(vocabulary, term).name.pick(language).text


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
    def of(get: Callable[[Freshness], Any]) -> Callable[[Organization], Any]:
        return lambda o: get(freshness_of(o, directory.today))

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
