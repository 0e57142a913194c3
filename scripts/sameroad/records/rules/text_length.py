"""Texts that are too long."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for field in ("summary", "description"):
        for language, settings in collection.languages.items():
            limits = settings.get("limits")
            limit = limits.get(field) if isinstance(limits, dict) else None
            for path, text in document.find(field, language, of=str):
                if isinstance(limit, int) and len(text) > limit:
                    message = say(f"text-length.{field}", count=len(text), limit=limit)
                    hint = say(f"text-length.{field}_hint", over=len(text) - limit)
                    yield Finding(document.file, path, message, hint)


RULE = DocumentRule(
    id="text-length",
    level="error",
    explanation="Summaries and descriptions are no longer than data/directory.yaml allows for their language.",
    check=_check,
    kinds=("organization",),
)
