"""Records as the schema allows them and nobody writes them: any field, in any order, with any text, hostile too."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from hypothesis import strategies as st

from sameroad.records.check_schema import load_schemas
from sameroad.records.read_collection import PROJECT_DATA

HOSTILE_TEXTS = (
    "\"quotes\", 'single' and ; semicolons",
    "two\nlines\r\nand\ttabs",
    '=HYPERLINK("https://example.org";"x")',
    "+852 2345 6789",
    "-1+1",
    "@SUM(A1)",
    "＝1＋1",
    "＠cmd",
    "</script><script>alert(1)</script>",
    "]]> <!-- & &amp; -->",
    "👩‍👧‍👦 同路人",
    "\u202eright to left\u202c עברית",
    "\u2028\u2029\ufeff\u00a0",
    "\\ \\u0000 %00 {{ 7*7 }} ${x}",
    "長" * 10_000,
)
_TEXT = st.sampled_from(HOSTILE_TEXTS) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
_LONGEST = 2_000
_TEXT_OF_A_LANGUAGE = _TEXT.map(lambda text: text[:_LONGEST])
_DATES = st.dates().map(str).flatmap(lambda day: st.sampled_from([day[:4], day[:7], day]))
_SCHEMAS = load_schemas(PROJECT_DATA / "schema")
_ORGANIZATION = "organization.schema.json"


Names = tuple[str, ...]
"""The names of the fields that lead to a value, such as `("contact", "phones", "number")`."""


class Choose(Protocol):
    """Who chooses, wherever the schema leaves a choice."""

    def one(self, options: Sequence[Any]) -> Any:
        """One of the options."""

    def some(self, options: Sequence[str], least: int, most: int) -> list[str]:
        """Several of the options, each once."""

    def count(self, least: int, most: int) -> int:
        """How many there are of something."""

    def texts(self, names: Names) -> dict[str, str]:
        """A text in each of some languages."""

    def plain(self, names: Names, schema: Mapping[str, Any]) -> Any:
        """A text, a number, or whether something is so."""


def record_of(choose: Choose) -> dict[str, Any]:
    """Return a record that obeys the schema, as somebody chooses it."""
    chosen: dict[str, Any] = _value(choose, (), _SCHEMAS[_ORGANIZATION], _ORGANIZATION)
    return chosen


@st.composite
def any_record(draw: st.DrawFn) -> dict[str, Any]:
    """Draw such a record; the ids in it lead nowhere."""
    return record_of(_Drawing(draw))


def _value(choose: Choose, names: Names, schema: Any, file: str) -> Any:
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#")
        found = _SCHEMAS[name or file]
        for step in pointer.split("/")[1:]:
            found = found[step]
        return _value(choose, names, {**found, "pointer": pointer}, name or file)
    if "anyOf" in schema:
        return _value(choose, names, choose.one(schema["anyOf"]), file)
    if schema.get("type") == "object":
        return choose.texts(names) if "patternProperties" in schema else _object(choose, names, schema, file)
    if schema.get("type") == "array":
        items = choose.count(schema.get("minItems", 0), 3)
        chosen = [_value(choose, names, schema["items"], file) for _ in range(items)]
        return list(dict.fromkeys(chosen)) if schema.get("uniqueItems") else chosen
    return choose.plain(names, schema)


def _object(choose: Choose, names: Names, schema: Any, file: str) -> dict[str, Any]:
    needed = schema.get("required", ())
    chosen = choose.some(list(schema["properties"]), max(len(needed), schema.get("minProperties", 0)), 8)
    chosen += [name for name in needed if name not in chosen]
    return {name: _value(choose, (*names, name), schema["properties"][name], file) for name in chosen}


class _Drawing:
    """Hypothesis chooses, piece by piece."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def one(self, options: Sequence[Any]) -> Any:
        return self._draw(st.sampled_from(options))

    def some(self, options: Sequence[str], least: int, most: int) -> list[str]:
        return self._draw(st.lists(st.sampled_from(options), unique=True, min_size=least, max_size=most))

    def count(self, least: int, most: int) -> int:
        return self._draw(st.integers(least, most))

    def texts(self, names: Names) -> dict[str, str]:  # noqa: ARG002 - as below
        return self._draw(st.dictionaries(st.sampled_from(["en", "zh-Hant", "ur"]), _TEXT_OF_A_LANGUAGE, min_size=1))

    def plain(self, names: Names, schema: Mapping[str, Any]) -> Any:  # noqa: ARG002 - any text, whatever the field
        if schema.get("pointer") == "/$defs/date":
            return self._draw(_DATES)
        if "enum" in schema:
            return self._draw(st.sampled_from(schema["enum"]))
        if "pattern" in schema:
            return self._draw(st.from_regex(schema["pattern"], fullmatch=True))
        return self._draw(
            {
                "string": _TEXT.map(lambda text: text[: schema.get("maxLength")]),
                "integer": st.integers(schema.get("minimum"), schema.get("maximum")),
                "boolean": st.booleans(),
            }[schema["type"]]
        )
