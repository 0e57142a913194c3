"""An answer of the search for people (text) and for other programs (json)."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sameroad.records.directory import Directory
from sameroad.records.helpline import Situation
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Phone
from sameroad.records.phone_numbers import shown_number
from sameroad.records.vocabulary import Term
from sameroad.search.build_words import CONCEPTS

Answer = Mapping[str, Any]

_MARGIN = "  "
_FOUND_BY = {
    "code": "by its code",
    "concept": "by a word for it",
    "match": "by a similar word",
    "description": "by what is described, which is no diagnosis",
}
_VOCABULARIES = {kind: vocabulary for vocabulary, kind in CONCEPTS}
_PLACES = ("district", "area", "hospital")
_OFFERS = ("support", "audience", "language")


def report_text(query: str, answer: Answer, directory: Directory, language: str, most: int) -> str:
    """Return what was found in lines for people, with at most `most` organizations; helplines come first."""
    names = _Names(directory, language)
    organizations = answer["organizations"]
    shown = organizations[:most]
    count = f"{len(shown)} of {len(organizations)}" if len(shown) < len(organizations) else f"{len(organizations)}"
    parts = [
        *(_block(names.heading(known_as), names.helplines(known_as)) for known_as in answer["situations"]),
        _block("Understood", (_concept(concept, names) for concept in answer["concepts"])),
        _block("Conditions", (_condition(hit, names) for hit in answer["conditions"])),
        _block(f"Organizations ({count})", (_organization(hit, names) for hit in shown)),
    ]
    if not (answer["situations"] or answer["conditions"] or organizations):
        parts.append(f"Nothing found for “{query}”.\n")
    return "\n".join(part for part in parts if part)


def report_json(query: str, answer: Answer, directory: Directory, language: str, most: int | None = None) -> str:
    """Return one JSON object, as docs/developers/search.md describes it; without `most` it has every organization."""
    names = _Names(directory, language)
    found = {
        "query": query,
        "situations": [
            {"id": known_as, "helplines": list(names.situation(known_as).helplines)}
            for known_as in answer["situations"]
        ],
        "concepts": [_concept_fields(concept, names) for concept in answer["concepts"]],
        "conditions": [_condition_fields(hit, names) for hit in answer["conditions"]],
        "organizations": [_organization_fields(hit, names) for hit in answer["organizations"][:most]],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of records in one language, or in another one where it has none."""

    directory: Directory
    language: str

    def condition(self, condition_id: str) -> str:
        return self._in(self.directory.conditions[condition_id].name)

    def organization(self, slug: str) -> str:
        return self._in(self.directory.organizations[slug].name)

    def term(self, kinds: Iterable[str], term_id: str) -> str:
        """The name of the term with this id, the first of these kinds that has one."""
        terms = (self._terms(kind).get(term_id) for kind in kinds)
        return self._in(next(term.name for term in terms if term))

    def meaning(self, sense: Answer) -> str:
        kind, known_as = sense["kind"], sense["id"]
        return self.condition(known_as) if kind == "condition" else self.term((kind,), known_as)

    def situation(self, situation_id: str) -> Situation:
        return next(situation for situation in self.directory.situations if situation.id == situation_id)

    def heading(self, situation_id: str) -> str:
        return self._in(self.situation(situation_id).name)

    def helplines(self, situation_id: str) -> Iterator[str]:
        """A line for each helpline of a situation: its name and its numbers."""
        known = {helpline.id: helpline for helpline in self.directory.helplines}
        for helpline in map(known.__getitem__, self.situation(situation_id).helplines):
            numbers = [self._phone(phone) for phone in helpline.phones]
            numbers += [f"WhatsApp {self._number(number)}" for number in helpline.whatsapp]
            yield f"{self._in(helpline.name)}: {', '.join(numbers)}" if numbers else self._in(helpline.name)

    def _phone(self, phone: Phone) -> str:
        number = self._number(phone.number)
        return f"{number} ({self._in(phone.label)})" if phone.label else number

    def _number(self, number: str) -> str:
        return shown_number(number, self.directory.settings.telephone_region)

    def _terms(self, kind: str) -> Mapping[str, Term]:
        if kind == "area":
            return {area.id: area for area in self.directory.settings.areas}
        return self.directory.vocabularies.get(_VOCABULARIES[kind], {})

    def _in(self, text: LocalizedText) -> str:
        return text.pick(self.language).text


def _block(heading: str, lines: Iterable[str]) -> str:
    inner = [f"{_MARGIN}{line}" for line in lines]
    return "\n".join([heading, *inner]) + "\n" if inner else ""


def _concept(concept: Answer, names: _Names) -> str:
    if concept["kind"] == "code":
        return f"{concept['text']} (code)"
    meanings = (names.meaning(sense) for sense in concept["senses"])
    also = ", also" if concept.get("also") else ""
    return f"{' or '.join(dict.fromkeys(meanings))} ({concept['kind']}{also})"


def _condition(hit: Answer, names: _Names) -> str:
    matched = f"{hit['matched']} → " if "matched" in hit else ""
    return f"{matched}{names.condition(hit['id'])} [{hit['id']}], {_FOUND_BY[hit['by']]}"


def _organization(hit: Answer, names: _Names) -> str:
    organization = names.directory.organizations[hit["slug"]]
    status = "" if organization.status == "active" else f", {organization.status}"
    return f"{names.organization(hit['slug'])} [{hit['slug']}], {_reason(hit['why'], names)}{status}"


def _reason(why: Answer, names: _Names) -> str:
    kind = why["kind"]
    if kind == "name":
        return "by its name" if why["exact"] else "by a part of its name"
    if kind == "condition":
        return f"for {names.condition(why['condition'])}"
    if kind == "broader":
        return f"for the broader {names.condition(why['condition'])}"
    if kind == "place":
        return f"in {names.term(_PLACES, why['place'])}"
    if kind == "offer":
        return f"has {names.term(_OFFERS, why['term'])}"
    return {"everyone": "for everyone", "text": "by its summary"}[kind]


def _concept_fields(concept: Answer, names: _Names) -> dict[str, Any]:
    if concept["kind"] == "code":
        found = [{"id": c["id"], "name": names.condition(c["id"])} for c in concept["conditions"]]
        return {"kind": "code", "text": concept["text"], "conditions": found}
    senses = [{"id": sense["id"], "name": names.meaning(sense)} for sense in concept["senses"]]
    return {"kind": concept["kind"], "senses": senses, **_picked(concept, "also")}


def _condition_fields(hit: Answer, names: _Names) -> dict[str, Any]:
    return {"id": hit["id"], "name": names.condition(hit["id"]), **_picked(hit, "score", "by", "matched")}


def _organization_fields(hit: Answer, names: _Names) -> dict[str, Any]:
    why = _picked(hit["why"], "kind", "exact", "condition", "place", "term")
    return {"slug": hit["slug"], "name": names.organization(hit["slug"]), "score": hit["score"], "why": why}


def _picked(fields: Answer, *wanted: str) -> dict[str, Any]:
    """The fields that are wanted and there, in the order in which they are wanted."""
    return {name: fields[name] for name in wanted if name in fields}
