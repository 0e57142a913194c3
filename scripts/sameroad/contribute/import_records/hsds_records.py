"""HSDS files -> a record for each organization in them. Several files are the same data in several languages."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from sameroad.contribute.import_records.hsds_contact import contact_of
from sameroad.contribute.import_records.hsds_file import Body, HsdsFile, text_of
from sameroad.contribute.import_records.hsds_organization import organization_fields
from sameroad.contribute.import_records.hsds_places import meetings_of, places_of
from sameroad.contribute.import_records.hsds_service import service_fields
from sameroad.contribute.import_records.imported import Imported
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import Tongue, merge, stated, without_ids
from sameroad.contribute.propose_slug import propose_slug
from sameroad.records.collection import Collection
from sameroad.records.document import EACH

Record = dict[str, Any]
_NAMES = ("name", "hosted_by", "address", "source")
"""Fields with proper names, of the record itself or of its places and givers."""


def hsds_records(files: Sequence[HsdsFile], collection: Collection, language: str | None = None) -> list[Imported]:
    """Return the records. `language` is that of files that do not say theirs.

    A record lacks what the files do not tell, such as its kind, and its sources are still to be written into it.
    """
    known = KnownTerms(collection)
    read: dict[str, Record] = {}
    untold: dict[str, list[str]] = {}
    parents: dict[str, str] = {}
    for file in files:
        tongue = Tongue(tuple(collection.languages), file.language or language)
        for body in file.bodies:
            record = _record(body, known, tongue, untold.setdefault(body.key, []))
            read[body.key] = merge(read[body.key], record) if body.key in read else record
            if parent := text_of(body.organization, "parent_organization_id"):
                parents[body.key] = parent
    tongue = Tongue(tuple(collection.languages))
    records = {key: _tidied(record, tongue) for key, record in read.items()}
    slugs = _slugs(records, collection)
    return [
        Imported(
            {**record, **_part_of(parents.get(key), slugs, untold[key])},
            f"“{next(iter(record['name'].values()))}”",
            tuple(dict.fromkeys(untold[key])),
        )
        for key, record in records.items()
    ]


def _record(body: Body, known: KnownTerms, tongue: Tongue, untold: list[str]) -> Record:
    return {
        **organization_fields(body, tongue, untold),
        **service_fields(body, known, tongue, untold),
        **stated(
            contact=contact_of(body, known, tongue, untold),
            places=places_of(body, known, tongue, untold),
            meetings=meetings_of(body, tongue, untold),
        ),
    }


def _tidied(record: Record, tongue: Tongue) -> Record:
    """The record without what only merging needed: each name in its language, a website with one address as one."""
    tidy: Record = without_ids(record)
    named = [tidy, *tidy.get("places", ()), *tidy.get("funding", ())]
    for thing, name in product(named, _NAMES):
        if name in thing:
            thing[name] = tongue.settle(thing[name])
    website = tidy.get("contact", {}).get("website")
    if isinstance(website, Mapping) and len(set(website.values())) == 1:
        tidy["contact"]["website"] = next(iter(website.values()))
    return tidy


def _slugs(records: Mapping[str, Record], collection: Collection) -> dict[str, str | None]:
    """The names of the records of the bodies in the files: of those that there are already, else those proposed."""
    known = {
        (language, name): slug
        for slug, document in collection.organizations.items()
        for (_, language), name in document.find("name", EACH, of=str)
    }
    there = {key: [known[one] for one in record["name"].items() if one in known] for key, record in records.items()}
    return {key: there[key][0] if there[key] else propose_slug(record["name"]) for key, record in records.items()}


def _part_of(parent: str | None, slugs: Mapping[str, str | None], untold: list[str]) -> Record:
    """The body above it, if it is in the files."""
    if parent is None:
        return {}
    slug = slugs.get(parent)
    if slug is None:
        untold.append("It is part of an organization that is not in the files.")
    return {"part_of": [slug]} if slug else {}
