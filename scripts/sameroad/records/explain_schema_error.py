"""What a JSON Schema validator says, in words for people who have never heard of one."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sameroad.records.nearest_term import nearest_term
from sameroad.records.read_yaml import Path, Unquoted

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


@dataclass(frozen=True, slots=True)
class Explained:
    """One error in plain words, where it is, and whether it is about the name of the field."""

    path: Path
    message: str
    hint: str
    on_key: bool = False


def explain_schema_error(error: "ValidationError", homes: Mapping[str, str]) -> Iterator[Explained]:
    """Explain one error; `homes` says under which field a field that stands in the wrong place belongs."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "anyOf":
        yield from _explain_choice(error, path, homes)
    elif error.validator == "additionalProperties":
        yield from _explain_unknown(error, path, homes)
    elif error.validator == "required":
        yield from _explain_missing(error, path)
    else:
        explain = _EXPLAIN.get(str(error.validator), _explain_other)
        message, hint = explain(error, _field(path))
        yield Explained(path, message[0].upper() + message[1:], hint)


def field_homes(schema: Mapping[str, Any]) -> Mapping[str, str]:
    """For the schema of organizations: where each nested field belongs, such as phones -> contact."""
    homes: dict[str, str] = {}
    for section in ("join", "contact"):
        for name in schema.get("$defs", {}).get(section, {}).get("properties", {}):
            homes.setdefault(name, section)
    return {name: home for name, home in homes.items() if name not in schema.get("properties", {})}


def _explain_choice(error: "ValidationError", path: Path, homes: Mapping[str, str]) -> Iterator[Explained]:
    for inner in error.context or ():
        # Of two allowed shapes, the one meant is the one whose outer type fits.
        if inner.validator != "type" or list(inner.absolute_path) != list(path):
            yield from explain_schema_error(inner, homes)
            return
    message, hint = _explain_type(error, _field(path))
    yield Explained(path, message[0].upper() + message[1:], hint)


def _explain_unknown(error: "ValidationError", path: Path, homes: Mapping[str, str]) -> Iterator[Explained]:
    if "patternProperties" in error.schema:
        return  # languages: the rule unknown-language knows those of the directory and says it better
    known = list(error.schema.get("properties", {}))
    elsewhere = {} if path else homes
    for key in sorted(set(error.instance) - set(known)):
        nearest = nearest_term(key, [*known, *elsewhere])
        if nearest is None:
            hint = f"The fields here are: {', '.join(known)}."
        elif nearest in elsewhere:
            meant = f"“{key}” belongs" if nearest == key else f"Did you mean “{nearest}”? It belongs"
            hint = f"{meant} under “{elsewhere[nearest]}”, indented by two spaces."
        else:
            hint = f"Did you mean “{nearest}”?"
        yield Explained((*path, key), f"There is no field “{key}” here.", hint, on_key=True)


def _explain_missing(error: "ValidationError", path: Path) -> Iterator[Explained]:
    for name in error.validator_value:
        if name not in error.instance:
            example = _example(error.schema.get("properties", {}).get(name, {}), name)
            yield Explained(path, f"The field “{name}” is missing{_inside(path)}.", f"Add it{example}.")


def _explain_type(error: "ValidationError", field: str) -> tuple[str, str]:
    value, wanted = error.instance, error.validator_value
    if error.validator == "anyOf":
        wanted = "string"
    if value is None:
        return f"{field} is empty.", "Fill it, or delete the line: what nobody states is left out."
    if isinstance(value, Unquoted):
        return _explain_unquoted(value, wanted, field)
    if wanted == "string" and isinstance(value, (int, float, bool)):
        said = json.dumps(value)
        return f"{field} must be text, but {said} without quotes is not.", f'Write "{said}", with the quotes.'
    if wanted == "object" and isinstance(value, str) and "patternProperties" in error.schema:
        return (
            f"{field} needs its text in each language.",
            "Put the text on the next line, indented by two spaces, after the tag of its language and a colon.",
        )
    if wanted == "array" and not isinstance(value, (list, dict)):
        shown = value if isinstance(value, str) else json.dumps(value)
        return f"{field} must be a list, even of one.", f"Write [{shown}], or an item on its own line after “- ”."
    if wanted in {"integer", "boolean"} and isinstance(value, str):
        return f"{field} must be {_SHAPES[wanted]}.", f"Write it without quotes{_example(error.schema)}."
    return f"{field} must be {_SHAPES.get(wanted, 'something else')}.", f"Write it{_example(error.schema)}."


def _explain_unquoted(value: Unquoted, wanted: Any, field: str) -> tuple[str, str]:
    if wanted == "boolean":
        word = "true" if value.text.lower() in {"yes", "on"} else "false"
        return f"{field} must be true or false.", f"Write {word}."
    if wanted == "integer":
        return f"{field} must be a plain whole number.", "Write digits only, without a sign or leading zeros."
    if wanted == "string":
        message = f"{field} looks like {value.looks_like} to a computer, because it has no quotes."
        return message, f'Write "{value.text}", with the quotes.'
    return f"{field} must be {_SHAPES.get(wanted, 'something else')}.", "Compare it with another record."


def _explain_enum(error: "ValidationError", field: str) -> tuple[str, str]:
    allowed = [str(term) for term in error.validator_value]
    shown = _written(error.instance)
    nearest = nearest_term(shown, allowed)
    listed = f"Choose one of: {', '.join(allowed)}."
    return f"“{shown}” cannot be {field}.", f"Did you mean “{nearest}”?" if nearest else listed


def _explain_pattern(error: "ValidationError", field: str) -> tuple[str, str]:
    said = error.schema.get("patternErrorMessage", f"Write it{_example(error.schema)}.")
    return f"“{error.instance}” does not have the form of {field}.", said


def _explain_size(error: "ValidationError", field: str) -> tuple[str, str]:
    return f"{field} is empty.", "Fill it, or delete it: what nobody states is left out."


def _explain_repeated(error: "ValidationError", field: str) -> tuple[str, str]:
    seen: list[Any] = []
    repeated = [item for item in error.instance if item in seen or seen.append(item)]
    return f"{field} names “{_written(repeated[0])}” twice.", "Keep it once."


def _explain_range(error: "ValidationError", field: str) -> tuple[str, str]:
    word = "less" if error.validator == "minimum" else "more"
    return f"{field} cannot be {word} than {error.validator_value}.", f"Write it{_example(error.schema)}."


def _explain_other(error: "ValidationError", field: str) -> tuple[str, str]:
    return f"{field} has the wrong form.", f"Write it{_example(error.schema)}."


_EXPLAIN: Mapping[str, Callable[["ValidationError", str], tuple[str, str]]] = {
    "type": _explain_type,
    "enum": _explain_enum,
    "pattern": _explain_pattern,
    "minLength": _explain_size,
    "minItems": _explain_size,
    "minProperties": _explain_size,
    "uniqueItems": _explain_repeated,
    "minimum": _explain_range,
    "maximum": _explain_range,
}
_SHAPES = {
    "string": "text",
    "array": "a list",
    "object": "a group of fields",
    "integer": "a whole number",
    "boolean": "true or false",
}


def _field(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return "the file"
    if path and isinstance(path[-1], int):
        return f"an item of “{names[-1]}”"
    return f"“{'.'.join(names[-2:])}”" if len(names) > 1 else f"“{names[-1]}”"


def _inside(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    return f" in this item of “{names[-1]}”" if names else ""


def _written(value: Any) -> str:
    if isinstance(value, Unquoted):
        return value.text
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _example(schema: Mapping[str, Any], name: str = "") -> str:
    examples = schema.get("examples")
    if not examples:
        return ""
    shown = json.dumps(examples[0], ensure_ascii=False)
    return f", for example {name}: {shown}" if name else f", for example {shown}"
