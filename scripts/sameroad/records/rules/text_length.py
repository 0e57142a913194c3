"""Texts that are too long."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for field in ("summary", "description"):
        for language, settings in collection.languages.items():
            limits = settings.get("limits")
            limit = limits.get(field) if isinstance(limits, dict) else None
            for path, text in document.find(field, language, of=str):
                if isinstance(limit, int) and len(text) > limit:
                    message = f"The {field} has {len(text):,} characters, and at most {limit:,} are allowed."
                    where = "move the details to the description" if field == "summary" else "keep what helps most"
                    yield Finding(document, path, message, f"Shorten it by {len(text) - limit:,}: {where}.")


RULE = DocumentRule(
    id="text-length",
    level="error",
    explanation="Summaries and descriptions are no longer than data/directory.yaml allows for their language.",
    check=_check,
    kinds=("organization",),
)
