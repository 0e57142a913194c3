"""What a JSON Schema validator says, in words for people who have never heard of one: fields that are missing or have
no place here. `explain_value.py` speaks of what stands in a field.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sameroad.records.explain_value import BrokenValue, explain_value, shown_example
from sameroad.records.field_names import field_key
from sameroad.records.nearest_term import nearest_named
from sameroad.records.read_yaml import Path
from sameroad.records.saying import Saying, say

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_SECTIONS = {"join": "join", "contact": "contact", "places": "place", "meetings": "meeting"}
"""The fields whose own fields people write in the wrong place, and their definitions in the schema."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One error in plain words, where it is, and whether it is about the name of the field."""

    path: Path
    message: Saying
    hint: Saying
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What helps to explain an error of a file.

    `homes` says to which field another one belongs that stands at the top, `needed` holds the schemas of the fields
    that must be at the top, `labels` what each field is called in words, by its key, and `languages` are those of the
    directory.
    """

    homes: Mapping[str, str] = field(default_factory=dict)
    needed: Mapping[str, Any] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()


def explain_schema_error(error: "ValidationError", around: Surroundings) -> Iterator[Explained]:
    """Explain one error of a file with these surroundings."""
    found: Any = error
    path = tuple(error.absolute_path)
    must = around.needed.get(str(path[0])) if len(path) == 1 else None
    must = found.schema if found.validator == "minItems" else must
    broken = BrokenValue(found.validator, found.validator_value, found.instance, found.schema, path, must)
    if broken.keyword == "anyOf":
        yield from _explain_choice(error, broken, around)
    elif broken.keyword == "additionalProperties":
        yield from _explain_unknown(broken, around)
    elif broken.keyword == "required":
        yield from _explain_missing(broken, [name for name in broken.wanted if name not in _meant_by(broken, around)])
    elif broken.keyword == "dependentRequired":
        for name, names in broken.wanted.items():
            if name in broken.value:
                yield from _explain_missing(broken, names, because=name)
    else:
        yield Explained(path, *explain_value(broken))


def field_homes(schema: Mapping[str, Any]) -> Mapping[str, str]:
    """For the schema of organizations: to which field each nested one belongs."""
    homes: dict[str, str] = {}
    for section, definition in _SECTIONS.items():
        for name in schema.get("$defs", {}).get(definition, {}).get("properties", {}):
            homes.setdefault(name, section)
    return {name: home for name, home in homes.items() if name not in schema.get("properties", {})}


def _explain_choice(error: "ValidationError", broken: BrokenValue, around: Surroundings) -> Iterator[Explained]:
    for inner in error.context or ():
        # Of two allowed shapes, the one meant is the one whose outer type fits.
        if inner.validator != "type" or tuple(inner.absolute_path) != broken.path:
            yield from explain_schema_error(inner, around)
            return
    as_text = BrokenValue("type", "string", broken.value, broken.schema, broken.path)
    yield Explained(broken.path, *explain_value(as_text))


def _explain_unknown(broken: BrokenValue, around: Surroundings) -> Iterator[Explained]:
    if "patternProperties" in broken.schema:
        return  # languages: the rule unknown-language knows those of the directory and says it better
    known = list(broken.schema.get("properties", {}))
    for key in sorted(set(broken.value) - set(known)):
        hint = _meant_field(key, known, broken.path, around)
        yield Explained((*broken.path, key), say("schema.unknown_field", field=key), hint, on_key=True)


def _meant_field(key: str, known: list[str], path: Path, around: Surroundings) -> Saying:
    """What to write instead of a name that no field has here."""
    if key in around.languages:
        return say("schema.indent_language", language=key)
    elsewhere = {} if path else around.homes
    nearest = _nearest_field(key, known, path, around)
    if nearest is None:
        return say("schema.fields_here", fields=tuple(known))
    if nearest not in elsewhere:
        return say("shared.did_you_mean", meant=nearest)
    section = elsewhere[nearest]
    place = say("schema.under" if _SECTIONS[section] == section else "schema.in_item", field=section)
    return say("schema.belongs" if nearest == key else "schema.meant_elsewhere", meant=nearest, place=place)


def _nearest_field(key: str, known: list[str], path: Path, around: Surroundings) -> str | None:
    """The field that a name was probably meant to be, here or elsewhere, by its name or by what it is called."""
    elsewhere = {} if path else around.homes
    named = _labelled(dict.fromkeys(known, path), around)
    named |= _labelled({name: (home,) for name, home in elsewhere.items()}, around)
    return nearest_named(key, {**named, **{name: name for name in (*known, *elsewhere)}})


def _meant_by(broken: BrokenValue, around: Surroundings) -> set[str | None]:
    """The fields that are there under a name that no field has: they are not missing as well."""
    known = list(broken.schema.get("properties", {}))
    unknown = [key for key in broken.value if key not in known and key not in around.languages]
    return {_nearest_field(key, known, broken.path, around) for key in unknown}


def _labelled(fields: Mapping[str, Path], around: Surroundings) -> dict[str, str]:
    """The names of fields, each with where it stands, by what they are called in words."""
    keys = {name: field_key((*path, name)) for name, path in fields.items()}
    return {label: name for name, key in keys.items() for label in around.labels.get(key, ())}


def _explain_missing(broken: BrokenValue, wanted: Iterable[str], because: str = "") -> Iterator[Explained]:
    for name in wanted:
        if name in broken.value:
            continue
        message = say("schema.missing", field=name)
        if because:
            message = say("schema.missing_beside", field=name, place=_holder(broken.path), other=because)
        elif broken.path:
            message = say("schema.missing_in", field=name, place=_holder(broken.path))
        example = shown_example(broken.schema.get("properties", {}).get(name, {}))
        yield Explained(broken.path, message, say("schema.missing_hint", field=name, example=example))


def _holder(path: Path) -> Saying:
    """The item of a list, or the field, in which something is missing."""
    names = [step for step in path if isinstance(step, str)]
    return say("schema.this_item" if isinstance(path[-1], int) else "schema.field", field=names[-1])
