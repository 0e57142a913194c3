"""Records as the schema allows them and nobody writes them: any field, in any order, with any text, hostile too."""

from typing import Any

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
_DATES = st.dates().map(str).flatmap(lambda day: st.sampled_from([day[:4], day[:7], day]))
_SCHEMAS = load_schemas(PROJECT_DATA / "schema")
_ORGANIZATION = "organization.schema.json"


@st.composite
def any_record(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a record that obeys the schema; the ids in it lead nowhere."""
    drawn: dict[str, Any] = _draw(draw, _SCHEMAS[_ORGANIZATION], _ORGANIZATION)
    return drawn


def _draw(draw: st.DrawFn, schema: Any, file: str) -> Any:
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#")
        found = _SCHEMAS[name or file]
        for step in pointer.split("/")[1:]:
            found = found[step]
        return draw(_DATES) if pointer == "/$defs/date" else _draw(draw, found, name or file)
    if "anyOf" in schema:
        return _draw(draw, draw(st.sampled_from(schema["anyOf"])), file)
    if schema.get("type") == "object":
        return _object(draw, schema, file)
    if schema.get("type") == "array":
        return _array(draw, schema, file)
    return draw(_plain(schema))


def _object(draw: st.DrawFn, schema: Any, file: str) -> dict[str, Any]:
    if "patternProperties" in schema:  # a text in each language
        return draw(st.dictionaries(st.sampled_from(["en", "zh-Hant", "ur"]), _TEXT, min_size=1))
    names = list(schema["properties"])
    least = max(len(schema.get("required", ())), schema.get("minProperties", 0))
    chosen = draw(st.lists(st.sampled_from(names), unique=True, min_size=least, max_size=8))
    chosen += [name for name in schema.get("required", ()) if name not in chosen]
    return {name: _draw(draw, schema["properties"][name], file) for name in chosen}


def _array(draw: st.DrawFn, schema: Any, file: str) -> list[Any]:
    drawn = [_draw(draw, schema["items"], file) for _ in range(draw(st.integers(schema.get("minItems", 0), 3)))]
    return list(dict.fromkeys(drawn)) if schema.get("uniqueItems") else drawn


def _plain(schema: Any) -> st.SearchStrategy[Any]:
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    return {
        "string": _TEXT,
        "integer": st.integers(schema.get("minimum"), schema.get("maximum")),
        "boolean": st.booleans(),
    }[schema["type"]]
