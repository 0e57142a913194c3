"""Ways of contact that no source supports."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.organization import CONTACT_FIELDS
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.rules.unsupported import unsupported


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for field in unsupported(document, ("contact",), CONTACT_FIELDS):
        message = f"No source says where “{field}” was read."
        hint = f"Add “{field}” to the `supports` of the source where you read it."
        yield Finding(document, ("contact", field), message, hint, on_key=True)


RULE = DocumentRule(
    id="unsupported-contact",
    level="error",
    explanation=(
        "Every way of contact (phones, whatsapp, fax, emails, website, social) is named by the `supports` of a source. "
        "A wrong number costs a person who needs help their courage."
    ),
    check=_check,
    kinds=("organization",),
)
