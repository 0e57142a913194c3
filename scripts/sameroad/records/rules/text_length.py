"""Summaries and descriptions that are too long; the schema knows how long any text may be."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

FIELDS = ("summary", "description")


def _passes(document: Document, collection: Collection) -> bool:
    for field in FIELDS:
        for language, limit in _limits(field, collection) if field in document.value else ():
            if any(not isinstance(text, str) or len(text) > limit for text in document.values(field, language)):
                return False
    return True


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for field in FIELDS:
        for language, limit in _limits(field, collection):
            for path, text in document.find(field, language, of=str):
                if len(text) > limit:
                    message = say(f"text-length.{field}", count=len(text), limit=limit)
                    hint = say(f"text-length.{field}_hint", over=len(text) - limit)
                    yield Finding(document.file, path, message, hint)


def _limits(field: str, collection: Collection) -> Iterator[tuple[str, int]]:
    """The languages in which a field has a limit, each with it."""
    for language, settings in collection.languages.items():
        limits = settings.get("limits")
        limit = limits.get(field) if isinstance(limits, dict) else None
        if isinstance(limit, int):
            yield language, limit


RULE = DocumentRule(
    id="text-length",
    level="error",
    explanation="Summaries and descriptions are no longer than data/directory.yaml allows for their language.",
    check=_check,
    passes=_passes,
    kinds=("organization",),
)
