"""The schema: which fields there are, and what may stand in each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sameroad.records.check_schema import load_schemas, schema_errors
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.rules import text_length
from sameroad.records.rules.rule import DocumentRule, Finding

if TYPE_CHECKING:
    from sameroad.records.explain_schema_error import Surroundings


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    errors = list(schema_errors(document, collection.schemas))
    if not errors:
        return
    from sameroad.records.explain_schema_error import explain_schema_error  # noqa: PLC0415 - only after a mistake

    around = _surroundings(document, collection)
    for error in errors:
        if error.validator == "maxLength" and error.absolute_path[0] in text_length.FIELDS:
            continue  # the rule text-length knows a smaller limit and says it better
        for found in explain_schema_error(error, around):
            yield Finding(document.file, found.path, found.message, found.hint, found.on_key)


def _surroundings(document: Document, collection: Collection) -> "Surroundings":
    from sameroad.records.explain_schema_error import Surroundings, field_homes  # noqa: PLC0415 - as in `_check`

    schema = load_schemas(collection.schemas)[f"{document.kind}.schema.json"]
    needed = {name: schema["properties"][name] for name in schema.get("required", ())}
    if document.kind != "organization":
        return Surroundings(needed=needed)
    return Surroundings(field_homes(schema), needed, _labels(collection), tuple(collection.languages))


def _labels(collection: Collection) -> Mapping[str, tuple[str, ...]]:
    """What each field of a record is called in each language, by its key (`record.name`)."""
    labels: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for document in collection.of_kind("interface"):
        for path, label in document.find("record_fields", "labels", EACH, EACH, of=str):
            labels[".".join(map(str, path[2:]))] += (label,)
    return labels


RULE = DocumentRule(
    id="schema",
    level="error",
    explanation=(
        "Every field has a known name, stands in its place, and holds the kind of value it is meant for. "
        "The field reference says what each is."
    ),
    check=_check,
)
