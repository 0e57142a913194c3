"""Why a value cannot stand in its field, and what to write instead, in words for people who know no JSON Schema."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sameroad.records.meant_value import has_bullet, items_of, meant_date, ordinary
from sameroad.records.nearest_term import nearest_term
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.read_yaml import Path
from sameroad.records.saying import Complaint, Saying, say


@dataclass(frozen=True, slots=True)
class BrokenValue:
    """What was broken: the keyword of the schema and what it wants, the value that stands there, its schema, and the
    schema of the field where it must be there.
    """

    keyword: str
    wanted: Any
    value: Any
    schema: Mapping[str, Any]
    path: Path
    needed: Mapping[str, Any] | None = None

    @property
    def field(self) -> Saying:
        """What the value is called in a sentence."""
        names = [step for step in self.path if isinstance(step, str)]
        if not names:
            return say("schema.the_file")
        if isinstance(self.path[-1], int):
            return say("schema.item_of", field=names[-1])
        return say("schema.field", field=".".join(names[-2:]))

    @property
    def write_example(self) -> Saying:
        """To write it as the first example of the schema is written."""
        return say("schema.write_example_hint", example=shown_example(self.schema))


_SHAPES = {
    "string": say("schema.text"),
    "array": say("schema.list"),
    "object": say("schema.group"),
    "integer": say("schema.whole_number"),
    "boolean": say("schema.true_or_false"),
}
_LOOKS = {
    "yes or no": say("schema.yes_or_no"),
    "a date": say("schema.a_date"),
    "a time or a number": say("schema.a_time"),
    "a number": say("schema.a_number"),
}
"""What a scalar without quotes looks like."""


def explain_value(broken: BrokenValue) -> Complaint:
    """Return what is wrong with a value, and what to write instead."""
    return _EXPLAIN.get(broken.keyword, _explain_other)(broken)


def shown_example(schema: Mapping[str, Any]) -> str:
    """The first example of a schema as YAML may write it; each of our schemas has one."""
    return json.dumps(next(iter(schema.get("examples", ())), "…"), ensure_ascii=False)


def _explain_type(broken: BrokenValue) -> Complaint:
    value, wanted = broken.value, broken.wanted
    if value is None:
        return _explain_empty(broken)
    if isinstance(value, Unquoted):
        return _explain_unquoted(value, broken)
    if wanted == "string":
        return _explain_no_text(broken)
    if wanted == "array":
        return _explain_no_list(broken)
    if isinstance(value, str):
        return _explain_text(value, broken)
    return _must_be(broken), broken.write_example


def _must_be(broken: BrokenValue) -> Saying:
    return say("schema.must_be", field=broken.field, shape=_SHAPES[broken.wanted])


def _explain_empty(broken: BrokenValue) -> Complaint:
    hint = say("schema.empty_hint")
    if broken.needed is not None:
        hint = say("schema.empty_needed_hint", example=shown_example(broken.needed))
    return say("schema.empty", field=broken.field), hint


def _explain_no_text(broken: BrokenValue) -> Complaint:
    value = broken.value
    if isinstance(value, (int, float, bool)):
        written = json.dumps(value)
        return say("schema.not_text", field=broken.field, written=written), say("schema.quotes_hint", written=written)
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return _must_be(broken), say("schema.no_brackets_hint", better=value[0])
    return _must_be(broken), broken.write_example


def _explain_no_list(broken: BrokenValue) -> Complaint:
    value = broken.value
    message = say("schema.not_list", field=broken.field)
    if isinstance(value, dict):
        return message, say("schema.dash_before_fields_hint")
    if isinstance(value, str) and has_bullet(value):
        return message, say("schema.dash_and_space_hint")
    items = items_of(value) if isinstance(value, str) else [_written(value)]
    return message, say("schema.list_hint", items=", ".join(items))


def _explain_text(value: str, broken: BrokenValue) -> Complaint:
    """Text stands where something else is wanted."""
    if broken.wanted == "object":
        if "patternProperties" in broken.schema:
            return say("schema.each_language", field=broken.field), say("schema.each_language_hint")
        return _must_be(broken), broken.write_example
    if broken.wanted == "boolean":
        return _must_be(broken), say("schema.true_or_false_hint")
    if ordinary(value).isdecimal():
        return _must_be(broken), say("schema.digits_hint", better=str(int(ordinary(value))))
    return _must_be(broken), say("schema.only_digits_hint", example=shown_example(broken.schema))


def _explain_unquoted(value: Unquoted, broken: BrokenValue) -> Complaint:
    """A scalar stands there that readers of YAML take for different things."""
    if broken.wanted == "boolean":
        word = "true" if value.text.lower() in {"yes", "on"} else "false"
        return _must_be(broken), say("schema.plain_hint", better=word)
    if broken.wanted == "integer":
        return say("schema.plain_number", field=broken.field), say("schema.plain_number_hint")
    if broken.wanted == "string":
        message = say("schema.looks_like", field=broken.field, shape=_LOOKS[value.looks_like])
        return message, say("schema.quotes_hint", written=value.text)
    return _must_be(broken), broken.write_example


def _explain_enum(broken: BrokenValue) -> Complaint:
    allowed = [str(term) for term in broken.wanted]
    shown = _written(broken.value)
    message = say("schema.not_allowed", written=shown, field=broken.field)
    items = items_of(shown)
    if isinstance(broken.path[-1], int) and len(items) > 1:
        return message, say("shared.commas_hint", items=", ".join(items))
    nearest = nearest_term(ordinary(shown), allowed)
    if nearest:
        return message, say("shared.did_you_mean", meant=nearest)
    return message, say("schema.choose_hint", terms=tuple(allowed))


def _explain_pattern(broken: BrokenValue) -> Complaint:
    written = broken.value
    message = say("schema.wrong_form", written=written, field=broken.field)
    for better in (ordinary(written), meant_date(written)):
        if better and re.search(broken.wanted, better):
            return message, say("schema.wrong_form_hint", better=better)
    if "patternErrorKey" in broken.schema:
        return message, say(f"schema.pattern.{broken.schema['patternErrorKey']}")
    if "patternErrorMessage" in broken.schema:  # of a directory with schemas of its own
        return message, say("schema.own_hint", said=broken.schema["patternErrorMessage"])
    return message, broken.write_example


def _explain_repeated(broken: BrokenValue) -> Complaint:
    repeated = next(item for index, item in enumerate(broken.value) if item in broken.value[:index])
    return say("schema.repeated", field=broken.field, written=_written(repeated)), say("schema.repeated_hint")


def _explain_range(broken: BrokenValue) -> Complaint:
    message = say(
        "schema.too_small" if broken.keyword == "minimum" else "schema.too_large",
        field=broken.field,
        limit=str(broken.wanted),
    )
    return message, broken.write_example


def _explain_too_long(broken: BrokenValue) -> Complaint:
    count, limit = len(broken.value), broken.wanted
    message = say("schema.too_long", field=broken.field, count=count, limit=limit)
    return message, say("schema.too_long_hint", over=count - limit)


def _explain_other(broken: BrokenValue) -> Complaint:
    return say("schema.other", field=broken.field), broken.write_example


_EXPLAIN: Mapping[str, Callable[[BrokenValue], Complaint]] = {
    "type": _explain_type,
    "enum": _explain_enum,
    "pattern": _explain_pattern,
    "minLength": _explain_empty,
    "maxLength": _explain_too_long,
    "minItems": _explain_empty,
    "minProperties": _explain_empty,
    "uniqueItems": _explain_repeated,
    "minimum": _explain_range,
    "maximum": _explain_range,
}


def _written(value: Any) -> str:
    if isinstance(value, Unquoted):
        return value.text
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
