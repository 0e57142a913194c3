"""What a JSON Schema validator says, in words for people who have never heard of one."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sameroad.records.nearest_term import nearest_term
from sameroad.records.read_yaml import Path, Unquoted

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Explained:
    """One error in plain words, where it is, and whether it is about the name of the field."""

    path: Path
    message: str
    hint: str
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class _Broken:
    """What was broken: the keyword of the schema and what it wants, the value that stands there, its schema, and
    the schema of the field where it must be there.
    """

    keyword: str
    wanted: Any
    value: Any
    schema: Mapping[str, Any]
    path: Path
    needed: Mapping[str, Any] | None = None

    @property
    def field(self) -> str:
        """What the value is called in a sentence."""
        names = [step for step in self.path if isinstance(step, str)]
        if not names:
            return "the file"
        if isinstance(self.path[-1], int):
            return f"an item of “{names[-1]}”"
        return f"“{'.'.join(names[-2:])}”"

    @property
    def example(self) -> str:
        """The first example of the schema, as a part of a sentence."""
        return _example(self.schema)

    @property
    def fill(self) -> str:
        """What to do where nothing stands."""
        if self.needed is None:
            return "Fill it, or delete the line: what nobody states is left out."
        return f"Fill it{_example(self.needed)}."


def explain_schema_error(
    error: "ValidationError", homes: Mapping[str, str] = _NOTHING, needed: Mapping[str, Any] = _NOTHING
) -> Iterator[Explained]:
    """Explain one error; `homes` says where a field that stands in the wrong place belongs, `needed` holds the schemas
    of those fields of the file that must be there.
    """
    found: Any = error
    path = tuple(error.absolute_path)
    must = found.schema if found.validator == "minItems" else needed.get(str(path[0])) if len(path) == 1 else None
    broken = _Broken(found.validator, found.validator_value, found.instance, found.schema, path, must)
    if broken.keyword == "anyOf":
        yield from _explain_choice(error, broken, homes)
    elif broken.keyword == "additionalProperties":
        yield from _explain_unknown(broken, homes)
    elif broken.keyword == "required":
        yield from _explain_missing(broken, broken.wanted)
    elif broken.keyword == "dependentRequired":
        for field, names in broken.wanted.items():
            if field in broken.value:
                yield from _explain_missing(broken, names, f", because it has “{field}”")
    else:
        yield _told(broken, _EXPLAIN.get(broken.keyword, _explain_other))


_SECTIONS = {
    "join": "under “join”, indented by two spaces",
    "contact": "under “contact”, indented by two spaces",
    "place": "in an item of “places”",
    "meeting": "in an item of “meetings”",
}


def field_homes(schema: Mapping[str, Any]) -> Mapping[str, str]:
    """For the schema of organizations: where each nested field belongs, in words."""
    homes: dict[str, str] = {}
    for section, place in _SECTIONS.items():
        for name in schema.get("$defs", {}).get(section, {}).get("properties", {}):
            homes.setdefault(name, place)
    return {name: home for name, home in homes.items() if name not in schema.get("properties", {})}


def _told(broken: _Broken, explain: Callable[[_Broken], tuple[str, str]]) -> Explained:
    message, hint = explain(broken)
    return Explained(broken.path, message[0].upper() + message[1:], hint)


def _explain_choice(error: "ValidationError", broken: _Broken, homes: Mapping[str, str]) -> Iterator[Explained]:
    for inner in error.context or ():
        # Of two allowed shapes, the one meant is the one whose outer type fits.
        if inner.validator != "type" or tuple(inner.absolute_path) != broken.path:
            yield from explain_schema_error(inner, homes)
            return
    yield _told(_Broken("type", "string", broken.value, broken.schema, broken.path), _explain_type)


def _explain_unknown(broken: _Broken, homes: Mapping[str, str]) -> Iterator[Explained]:
    if "patternProperties" in broken.schema:
        return  # languages: the rule unknown-language knows those of the directory and says it better
    known = list(broken.schema.get("properties", {}))
    elsewhere = {} if broken.path else homes
    for key in sorted(set(broken.value) - set(known)):
        nearest = nearest_term(key, [*known, *elsewhere])
        if nearest is None:
            hint = f"The fields here are: {', '.join(known)}."
        elif nearest in elsewhere:
            meant = f"“{key}” belongs" if nearest == key else f"Did you mean “{nearest}”? It belongs"
            hint = f"{meant} {elsewhere[nearest]}."
        else:
            hint = f"Did you mean “{nearest}”?"
        yield Explained((*broken.path, key), f"There is no field “{key}” here.", hint, on_key=True)


def _explain_missing(broken: _Broken, wanted: Iterable[str], reason: str = "") -> Iterator[Explained]:
    names = [step for step in broken.path if isinstance(step, str)]
    inside = f" in this item of “{names[-1]}”" if names else ""
    for name in wanted:
        if name not in broken.value:
            example = _example(broken.schema.get("properties", {}).get(name, {}), name)
            yield Explained(broken.path, f"The field “{name}” is missing{inside}{reason}.", f"Add it{example}.")


def _explain_type(broken: _Broken) -> tuple[str, str]:
    value, wanted, field = broken.value, broken.wanted, broken.field
    if value is None:
        return f"{field} is empty.", broken.fill
    if isinstance(value, Unquoted):
        return _explain_unquoted(value, broken)
    if wanted == "string" and isinstance(value, (int, float, bool)):
        said = json.dumps(value)
        return f"{field} must be text, but {said} without quotes is not.", f'Write "{said}", with the quotes.'
    if wanted == "array" and not isinstance(value, (list, dict)):
        return (
            f"{field} must be a list, even of one.",
            f"Write [{_written(value)}], or an item on its own line after “- ”.",
        )
    if isinstance(value, str):
        return _explain_text(broken)
    return f"{field} must be {_SHAPES[wanted]}.", f"Write it{broken.example}."


def _explain_text(broken: _Broken) -> tuple[str, str]:
    """Text stands where something else is wanted."""
    if broken.wanted == "object" and "patternProperties" in broken.schema:
        return (
            f"{broken.field} needs its text in each language.",
            "Put the text on the next line, indented by two spaces, after the tag of its language and a colon.",
        )
    quotes = " without quotes" if broken.wanted in {"integer", "boolean"} else ""
    return f"{broken.field} must be {_SHAPES[broken.wanted]}.", f"Write it{quotes}{broken.example}."


def _explain_unquoted(value: Unquoted, broken: _Broken) -> tuple[str, str]:
    """A scalar stands there that readers of YAML take for different things."""
    if broken.wanted == "boolean":
        word = "true" if value.text.lower() in {"yes", "on"} else "false"
        return f"{broken.field} must be true or false.", f"Write {word}."
    if broken.wanted == "integer":
        hint = "Write digits only, without a sign or leading zeros."
        return f"{broken.field} must be a plain whole number.", hint
    if broken.wanted == "string":
        message = f"{broken.field} looks like {value.looks_like} to a computer, because it has no quotes."
        return message, f'Write "{value.text}", with the quotes.'
    return f"{broken.field} must be {_SHAPES[broken.wanted]}.", f"Write it{broken.example}."


def _explain_enum(broken: _Broken) -> tuple[str, str]:
    allowed = [str(term) for term in broken.wanted]
    shown = _written(broken.value)
    nearest = nearest_term(shown, allowed)
    hint = f"Did you mean “{nearest}”?" if nearest else f"Choose one of: {', '.join(allowed)}."
    return f"“{shown}” cannot be {broken.field}.", hint


def _explain_pattern(broken: _Broken) -> tuple[str, str]:
    said = broken.schema.get("patternErrorMessage", f"Write it{broken.example}.")
    return f"“{broken.value}” does not have the form of {broken.field}.", said


def _explain_size(broken: _Broken) -> tuple[str, str]:
    return f"{broken.field} is empty.", broken.fill


def _explain_repeated(broken: _Broken) -> tuple[str, str]:
    repeated = next(item for index, item in enumerate(broken.value) if item in broken.value[:index])
    return f"{broken.field} names “{_written(repeated)}” twice.", "Keep it once."


def _explain_range(broken: _Broken) -> tuple[str, str]:
    word = "less" if broken.keyword == "minimum" else "more"
    return f"{broken.field} cannot be {word} than {broken.wanted}.", f"Write it{broken.example}."


def _explain_other(broken: _Broken) -> tuple[str, str]:
    return f"{broken.field} has the wrong form.", f"Write it{broken.example}."


_EXPLAIN: Mapping[str, Callable[[_Broken], tuple[str, str]]] = {
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
