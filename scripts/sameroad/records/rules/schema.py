"""The schema: which fields there are, and what may stand in each."""

from collections.abc import Iterator

from sameroad.records.check_schema import load_schemas, schema_errors
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    errors = list(schema_errors(document, collection.schemas))
    if not errors:
        return
    from sameroad.records.explain_schema_error import (  # noqa: PLC0415 - needed only after a mistake
        explain_schema_error,
        field_homes,
    )

    organizations = document.kind == "organization"
    homes = field_homes(load_schemas(collection.schemas)["organization.schema.json"]) if organizations else {}
    schema = load_schemas(collection.schemas)[f"{document.kind}.schema.json"]
    needed = {name: schema["properties"][name] for name in schema.get("required", ())}
    for error in errors:
        for found in explain_schema_error(error, homes, needed):
            yield Finding(document, found.path, found.message, found.hint, found.on_key)


RULE = DocumentRule(
    id="schema",
    level="error",
    explanation=(
        "Every field has a known name, stands in its place, and holds the kind of value it is meant for. "
        "The field reference says what each is."
    ),
    check=_check,
)
