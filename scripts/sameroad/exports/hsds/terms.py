"""Taxonomies of a data set: one for each field whose values we choose from a list, and one for each classification.

HSDS asks for a name and a description of every term. Where we have no description we repeat the name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from sameroad.exports.code_systems import CODE_SYSTEMS
from sameroad.exports.hsds.used_conditions import CONDITION, UsedConditions
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id

_VOCABULARIES = {"record.kind": "kinds", "record.serves": "audiences", "record.support": "support"}
"""The vocabularies of the fields that have one."""
_WORDS = {
    "record.led_by": "led_by",
    "record.status": "status",
    "join.referral": "referral",
    "fee.free": "fee",
    "phone.answered_by": "answered_by",
    "place.purpose": "purpose",
    "registration.type": "registration",
    "funding.kind": "funding",
}
"""Where the interface names the values of the other fields."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its fields without its taxonomy, the taxonomy, and both together as the JSON that stands in every thing
    that names the term.
    """

    id: str
    fields: Mapping[str, Any]
    taxonomy: Mapping[str, Any]
    json: msgspec.Raw


class Terms:
    """The terms of a data set by their codes, each made once.

    A code is `<field>:<value>` for a value of a field (`records/field_names.py` has the keys of fields), `<field>` for
    a field itself, whose value stands beside the term, such as a year, and the code itself in a classification.
    """

    def __init__(self, words: Wording, used: UsedConditions) -> None:
        self.words = words
        self._used = used
        self._made: dict[str, Term] = {}

    def __getitem__(self, code: str) -> Term:
        found = self._made.get(code)
        if found is None:
            found = self._made[code] = self._make(code)
        return found

    def codes_of(self, condition_id: str) -> tuple[tuple[str, str], ...]:
        """Return the codes that a condition has in classifications, each after the name of its classification."""
        return self._used.codes_of(condition_id)

    def _make(self, code: str) -> Term:
        if code in self._used.codes:
            return self._code_term(code)
        field, _, value = code.partition(":")
        if not value:
            return self._term("record", code, *self._field_words(field))
        if field == CONDITION:
            return self._condition_term(value, code)
        vocabulary = _VOCABULARIES.get(field)
        if vocabulary is None:
            section = _WORDS[field]
            name = self.words.says(f"{section}.{value}")
            told = self.words.says(f"status_text.{value}") if section == "status" else name
            return self._term(field, code, name, told)
        term = self.words.directory.term(vocabulary, value)
        name = term.name.text(self.words.language)
        return self._term(field, code, name, self.words.sentence(term.description) or name)

    def _condition_term(self, condition_id: str, code: str) -> Term:
        directory, language = self.words.directory, self.words.language
        condition = directory.conditions[condition_id]
        parent = self._used.parent(condition)
        above = {"parent_id": stable_id("term", f"{CONDITION}:{parent}")} if parent else {}
        category = directory.categories[condition.category].name.text(language)
        return self._term(CONDITION, code, condition.name.text(language), category, **above)

    def _code_term(self, code: str) -> Term:
        """The term for a code of a classification."""
        owner = self._used.codes[code]
        name = self.words.directory.conditions[owner.condition].name.text(self.words.language)
        address = CODE_SYSTEMS[owner.system].term
        uri = address.format(code=code.removeprefix("ORPHA:")) if address else None
        return self._term(owner.system, code, name, name, **present(term_uri=uri))

    def _term(self, taxonomy: str, code: str, name: str, description: str, **more: object) -> Term:
        made = self._taxonomy(taxonomy)
        first = {"id": stable_id("term", code), "code": code, "name": name, "description": description}
        first["taxonomy"] = made["name"]
        last = {"language": self.words.language.partition("-")[0], **more}
        json = msgspec.Raw(msgspec.json.encode({**first, "taxonomy_detail": made, **last}))
        return Term(first["id"], {**first, **last}, made, json)

    def _taxonomy(self, key: str) -> Mapping[str, Any]:
        system = CODE_SYSTEMS.get(key)
        if system is not None:
            parts = {"name": system.title, "description": system.title, "uri": system.uri}
        elif key == "record":
            parts = {"name": self.words.site_name, "description": self.words.site_name}
        else:
            name, description = self._field_words(key)
            parts = {"name": f"{self.words.site_name}: {name}", "description": description}
        return {"id": stable_id("taxonomy", key), **parts}

    def _field_words(self, key: str) -> tuple[str, str]:
        return self.words.says(f"record_fields.labels.{key}"), self.words.says(f"record_fields.help.{key}")
