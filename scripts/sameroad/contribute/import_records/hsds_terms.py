"""Attributes of HSDS things -> values of our fields: by our own terms, by codes of classifications, by exact names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sameroad.contribute.import_records.hsds_file import Thing, text_of, things_of
from sameroad.contribute.import_records.known_terms import KnownTerms

_SYSTEMS = {
    "icd10": r"ICD[ -]?10\b|sid/icd-10",
    "icd11": r"ICD[ -]?11\b",
    "orpha": "ORPHA|orpha",
    "mesh": r"\bMeSH\b|/mesh",
}
"""How the name or address of a taxonomy tells which classification it is."""
_BY_NAME = (("conditions", "conditions"), ("support", "support"), ("serves", "audiences"))
"""The fields whose terms are found by their names, and where these terms are."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: our own field and value if the term is one of ours, else the term as others call it."""

    field: str
    value: str
    code: str = ""
    name: str = ""
    taxonomy: str = ""


def attributes_of(thing: Thing) -> Iterator[Attribute]:
    """Give the attributes of a thing.

    A term of ours has the code `record.support:hotline`, or `record.founded` with its value beside it.
    """
    for one in things_of(thing, "attributes"):
        term = next(iter(things_of(one, "taxonomy_term")), {})
        code, value = text_of(term, "code") or "", text_of(one, "value") or ""
        ours = re.fullmatch(
            r"((?:record|join|fee|contact|phone|place|registration|members|funding|social)\.\w+)(?::(.+))?", code
        )
        if ours:
            yield Attribute(ours[1], ours[2] or value, name=value)
        else:
            detail = next(iter(things_of(term, "taxonomy_detail")), {})
            words = (
                text_of(term, "taxonomy"),
                text_of(detail, "name"),
                text_of(detail, "uri"),
                text_of(term, "term_uri"),
            )
            yield Attribute("", value, code, text_of(term, "name") or "", " ".join(filter(None, words)))


def own_values(thing: Thing, field: str) -> list[str]:
    """Return the values that our own terms give a field of a thing."""
    return list(dict.fromkeys(one.value for one in attributes_of(thing) if one.field == field and one.value))


def own_value(thing: Thing, field: str) -> str | None:
    """Return the first of them."""
    return next(iter(own_values(thing, field)), None)


def sort_out(things: Iterable[Thing], known: KnownTerms) -> tuple[dict[str, list[str]], list[str]]:
    """Return the ids for `conditions`, `support` and `serves` that terms of others name, and the rest, told."""
    found: dict[str, list[str]] = {field: [] for field, _ in _BY_NAME}
    untold = []
    for one in (attribute for thing in things for attribute in attributes_of(thing)):
        if one.field:
            continue
        field, ids = _meant(one, known)
        if len(ids) == 1:
            found[field] += [id_ for id_ in ids if id_ not in found[field]]
        elif one.name or one.code or one.value:
            untold.append(_asked(one, ids, known))
    return found, untold


def _meant(one: Attribute, known: KnownTerms) -> tuple[str, list[str]]:
    system = next((name for name, pattern in _SYSTEMS.items() if re.search(pattern, one.taxonomy)), None)
    if system:
        return "conditions", known.with_code(system, one.code.upper().removeprefix("ORPHA:"))
    for field, vocabulary in _BY_NAME:
        id_ = known.id_of(vocabulary, one.name)
        if id_:
            return field, [id_]
    return "conditions", []


def _asked(one: Attribute, ids: list[str], known: KnownTerms) -> str:
    near = ids or (known.nearest("conditions", one.name) if one.name else [])
    called = " ".join(filter(None, (one.name, f"({one.code})" if one.code else "", one.value)))
    could = f" It could be the condition {' or '.join(near)}." if near else ""
    return f"The term “{called}” is none of ours.{could}"
