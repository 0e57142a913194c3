"""What the checks in the browser know of the directory. The rules are in `docs/assets/javascripts/suggest/rules/`."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from itertools import chain
from typing import Any

from sameroad.pages.suggest.number_plan import number_plan
from sameroad.pages.suggest.simplified_table import simplified_table
from sameroad.records.directory import Directory
from sameroad.records.document import LOCALIZED_FIELDS, Document
from sameroad.records.explain_value import shown_example
from sameroad.records.organization import CONTACT_FIELDS
from sameroad.records.rules import odd_characters, rrule, url
from sameroad.records.rules.one_language import is_required, is_translated
from sameroad.records.rules.unsupported import FACTS

_SCHEMAS = ("organization.schema.json", "localized-text.schema.json")
_NAMED = (range(0x40000), range(0xE0000, 0xE1000))
"""Where Unicode has characters with names; looking everywhere else too takes half a second."""
_FOR_PEOPLE = frozenset({"$schema", "$id", "$comment", "title", "description", "patternErrorMessage", "examples"})


def check_facts(directory: Directory) -> Mapping[str, Any]:
    """Return the facts that `checkRecord` asks for, for a record of this directory; `today` is the day of the build."""
    languages = directory.settings.languages
    return {
        "today": directory.today.isoformat(),
        "schemas": {name: _without_words(directory.originals.schemas[name]) for name in _SCHEMAS},
        "localized": _localized(),
        "asked": [language.id for language in languages if not language.growing],
        "limits": {language.id: asdict(language.limits) for language in languages},
        "simplified": {
            "languages": [language.id for language in languages if language.script == "traditional"],
            **simplified_table(),
        },
        "odd_names": _odd_names(),
        "phone": number_plan(directory.settings.telephone_region),
        "tracking": url.TRACKING.pattern.replace(r"\w", r"[\p{L}\p{N}_]"),
        "rrule_parts": rrule.PARTS,
        "supported": {"contact": CONTACT_FIELDS, "facts": FACTS},
    }


def _without_words(schema: Any) -> Any:
    """A schema with what the checks need: of its words only the first example, as YAML may write it."""
    if isinstance(schema, list):
        return [_without_words(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for name, part in schema.items():
        if name in {"properties", "patternProperties", "$defs"}:
            kept[name] = {key: _without_words(inner) for key, inner in part.items()}
        elif name not in _FOR_PEOPLE:
            kept[name] = _without_words(part)
    return {**kept, "example": shown_example(schema)} if "examples" in schema else kept


def _localized() -> Mapping[str, list[str]]:
    """The fields that hold a text in each language: every one, those that must be in all, those that had better be."""
    every = sorted(LOCALIZED_FIELDS)
    record = Document("organization", "", "", {})
    return {
        "every": every,
        "required": [field for field in every if is_required(field)],
        "translated": [field for field in every if is_translated(record, (field,))],
    }


@cache
def _odd_names() -> Mapping[str, str]:
    """The names of the odd characters that a message names: those that nobody sees."""
    odd = odd_characters.odd_characters_in("".join(map(chr, chain(*_NAMED))))
    names = {one: unicodedata.name(one, "") for one in odd if odd_characters.is_invisible(one)}
    return {one: name for one, name in names.items() if name}
