"""Other facts that no source supports."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.rules.unsupported import FACTS, unsupported


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for field in unsupported(document, (), FACTS):
        message = f"No source says where “{field}” was read."
        hint = f"Add “{field}” to the `supports` of the source where you read it, or leave the field out."
        yield Finding(document, (field,), message, hint, on_key=True)


RULE = DocumentRule(
    id="unsupported-fact",
    level="warning",
    explanation=f"These fields are named by the `supports` of a source: {', '.join(FACTS)}.",
    check=_check,
    kinds=("organization",),
)
