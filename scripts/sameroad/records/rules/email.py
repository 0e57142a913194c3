"""E-mail addresses that cannot be one."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.rules.rule import DocumentRule, Finding


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    section = ("contact",) if document.kind == "organization" else ("helplines", EACH)
    for path, written in document.find(*section, "emails", EACH, of=str):
        wrong = _fault(written) if written else None
        if wrong is not None:
            yield Finding(document, path, *wrong)


def _fault(written: str) -> tuple[str, str] | None:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - most records have no address

    try:
        # The name alone is checked, nothing is asked of the network; example.org and the like are for documentation.
        valid = validate_email(written, check_deliverability=False, test_environment=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        return f"“{written}” is no e-mail address: {error}", _HINT
    if valid.normalized.casefold() != written.casefold():
        return f"“{written}” is not written as e-mail addresses are.", f"Write {valid.normalized}"
    return None


_HINT = "Write only the address, such as info@example.org, without mailto: and without a name."

RULE = DocumentRule(
    id="email",
    level="error",
    explanation="E-mail addresses have the form of one. Whether anybody reads them is for the checks to say.",
    check=_check,
    kinds=("organization", "helplines"),
)
