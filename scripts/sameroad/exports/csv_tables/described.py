"""Columns that are described as the schema of the data folder describes their field, so that it is written once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from sameroad.exports.csv_tables.safe_cell import number_cell
from sameroad.exports.csv_tables.table import Column, Value
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText

_TYPES = {"integer": "integer", "boolean": "boolean"}


class Described:
    """The fields of one schema, `file`, or of the definition of that name in it, as columns."""

    def __init__(self, directory: Directory, file: str, definition: str | None = None) -> None:
        self._schemas = directory.originals.schemas
        self._languages = directory.settings.language_ids
        self._file = f"{file}.schema.json"
        whole = self._schemas[self._file]
        self._schema = whole["$defs"][definition] if definition else whole

    def one(self, path: str, value: Callable[[Any], Value], name: str | None = None) -> Column:
        """Return the column of a field; `path` is its name, with those of the fields that it stands in before it."""
        schema = self._at(path)
        return Column(
            name=name or path.replace(".", "_"),
            title=schema["title"],
            description=schema["description"],
            value=value,
            type=_TYPES.get(schema.get("type", ""), "string"),  # type: ignore[arg-type] # one of them
            choices=tuple(schema.get("enum", ())),
        )

    def needed(self, path: str, value: Callable[[Any], Value], name: str | None = None) -> Column:
        """Return the column of a field that no row lacks."""
        return replace(self.one(path, value, name), required=True)

    def number(self, path: str, value: Callable[[Any], str]) -> Column:
        """Return the column of a telephone number."""
        return replace(self.needed(path, lambda row: number_cell(value(row))), safe=True)

    def texts(
        self, path: str, text: Callable[[Any], LocalizedText | None], name: str | None = None
    ) -> tuple[Column, ...]:
        """Return a column for each language of the directory; a text that a language lacks is an empty cell."""
        return self._each_language(path, name, partial(_text_in, text))

    def each_language(
        self, path: str, value: Callable[[Any, str], Value], name: str | None = None
    ) -> tuple[Column, ...]:
        """Return a column for each language of the directory, whose cells depend on the language."""
        return self._each_language(path, name, partial(_value_in, value))

    def _each_language(
        self, path: str, name: str | None, in_language: Callable[[str], Callable[[Any], Value]]
    ) -> tuple[Column, ...]:
        column = self.one(path, lambda _: None, name)
        return tuple(
            replace(
                column,
                name=f"{column.name}_{language}",
                title=f"{column.title} ({language})",
                value=in_language(language),
                type="string",
                choices=(),
            )
            for language in self._languages
        )

    def names_in(self, path: str) -> tuple[str, ...]:
        """Return the names of the fields below a field."""
        return tuple(self._at(path)["properties"])

    def _at(self, path: str) -> Mapping[str, Any]:
        file, schema = self._file, self._schema
        for step in path.split("."):
            file, schema = self._resolved(file, schema["properties"][step])
        return schema

    def _resolved(self, file: str, schema: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """Follow references; what is said beside one goes before what it leads to."""
        said = dict(schema)
        while "$ref" in said:
            target, _, pointer = said.pop("$ref").partition("#")
            file = target or file
            found: Any = self._schemas[file]
            for step in pointer.split("/")[1:]:
                found = found[step]
            said = {**found, **said}
        return file, said


def _text_in(text: Callable[[Any], LocalizedText | None], language: str) -> Callable[[Any], Value]:
    def value(row: Any) -> str | None:
        found = text(row)
        return None if found is None else found.get(language)

    return value


def _value_in(value: Callable[[Any, str], Value], language: str) -> Callable[[Any], Value]:
    return lambda row: value(row, language)
