"""Other facts that no source supports."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.rules.unsupported import FACTS, unsupported
from sameroad.records.saying import say


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for field in unsupported(document, (), FACTS):
        message, hint = say("unsupported.no_source", field=field), say("unsupported.fact_hint", field=field)
        yield Finding(document.file, (field,), message, hint, on_key=True)


RULE = DocumentRule(
    id="unsupported-fact",
    level="warning",
    explanation=f"These fields are named by the `supports` of a source: {', '.join(FACTS)}.",
    check=_check,
    kinds=("organization",),
)
