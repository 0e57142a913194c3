"""The fields of the form, from the schema of an organization: how each is asked for, and what stands below it.

A field that is added to the schema is a field of the form; its words are found by its path (`records/field_names.py`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sameroad.records.document import EACH
from sameroad.records.field_names import field_key
from sameroad.records.rules import unknown_id

Control = Literal["text", "number", "choice", "choices", "search", "localized", "either", "texts", "group", "groups"]
"""How a field is asked for: one text, a whole number, one of a few, several of a few, several of very many, a text in
each language, one text or one in each language, a list of texts, fields, or a list of fields."""

_RECORD = "organization.schema.json"
_ORGANIZATIONS = "organizations"
_VOCABULARIES: Mapping[str, str] = {
    **{
        field_key(tuple(0 if step == EACH else step for step in steps)): vocabulary
        for steps, vocabulary in unknown_id.FIELDS["organization"]
    },
    "record.part_of": _ORGANIZATIONS,
    "record.replaced_by": _ORGANIZATIONS,
}
"""Where the ids of a field stand, by its key."""
_TOO_MANY = frozenset({"conditions", _ORGANIZATIONS})
"""What is too much for a list, and is found by search."""
_SENTENCE = re.compile(r"[.。]$")
_SHORT = 30

Path = tuple[str | int, ...]
Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `path` counts items of a list as its first; `key` names its sentences below `record_fields`; `needed`
    says that no record can do without it.

    `examples` are those of the schema; by the first one `like` says what is typed, `tel`, `url`, `email` or `text`, and
    `long` that it may fill lines.
    `vocabulary` is where its ids stand, `values` are those that the schema lists itself.
    """

    path: Path
    key: str
    control: Control
    needed: bool = False
    examples: tuple[Any, ...] = ()
    like: str = "text"
    long: bool = False
    vocabulary: str | None = None
    values: tuple[str, ...] = ()
    fields: tuple["FormField", ...] = ()

    @property
    def name(self) -> str:
        """The name of the field in a record."""
        return next(step for step in reversed(self.path) if isinstance(step, str))


def form_fields(schemas: Mapping[str, Schema]) -> tuple[FormField, ...]:
    """Return the fields of an organization in the order of the schema; `schemas` are by the names of their files."""
    return tuple(_FormMaker(schemas).below(schemas[_RECORD], ()))


def every_field(fields: tuple[FormField, ...]) -> Iterator[FormField]:
    """The fields and all below them."""
    for field in fields:
        yield field
        yield from every_field(field.fields)


class _FormMaker:
    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas

    def below(self, schema: Schema, path: Path, *, needed: bool = True) -> Iterator[FormField]:
        """The fields of a mapping; none is needed where the mapping itself is not."""
        required = schema.get("required", ()) if needed else ()
        for name, part in schema["properties"].items():
            yield self._field(self._resolved(part), (*path, name), needed=name in required)

    def _field(self, schema: Schema, path: Path, *, needed: bool) -> FormField:
        key = field_key(path)
        items = self._resolved(schema["items"]) if "items" in schema else {}
        control = self._control(schema, items, key)
        examples = tuple(schema.get("examples", ()))
        example = next(iter(examples), None)
        sample = example[0] if control == "texts" and example else example
        return FormField(
            path=path,
            key=key,
            control=control,
            needed=needed,
            examples=examples,
            like=_like(sample),
            long=_like(sample) == "text" and _is_long(sample),
            vocabulary=_VOCABULARIES.get(key),
            values=_values(schema) or _values(items),
            fields=self._fields(control, schema if control == "group" else items, path, needed=needed),
        )

    def _fields(self, control: Control, schema: Schema, path: Path, *, needed: bool) -> tuple[FormField, ...]:
        inside = {"group": path, "groups": (*path, 0)}.get(control)
        return () if inside is None else tuple(self.below(schema, inside, needed=needed))

    def _control(self, schema: Schema, items: Schema, key: str) -> Control:
        if items:
            return _control_of_list(items, key)
        if "anyOf" in schema:
            return "either"
        if "patternProperties" in schema:
            return "localized"
        if "properties" in schema:
            return "group"
        if key in _VOCABULARIES or _values(schema):
            return "choice"
        return "number" if schema["type"] == "integer" else "text"

    def _resolved(self, schema: Schema) -> Schema:
        """The schema with what its reference says; its own words come first."""
        if "$ref" not in schema:
            return schema
        file, _, pointer = schema["$ref"].partition("#")
        found = self._schemas[file or _RECORD]
        for step in pointer.split("/")[1:]:
            found = found[step]
        own = {name: value for name, value in schema.items() if name != "$ref"}
        return {**self._resolved(found), **own}


def _control_of_list(items: Schema, key: str) -> Control:
    vocabulary = _VOCABULARIES.get(key)
    if vocabulary in _TOO_MANY:
        return "search"
    if vocabulary or _values(items):
        return "choices"
    return "groups" if "properties" in items else "texts"


def _values(schema: Schema) -> tuple[str, ...]:
    return ("true", "false") if schema.get("type") == "boolean" else tuple(schema.get("enum", ()))


def _like(example: Any) -> str:
    """What a text is, by its example."""
    text = example if isinstance(example, str) else ""
    likenesses = {"tel": text.startswith("+"), "url": text.startswith("http"), "email": "@" in text}
    return next((name for name, alike in likenesses.items() if alike), "text")


def _is_long(example: Any) -> bool:
    """Whether a text needs room: its example is a sentence, or more than a few words."""
    texts = example.values() if isinstance(example, dict) else [example]
    return any(isinstance(text, str) and (len(text) > _SHORT or bool(_SENTENCE.search(text))) for text in texts)
