"""E-mail addresses that cannot be one."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.rules.rule import DocumentRule, Finding


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    section = ("contact",) if document.kind == "organization" else ("helplines", EACH)
    for path, written in document.find(*section, "emails", EACH, of=str):
        reason = _reason(written)
        if reason:
            yield Finding(document, path, f"“{written}” is no e-mail address: {reason}", _HINT)


def _reason(written: str) -> str:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - most records have no address

    try:
        # The name alone is checked, nothing is asked of the network; example.org and the like are for documentation.
        validate_email(written, check_deliverability=False, test_environment=False)
    except EmailNotValidError as error:
        return str(error)
    return ""


_HINT = "Write only the address, such as info@example.org, without mailto: and without a name."

RULE = DocumentRule(
    id="email",
    level="error",
    explanation="E-mail addresses have the form of one. Whether anybody reads them is for the checks to say.",
    check=_check,
    kinds=("organization", "helplines"),
)
