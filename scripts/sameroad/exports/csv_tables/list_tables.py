"""The tables that records refer to, conditions and vocabularies, and the helplines."""

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from sameroad.exports.csv_tables.described import Described
from sameroad.exports.csv_tables.part_tables import Part, phone_columns
from sameroad.exports.csv_tables.safe_cell import number_cell
from sameroad.exports.csv_tables.table import Column, ForeignKey, Table, joined
from sameroad.records.directory import Directory, Terms
from sameroad.records.helpline import Helpline

_OURS = ("everyday-words", "guides")
"""Vocabularies that only the search, or only our pages need."""
_OWN_COLUMNS = {"hospitals": ("district",), "code-sources": ("url",)}
"""What the terms of a vocabulary have beside their names."""


def list_tables(directory: Directory) -> Iterator[Table]:
    """Give the tables."""
    yield _conditions(directory)
    yield _condition_codes(directory)
    yield _categories(directory)
    for name, terms in directory.vocabularies.items():
        if name == "districts":
            areas = {area.id: area for area in directory.settings.areas}
            yield _vocabulary(directory, "areas", {**terms, **areas})
        elif name not in _OURS:
            yield _vocabulary(directory, name, terms)
    yield _helplines(directory)
    yield _helpline_phones(directory)


def _conditions(directory: Directory) -> Table:
    fields = Described(directory, "category", "condition")

    def columns() -> Iterator[Column]:
        yield fields.needed("id", lambda c: c.id)
        yield Column("category", "Category", "The id of its category.", lambda c: c.category, required=True)
        yield fields.one("parent", lambda c: c.parent)
        yield from fields.texts("name", lambda c: c.name)
        yield from fields.each_language("synonyms", lambda c, language: joined(c.synonyms.get(language, ())))

    return Table(
        "conditions",
        "Conditions",
        "The illnesses and situations that organizations are for.",
        tuple(columns()),
        directory.conditions.values(),
        foreign_keys=(ForeignKey("category", "categories"), ForeignKey("parent", "conditions")),
    )


def _condition_codes(directory: Directory) -> Table:
    systems = Described(directory, "category", "condition").names_in("codes")
    conditions = directory.conditions.values()
    return Table(
        "condition_codes",
        "Codes of conditions",
        "Codes of the conditions in the classifications of clinicians; code-sources names these and their licences.",
        (
            Column("condition", "Condition", "The id of the condition.", lambda row: row[0], required=True),
            Column(
                "code",
                "Code",
                "The name of the classification, a colon and the code, so that no spreadsheet takes 1E50 for a number.",
                lambda row: f"{row[1]}:{row[2]}",
                required=True,
            ),
        ),
        [(one.id, system, code) for one in conditions for system in systems for code in getattr(one.codes, system)],
        primary_key=("condition", "code"),
        foreign_keys=(ForeignKey("condition", "conditions"),),
    )


def _categories(directory: Directory) -> Table:
    fields = Described(directory, "category")
    columns = (
        fields.needed("id", lambda c: c.id),
        fields.needed("order", lambda c: c.order),
        *fields.texts("name", lambda c: c.name),
    )
    return Table("categories", "Categories", "What conditions are browsed by.", columns, directory.categories.values())


def _vocabulary(directory: Directory, name: str, terms: Terms) -> Table:
    fields = Described(directory, "vocabulary", "term")
    own = _OWN_COLUMNS.get(name, ())
    columns = (
        fields.needed("id", lambda t: t.id),
        *fields.texts("name", lambda t: t.name),
        *fields.texts("description", lambda t: t.description),
        *fields.each_language("aliases", lambda t, language: joined(t.aliases.get(language, ()))),
        *(fields.one(field, attrgetter(field)) for field in own),
    )
    keys = (ForeignKey("district", "areas"),) if "district" in own else ()
    description = f"The vocabulary {name}." if name != "areas" else "The districts, then the wider areas."
    return Table(name, name.capitalize(), description, columns, terms.values(), foreign_keys=keys)


def _helplines(directory: Directory) -> Table:
    fields = Described(directory, "helplines", "helpline")

    def columns() -> Iterator[Column]:
        yield fields.needed("id", lambda h: h.id)
        yield from fields.texts("name", lambda h: h.name)
        yield from fields.texts("for", lambda h: h.serves)
        yield from fields.texts("hours", lambda h: h.hours)
        whatsapp = fields.one("whatsapp", lambda h: joined(map(number_cell, h.whatsapp)))
        yield replace(whatsapp, safe=True)
        yield fields.one("emails", lambda h: joined(h.emails))
        yield from fields.each_language("website", _website)
        yield fields.one("languages", lambda h: joined(h.languages))

    return Table(
        "helplines",
        "Helplines",
        "Numbers for people who need someone now, the most urgent first.",
        tuple(columns()),
        directory.helplines,
    )


def _website(helpline: Helpline, language: str) -> str | None:
    return helpline.website.pick(language) if helpline.website else None


def _helpline_phones(directory: Directory) -> Table:
    owner = Column("helpline", "Helpline", "The id of the helpline.", lambda p: p.owner, required=True)
    position = Column(
        "position",
        "Position",
        "The place in the helpline's list, 1 being first.",
        lambda p: p.position,
        type="integer",
        required=True,
    )
    return Table(
        "helpline_phones",
        "Telephones of helplines",
        "The numbers of the helplines.",
        (owner, position, *phone_columns(directory)),
        [Part(one.id, position, phone) for one in directory.helplines for position, phone in enumerate(one.phones, 1)],
        primary_key=("helpline", "position"),
        foreign_keys=(ForeignKey("helpline", "helplines"),),
    )
