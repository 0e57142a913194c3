"""Ways of contact that no source supports."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.organization import CONTACT_FIELDS
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.rules.unsupported import unsupported
from sameroad.records.saying import say


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for field in unsupported(document, ("contact",), CONTACT_FIELDS):
        message, hint = say("unsupported.no_source", field=field), say("unsupported.contact_hint", field=field)
        yield Finding(document.file, ("contact", field), message, hint, on_key=True)


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
