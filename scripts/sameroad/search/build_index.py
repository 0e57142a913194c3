"""Build the search index: what the browser needs to know of every record, in all languages at once.

Names and synonyms stand as they are written, because they are shown. Lay words are for matching only, so they are
stored folded. The index is not an interface for others and may change on any day.
"""

from collections.abc import Iterable
from typing import Any

from sameroad.records.condition import Codes, Condition
from sameroad.records.directory import Directory
from sameroad.records.freshness import freshness_of
from sameroad.records.organization import Organization
from sameroad.records.vocabulary import Term
from sameroad.search.fold import character_table, fold

IGNORED_WORDS = "search.ignored"
# The vocabularies whose terms are places.
PLACES = ("districts", "hospitals")


def build_index(directory: Directory) -> dict[str, Any]:
    """Return the index as values that JSON can hold; equal directories give equal indexes."""
    return {
        "characters": "".join(f"{character}{folded}" for character, folded in character_table().items()),
        "ignored": _ignored_words(directory),
        "everyone": list(directory.settings.serves_everyone),
        "conditions": [_condition(condition) for condition in directory.conditions.values()],
        "places": [_place(term) for name in PLACES for term in directory.vocabularies.get(name, {}).values()],
        "organizations": [_organization(o, directory) for o in directory.organizations.values()],
    }


def build_summaries(directory: Directory) -> dict[str, dict[str, str]]:
    """Return the summaries of the organizations by slug and language: shown, and searched last, on the results page."""
    return {o.slug: dict(o.summary) for o in directory.organizations.values() if o.summary}


def _ignored_words(directory: Directory) -> list[str]:
    texts = (texts.sentence(IGNORED_WORDS) for texts in directory.texts.values() if IGNORED_WORDS in texts)
    return _new_words(fold(word) for text in texts for word in text.split())


def _condition(condition: Condition) -> dict[str, Any]:
    known = {fold(name) for name in condition.name.values()}
    synonyms = [s for words in condition.synonyms.values() for s in words if fold(s) not in known]
    known.update(fold(synonym) for synonym in synonyms)
    return _filled(
        id=condition.id,
        name=dict(condition.name),
        synonyms=_new_words(synonyms),
        lay=_new_words((fold(word) for words in condition.lay.values() for word in words), known),
        codes=_codes(condition.codes),
        parent=condition.parent,
    )


def _codes(codes: Codes) -> dict[str, list[str]]:
    return _filled(icd10=list(codes.icd10), icd11=list(codes.icd11), orpha=list(codes.orpha), mesh=list(codes.mesh))


def _place(term: Term) -> dict[str, Any]:
    aliases = _new_words(alias for words in term.aliases.values() for alias in words)
    return _filled(id=term.id, name=dict(term.name), aliases=aliases)


def _organization(organization: Organization, directory: Directory) -> dict[str, Any]:
    hospitals = dict.fromkeys(place.hospital for place in organization.places if place.hospital)
    return _filled(
        slug=organization.slug,
        name=dict(organization.name),
        aliases=_new_words(organization.aliases, organization.name.values()),
        conditions=list(organization.conditions),
        districts=[d for d in organization.districts if d in directory.vocabularies.get("districts", {})],
        hospitals=list(hospitals),
        status=None if organization.status == "active" else organization.status,
        unreachable=not organization.contact.reachable,
        freshness=freshness_of(organization, directory.today).level,
    )


def _new_words(words: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    seen = set(known)
    return [word for word in dict.fromkeys(words) if word and word not in seen]


def _filled(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something; the reader takes a missing one for empty."""
    return {name: value for name, value in fields.items() if value not in (None, False, [], {})}
