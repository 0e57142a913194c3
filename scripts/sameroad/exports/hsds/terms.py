"""Taxonomies of a data set: one for each field whose values we choose from a list, and one for each classification.

HSDS asks for a name and a description of every term. Where we have no description we repeat the name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sameroad.exports.code_systems import CODE_SYSTEMS
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.condition import Condition

Term = Mapping[str, Any]

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


@dataclass(frozen=True)
class Terms:
    """The terms of a data set, each made once. `used` are the conditions that some record names."""

    words: Wording
    used: frozenset[str]
    _made: dict[str, Term] = field(default_factory=dict)

    def of_field(self, key: str, value: str) -> Term:
        """Return the term for a value of a field, `key` being the field's key (`records/field_names.py`)."""
        return self._once(f"{key}:{value}", lambda code: self._value_term(key, value, code))

    def of_fact(self, key: str) -> Term:
        """Return the term for a field itself, whose value stands beside it, such as a year."""
        return self._once(key, lambda code: self._term("record", code, *self._field_words(key)))

    def of_condition(self, condition: Condition) -> Term:
        """Return our own term for a condition."""
        return self._once(f"record.conditions:{condition.id}", lambda code: self._condition_term(condition, code))

    def of_code(self, system: str, code: str, condition: Condition) -> Term:
        """Return the term for a code; its name is that of the first condition here that has it."""
        return self._once(
            f"ORPHA:{code}" if system == "orpha" else code, lambda c: self._code_term(system, c, condition)
        )

    def _once(self, code: str, make: Callable[[str], Term]) -> Term:
        if code not in self._made:
            self._made[code] = make(code)
        return self._made[code]

    def _value_term(self, key: str, value: str, code: str) -> Term:
        vocabulary = _VOCABULARIES.get(key)
        if vocabulary is None:
            section = _WORDS[key]
            name = self.words.says(f"{section}.{value}")
            told = self.words.says(f"status_text.{value}") if section == "status" else name
            return self._term(key, code, name, told)
        term = self.words.directory.term(vocabulary, value)
        name = self.words.label(vocabulary, value)
        return self._term(key, code, name, self.words.sentence(term.description) or name)

    def _condition_term(self, condition: Condition, code: str) -> Term:
        name = condition.name.pick(self.words.language).text
        category = self.words.directory.categories[condition.category].name.pick(self.words.language).text
        parent = condition.parent if condition.parent in self.used else None
        above = {"parent_id": stable_id("term", f"record.conditions:{parent}")} if parent else {}
        return {**self._term("record.conditions", code, name, category), **above}

    def _code_term(self, system: str, code: str, condition: Condition) -> Term:
        name = condition.name.pick(self.words.language).text
        address = CODE_SYSTEMS[system].term
        uri = address.format(code=code.removeprefix("ORPHA:")) if address else None
        return {**self._term(system, code, name, name), **present(term_uri=uri)}

    def _term(self, taxonomy: str, code: str, name: str, description: str) -> Term:
        made = self._taxonomy(taxonomy)
        return {
            "id": stable_id("term", code),
            "code": code,
            "name": name,
            "description": description,
            "taxonomy": made["name"],
            "taxonomy_detail": made,
            "language": self.words.language.partition("-")[0],
        }

    def _taxonomy(self, key: str) -> Term:
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


def attribute(term: Term, kind: str, *owner: str, value: str | None = None) -> dict[str, Any]:
    """Return what links a thing, the `owner`, to a term. `kind` is the field's key or the classification."""
    return {
        "id": stable_id("attribute", *owner, term["code"]),
        "link_type": kind,
        **present(value=value),
        "taxonomy_term": term,
    }
