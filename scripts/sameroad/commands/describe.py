"""`python -m sameroad.commands.describe`: write the pages on rules, fields and bad inputs from what they are about: the
rules, the schemas and the cases of the tests.

The pages are in the repository, for readers; a test says when they are out of date.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sameroad.commands.describe_inputs import bad_inputs_page
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.rule import AnyRule

CHECKOUT = Path(__file__).resolve().parents[3]
PAGES = CHECKOUT / "docs" / "developers"
BAD_FILES = CHECKOUT / "tests" / "records" / "invalid"
SCHEMAS = CHECKOUT / "data" / "schema"

Schema = Mapping[str, Any]

_WRITTEN = "<!-- Written by `python -m sameroad.commands.describe`; change the {what}, then run it again. -->"
_FILES = {
    "organization": "data/organizations/<slug>.yaml",
    "category": "data/conditions/<category>.yaml",
    "vocabulary": "data/vocabularies/<vocabulary>.yaml",
    "helplines": "data/helplines.yaml",
    "directory": "data/directory.yaml",
    "link-check": "data/link-check.yaml",
    "glossary": "data/glossary.yaml",
    "interface": "data/interface/<language>.yaml",
}


def main() -> None:
    """Write the pages."""
    inputs = bad_inputs_page(_WRITTEN.format(what="cases in tests/records/bad_inputs.yaml"))
    for name, text in (("rules.md", rules_page()), ("fields.md", fields_page()), ("bad-inputs.md", inputs)):
        (PAGES / name).write_text(text, encoding="utf-8")


def rules_page() -> str:
    """Return the page that explains every rule, each with a report on a bad file of the tests."""
    lines = [
        "# Rules",
        "",
        _WRITTEN.format(what="rules in scripts/sameroad/records/rules/"),
        "",
        "`sameroad validate` applies these rules to every file of `data/`. Errors must be mended before anything is",
        "built; warnings are worth a look. Each example is the report on a bad file in `tests/records/invalid/`.",
        "",
        "| Rule | Level |",
        "| --- | --- |",
        *(f"| [{rule.id}](#{rule.id}) | {rule.level} |" for rule in RULES),
    ]
    for rule in RULES:
        lines += ["", f"## {rule.id}", "", rule.explanation, "", "```text", example(rule), "```"]
    return "\n".join(lines) + "\n"


def example(rule: AnyRule) -> str:
    """Return the first report on a bad file of the tests that names the rule. Raises LookupError when there is none."""
    cases = sorted(BAD_FILES.glob("*.report"), key=lambda path: (not path.stem.startswith(rule.id), path.stem))
    for path in cases:
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            if f" [{rule.id}]\n" in block:
                return block
    raise LookupError(f"no bad file in {BAD_FILES} breaks the rule {rule.id}")


def fields_page() -> str:
    """Return the field reference, made from the schemas."""
    lines = [
        "# Fields",
        "",
        _WRITTEN.format(what="schemas in data/schema/"),
        "",
        "Every kind of file and its fields. “Required” fields must be there; all others are left out when nobody",
        "states them. In a record no list has more than a hundred items.",
    ]
    for kind, place in _FILES.items():
        schema = _read(f"{kind}.schema.json")
        lines += ["", f"## {schema['title']}", "", f"`{place}`", ""]
        lines += [schema["description"], ""]
        rows = list(_rows(schema, f"{kind}.schema.json", ""))
        if rows:
            lines += ["| Field | What | Value | Example |", "| --- | --- | --- | --- |", *rows]
    return "\n".join(lines).rstrip() + "\n"


def _rows(schema: Schema, file: str, prefix: str) -> Iterator[str]:
    required = schema.get("required", ())
    for name, part in schema.get("properties", {}).items():
        field, inner_file = _resolved(part, file)
        label = f"`{prefix}{name}`" + (" (required)" if name in required else "")
        shown = json.dumps(field["examples"][0], ensure_ascii=False)
        shown = f"`{shown}`" if len(shown) <= 100 else ""
        cells = (label, field["description"], _value(field, inner_file), shown)
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
        inner, inner_file = _inner(field, inner_file)
        if inner is not None:
            step = "[]." if field.get("type") == "array" else "."
            yield from _rows(inner, inner_file, f"{prefix}{name}{step}")


def _value(field: Schema, file: str) -> str:
    """What may stand in a field, in a few words."""
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "anyOf" in field:
        return " or ".join(_value(_resolved(choice, file)[0], file) for choice in field["anyOf"])
    if "patternProperties" in field:
        inner = next(iter(field["patternProperties"].values()))
        return f"{_text(inner)} in each language" if inner["type"] == "string" else "words in each language"
    if field.get("type") == "array":
        items, items_file = _resolved(field["items"], file)
        return f"list of {_value(items, items_file)}"
    return {
        "string": _text(field),
        "integer": "whole number",
        "boolean": "`true` or `false`",
        "object": "fields",
    }.get(str(field.get("type")), "text")


def _text(field: Schema) -> str:
    limit = field.get("maxLength")
    return f"text of at most {limit:,} characters" if limit else "text"


def _inner(field: Schema, file: str) -> tuple[Schema | None, str]:
    """The schema of the fields below a field, if it has any."""
    if field.get("type") == "array":
        field, file = _resolved(field["items"], file)
    return (field, file) if "properties" in field else (None, file)


def _resolved(part: Schema, file: str) -> tuple[Schema, str]:
    """A schema with what it refers to, its own words going first, and the file that its own references start from."""
    if "$ref" not in part:
        return part, file
    target, _, pointer = part["$ref"].partition("#")
    file = target or file
    found: Any = _read(file)
    for step in re.split("/", pointer)[1:]:
        found = found[step]
    found, file = _resolved(found, file)
    return {**found, **{key: value for key, value in part.items() if key != "$ref"}}, file


def _read(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
