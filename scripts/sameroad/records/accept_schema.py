"""A quick yes for documents that obey their schema, so that 10,000 records are checked in seconds.

A schema becomes nested functions once. They know only the keywords that our schemas use, and answer “no” whenever they
meet anything else: then `check_schema.py` asks jsonschema, which alone decides and says what is wrong.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

Accepts = Callable[[Any], bool]
Schema = Mapping[str, Any]

_ANNOTATIONS = frozenset(
    {"$schema", "$id", "$defs", "$comment", "title", "description", "examples"}
    | {"patternErrorMessage", "patternErrorKey"}  # in words for editors, and the key of these words in data/messages
)
_TYPES: Mapping[str, Accepts] = {
    "integer": lambda value: type(value) is int,
    "boolean": lambda value: type(value) is bool,
}

_TOGETHER: Mapping[str, frozenset[str]] = {
    "string": frozenset({"type", "minLength", "maxLength"}),
    "array": frozenset({"type", "items", "minItems", "uniqueItems"}),
    "object": frozenset(
        {"type", "properties", "patternProperties", "additionalProperties", "required", "minProperties"}
    ),
}
"""The types that are looked at together with other keywords, and with which."""


class QuickSchemas:
    """The functions made from the schemas of one folder; `schemas` are the schemas by their file's name."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self._made: dict[str, Accepts] = {}

    def accepts(self, reference: str) -> Accepts:
        """The function for a reference such as `organization.schema.json#/$defs/phone`."""
        if reference not in self._made:
            # Recursive schemas ask for themselves while they are made: they get this, which looks again later.
            self._made[reference] = lambda value: self._made[reference](value)  # noqa: PLW0108 - inlined, it would be itself
            file, _, pointer = reference.partition("#")
            schema = self._schemas.get(file, {})
            for step in pointer.split("/")[1:]:
                schema = schema.get(step, {"unknown": reference})
            self._made[reference] = self._make(schema, file)
        return self._made[reference]

    def _make(self, schema: Schema, file: str) -> Accepts:
        together = _TOGETHER.get(str(schema.get("type")), frozenset())
        checks = [self._together(schema, file)] if together else []
        for keyword, wanted in schema.items():
            if keyword not in _ANNOTATIONS and keyword not in together:
                checks.append(self._check(keyword, wanted, file))
        return checks[0] if len(checks) == 1 else _all(checks)

    def _check(self, keyword: str, wanted: Any, file: str) -> Accepts:
        """The function for one keyword, which accepts nothing where we do not know it."""
        if keyword == "$ref":
            return self.accepts(wanted if not wanted.startswith("#") else file + wanted)
        if keyword == "anyOf":
            return _any([self._make(choice, file) for choice in wanted])
        return _SIMPLE[keyword](wanted) if keyword in _SIMPLE else lambda _: False

    def _together(self, schema: Schema, file: str) -> Accepts:
        """One function for a type and what is most often asked beside it: calls are what takes time here."""
        if schema["type"] == "string":
            return _string(schema.get("minLength", 0), schema.get("maxLength", sys.maxsize))
        if schema["type"] == "array":
            each = self._make(schema["items"], file) if "items" in schema else _anything
            return _array(each, schema.get("minItems", 0), unique=schema.get("uniqueItems", False))
        return _object(self._fields(schema, file), schema.get("required", ()), schema.get("minProperties", 0))

    def _fields(self, schema: Schema, file: str) -> Accepts:
        named = {name: self._make(part, file) for name, part in schema.get("properties", {}).items()}
        patterns = [(re.compile(p), self._make(part, file)) for p, part in schema.get("patternProperties", {}).items()]
        rest = schema.get("additionalProperties", True)
        other = self._make(rest, file) if isinstance(rest, dict) else (lambda _: rest is True)

        @lru_cache(maxsize=1000)  # few names stand in all files
        def check_of(name: str) -> Accepts:
            return named.get(name) or next((check for pattern, check in patterns if pattern.search(name)), other)

        return lambda value: all(
            [check_of(name)(part) for name, part in value.items()]  # noqa: C419 - a generator takes half as long again
        )


def _string(least: int, most: int) -> Accepts:
    return lambda value: type(value) is str and least <= len(value) <= most


def _array(each: Accepts, least: int, *, unique: bool) -> Accepts:
    def accept(value: Any) -> bool:
        if type(value) is not list or len(value) < least or not all(map(each, value)):
            return False
        return not unique or len(set(value)) == len(value)

    return accept


def _object(fields: Accepts, required: Sequence[str], least: int) -> Accepts:
    needed = frozenset(required)
    return lambda value: type(value) is dict and len(value) >= least and needed <= value.keys() and fields(value)


def _anything(_: Any) -> bool:
    return True


def _all(checks: list[Accepts]) -> Accepts:
    if len(checks) == 2:
        first, second = checks
        return lambda value: first(value) and second(value)

    def accept(value: Any) -> bool:
        for check in checks:  # noqa: SIM110 - all() with a generator takes twice as long here
            if not check(value):
                return False
        return True

    return accept


def _any(choices: list[Accepts]) -> Accepts:
    return lambda value: any(_safely(choice, value) for choice in choices)


def _safely(accepts: Accepts, value: Any) -> bool:
    try:
        return accepts(value)
    except (TypeError, AttributeError):  # a check for another type, before the type itself was looked at
        return False


def _enum(texts: frozenset[str]) -> Accepts:
    return lambda value: type(value) is str and value in texts


def _pattern(wanted: str) -> Accepts:
    search = re.compile(wanted).search
    return lambda value: search(value) is not None


_SIMPLE: Mapping[str, Callable[[Any], Accepts]] = {
    "type": lambda wanted: _TYPES.get(wanted, lambda _: False) if isinstance(wanted, str) else lambda _: False,
    "enum": lambda wanted: _enum(frozenset(one for one in wanted if isinstance(one, str))),
    "pattern": _pattern,
    "dependentRequired": lambda wanted: (
        lambda value: all(name in value for field, names in wanted.items() if field in value for name in names)
    ),
    "minimum": lambda wanted: lambda value: value >= wanted,
    "maximum": lambda wanted: lambda value: value <= wanted,
}


def make_acceptor(schemas: Mapping[str, Schema], reference: str) -> Accepts:
    """Return a function that says True only for values that the referenced schema accepts, and never raises."""
    accepts = QuickSchemas(schemas).accepts(reference)
    return lambda value: _safely(accepts, value)
