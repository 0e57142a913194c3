"""The name of a file: it becomes an address, so it is small letters, digits and hyphens."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say
from sameroad.records.slug import SLUG, to_slug

MAX_LENGTH = 100


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    misnamed = [fault for fault in document.faults if fault.rule == RULE.id]
    for fault in misnamed:
        yield Finding(document.file, (), fault.message, fault.hint)
    if misnamed or document.kind not in {"organization", "category", "vocabulary"}:
        return
    if not SLUG.fullmatch(document.name):
        message = say("file-name.not_an_address", name=document.name)
        hint = say("file-name.not_an_address_hint", better=to_slug(document.name))
        yield Finding(document.file, (), message, hint)
    elif len(document.name) > MAX_LENGTH:
        message = say("file-name.too_long", count=len(document.name))
        yield Finding(document.file, (), message, say("file-name.too_long_hint", limit=MAX_LENGTH))
    written = document.value.get("id") if document.kind == "category" else None
    if isinstance(written, str) and written != document.name:
        message, hint = say("file-name.other_id", id=written), say("file-name.other_id_hint", name=document.name)
        yield Finding(document.file, ("id",), message, hint)


RULE = DocumentRule(
    id="file-name",
    level="error",
    explanation=(
        "A file's name ends in .yaml and has only small letters a to z, digits and single hyphens, because it becomes "
        "an address. The file of a category is named after the category's id."
    ),
    check=_check,
    unreadable=True,
)
