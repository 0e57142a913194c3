"""Our own lists of codes as FHIR CodeSystems, a ValueSet of the whole of each, and codings taken from them.

Each has an address of its own, at which the site keeps it. As long as the site has no address it is a UUID.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from sameroad.exports.code_systems import CODE_SYSTEMS, codes_of
from sameroad.exports.export_facts import VERSION, ExportFacts
from sameroad.exports.fhir.texts import bilingual
from sameroad.exports.stable_ids import stable_id
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText

Resource = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _List:
    """One list: its name in FHIR, its field, and the vocabulary or the part of the interface that has its terms."""

    name: str
    field: str
    vocabulary: str = ""
    words: str = ""


_LISTS: Mapping[str, _List] = {
    "support": _List("PeerSupportKind", "record.support", vocabulary="support"),
    "audiences": _List("Audience", "record.serves", vocabulary="audiences"),
    "kinds": _List("OrganizationKind", "record.kind", vocabulary="kinds"),
    "conditions": _List("Condition", "record.conditions"),
    "led-by": _List("LedBy", "record.led_by", words="led_by"),
    "referral": _List("ReferralNeed", "join.referral", words="referral"),
    "registration": _List("RegistrationType", "registration.type", words="registration"),
    "purposes": _List("PlacePurpose", "place.purpose", words="purpose"),
}
"""The lists by their ids. The words of the interface that are no terms of a list have blanks."""


class CodeLists:
    """The lists of a directory. `language` is that of the resources: the first of the directory."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        self.directory = directory
        self.facts = facts
        self.language = directory.settings.language_ids[0]
        self._concepts: dict[tuple[str, str], msgspec.Raw] = {}
        self._conditions: dict[str, msgspec.Raw] = {}

    def concept(self, list_id: str, code: str) -> msgspec.Raw:
        """Return a CodeableConcept for a code of one of our lists, as JSON: most records name the same few."""
        found = self._concepts.get((list_id, code))
        if found is None:
            name = self._terms(list_id)[code]
            coding = [self._coding(list_id, code, name)]
            found = msgspec.Raw(msgspec.json.encode({"coding": coding, **bilingual("text", name, self.language)}))
            self._concepts[list_id, code] = found
        return found

    def condition(self, condition_id: str) -> msgspec.Raw:
        """Return a CodeableConcept for a condition, as JSON: our own code, then those of the classifications."""
        found = self._conditions.get(condition_id)
        if found is None:
            condition = self.directory.conditions[condition_id]
            others = [{"system": CODE_SYSTEMS[system].uri, "code": code} for system, code in codes_of(condition.codes)]
            coding = [self._coding("conditions", condition.id, condition.name), *others]
            text = bilingual("text", condition.name, self.language)
            found = self._conditions[condition_id] = msgspec.Raw(msgspec.json.encode({"coding": coding, **text}))
        return found

    def resources(self) -> Iterator[Resource]:
        """Give a CodeSystem and a ValueSet for each list."""
        for list_id in _LISTS:
            yield self._code_system(list_id)
            yield self._value_set(list_id)

    def interface_text(self, key: str) -> LocalizedText:
        """Return a sentence of the interface in every language."""
        return LocalizedText({language: texts.sentence(key) for language, texts in self.directory.texts.items()})

    def _coding(self, list_id: str, code: str, name: LocalizedText) -> Resource:
        return {"system": self._address("CodeSystem", list_id), "code": code, "display": name.text(self.language)}

    def _address(self, kind: str, list_id: str) -> str:
        if self.facts.site:
            return self.facts.file_address(f"fhir/{kind}-{list_id}.json")
        return f"urn:uuid:{stable_id(kind, list_id)}"

    def _terms(self, list_id: str) -> Mapping[str, LocalizedText]:
        """The names of the terms of a list by their codes."""
        one = _LISTS[list_id]
        if one.vocabulary:
            return {code: term.name for code, term in self.directory.vocabularies[one.vocabulary].items()}
        if not one.words:
            return {code: condition.name for code, condition in self.directory.conditions.items()}
        beginning = f"{one.words}."
        keys = [key for key in self.directory.texts[self.language].texts if key.startswith(beginning)]
        texts = {key.removeprefix(beginning): self.interface_text(key) for key in keys}
        return {code: text for code, text in texts.items() if not any("{" in words for words in text.values())}

    def _code_system(self, list_id: str) -> Resource:
        concepts = [self._concept(list_id, code, name) for code, name in self._terms(list_id).items()]
        return {
            **self._head("CodeSystem", list_id),
            "caseSensitive": True,
            "valueSet": self._address("ValueSet", list_id),
            "content": "complete",
            "count": len(concepts),
            **({"property": [_PARENT]} if list_id == "conditions" else {}),
            "concept": concepts,
        }

    def _value_set(self, list_id: str) -> Resource:
        system = self._address("CodeSystem", list_id)
        return {**self._head("ValueSet", list_id), "compose": {"include": [{"system": system}]}}

    def _head(self, kind: str, list_id: str) -> Resource:
        one, facts = _LISTS[list_id], self.facts
        title = self.interface_text(f"record_fields.labels.{one.field}")
        licence = {"copyright": f"{facts.licence.name}, {facts.licence.url}"} if facts.licence else {}
        return {
            "resourceType": kind,
            "id": list_id,
            "language": self.language,
            "url": self._address(kind, list_id),
            "version": VERSION,
            "name": one.name,
            **bilingual("title", title, self.language),
            "status": "active",
            "experimental": False,
            "date": self.directory.today.isoformat(),
            "publisher": facts.names[self.language],
            **licence,
        }

    def _concept(self, list_id: str, code: str, name: LocalizedText) -> Resource:
        picked = name.pick(self.language)
        others = [{"language": lang, "value": text} for lang, text in name.items() if lang != picked.language]
        concept: Resource = {"code": code, "display": picked.text}
        vocabulary = _LISTS[list_id].vocabulary
        described = self.directory.term(vocabulary, code).description if vocabulary else None
        if described:
            concept |= bilingual("definition", described, self.language)
        if others:
            concept["designation"] = others
        if list_id == "conditions" and (parent := self.directory.conditions[code].parent):
            concept["property"] = [{"code": "parent", "valueCode": parent}]
        return concept


_PARENT = {"code": "parent", "uri": "http://hl7.org/fhir/concept-properties#parent", "type": "code"}
