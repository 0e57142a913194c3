"""A quick yes for documents that obey their schema, so that 10,000 records are checked in seconds.

A schema becomes nested functions once. They know only the keywords that our schemas use, and answer “no” whenever they
meet anything else: then `check_schema.py` asks jsonschema, which alone decides and says what is wrong.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

Accepts = Callable[[Any], bool]
Schema = Mapping[str, Any]

_ANNOTATIONS = frozenset(
    {"$schema", "$id", "$defs", "$comment", "title", "description", "examples"}
    | {"patternErrorMessage", "patternErrorKey"}  # in words for editors, and the key of these words in data/messages
)
_TYPES: Mapping[str, Accepts] = {
    "object": lambda value: type(value) is dict,
    "array": lambda value: type(value) is list,
    "string": lambda value: type(value) is str,
    "integer": lambda value: type(value) is int,
    "boolean": lambda value: type(value) is bool,
}


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
        checks: list[Accepts] = []
        for keyword, wanted in schema.items():
            if keyword in _ANNOTATIONS:
                continue
            if keyword == "$ref":
                checks.append(self.accepts(wanted if not wanted.startswith("#") else file + wanted))
            elif keyword == "anyOf":
                checks.append(_any([self._make(choice, file) for choice in wanted]))
            elif keyword == "items":
                checks.append(_each(self._make(wanted, file)))
            elif keyword == "properties":
                checks.append(self._fields(schema, file))
            elif keyword in {"additionalProperties", "patternProperties"}:
                if "properties" not in schema:
                    checks.append(self._fields(schema, file))
            elif keyword in _SIMPLE:
                checks.append(_SIMPLE[keyword](wanted))
            else:
                return lambda _: False
        return checks[0] if len(checks) == 1 else _all(checks)

    def _fields(self, schema: Schema, file: str) -> Accepts:
        named = {name: self._make(part, file) for name, part in schema.get("properties", {}).items()}
        patterns = [(re.compile(p), self._make(part, file)) for p, part in schema.get("patternProperties", {}).items()]
        rest = schema.get("additionalProperties", True)
        other = self._make(rest, file) if isinstance(rest, dict) else (lambda _: rest is True)

        def accept(value: Any) -> bool:
            for name, part in value.items():
                check = named.get(name)
                if check is None:
                    check = next((check for pattern, check in patterns if pattern.search(name)), other)
                if not check(part):
                    return False
            return True

        return accept


def _all(checks: list[Accepts]) -> Accepts:
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


def _each(check: Accepts) -> Accepts:
    return lambda value: all(map(check, value))


def _pattern(wanted: str) -> Accepts:
    search = re.compile(wanted).search
    return lambda value: search(value) is not None


_SIMPLE: Mapping[str, Callable[[Any], Accepts]] = {
    "type": lambda wanted: _TYPES.get(wanted, lambda _: False) if isinstance(wanted, str) else lambda _: False,
    "enum": lambda wanted: lambda value: type(value) is str and value in wanted,
    "pattern": _pattern,
    "required": lambda wanted: lambda value: all(name in value for name in wanted),
    "dependentRequired": lambda wanted: (
        lambda value: all(name in value for field, names in wanted.items() if field in value for name in names)
    ),
    "minLength": lambda wanted: lambda value: len(value) >= wanted,
    "minItems": lambda wanted: lambda value: len(value) >= wanted,
    "minProperties": lambda wanted: lambda value: len(value) >= wanted,
    "minimum": lambda wanted: lambda value: value >= wanted,
    "maximum": lambda wanted: lambda value: value <= wanted,
    "uniqueItems": lambda wanted: lambda value: not wanted or len(set(value)) == len(value),
}


def make_acceptor(schemas: Mapping[str, Schema], reference: str) -> Accepts:
    """Return a function that says True only for values that the referenced schema accepts, and never raises."""
    accepts = QuickSchemas(schemas).accepts(reference)
    return lambda value: _safely(accepts, value)
