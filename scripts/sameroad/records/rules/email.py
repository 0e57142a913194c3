"""E-mail addresses that cannot be one."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Complaint, Saying, say

EMAIL_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    "organization": ("contact", "emails", EACH),
    "helplines": ("helplines", EACH, "emails", EACH),
    "directory": ("run_by", "contact"),
}
"""Where e-mail addresses stand in each kind of file."""
_NEVER_BEFORE_AT = re.compile(r"[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]")
_NEVER_AFTER_AT = re.compile(r"[^\w.-]|_")
_DOTS = re.compile(r"^\.|\.\.|\.$|\.@|@\.")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    return not document.values(*EMAIL_FIELDS[document.kind])


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, written in document.find(*EMAIL_FIELDS[document.kind], of=str):
        wrong = email_fault(written) if written else None  # empty is the schema's to tell
        if wrong is not None:
            yield Finding(document.file, path, *wrong)


def email_fault(written: str) -> Complaint | None:
    """Return what is wrong with an e-mail address and what to write instead, or None."""
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415 - most records have no address

    try:
        # The name alone is checked, nothing is asked of the network; example.org and the like are for documentation.
        valid = validate_email(written, check_deliverability=False, test_environment=False, allow_smtputf8=False)
    except EmailNotValidError:  # its words are English only
        if written.count("@") > 1:
            return say("email.several", written=written), say("email.several_hint")
        better = unicodedata.normalize("NFKC", written)  # ＠ as a Chinese keyboard writes it
        if better != written and email_fault(better) is None:
            return _reason(written), say("shared.write_address", better=better)
        return _reason(written), say("email.address_hint")
    if valid.normalized.casefold() != written.casefold():
        return say("email.form", written=written), say("shared.write_address", better=valid.normalized)
    return None


def _reason(written: str) -> Saying:
    """Why a text with one @ or none is no address, as far as its writer can use the reason."""
    before, at, after = written.partition("@")
    never = _NEVER_BEFORE_AT.search(before) or _NEVER_AFTER_AT.search(unicodedata.normalize("NFC", after))
    if never and not never.group().isspace():
        return say("email.character", written=written, character=never.group())
    reasons = (
        ("email.space", never),
        ("email.no_at", not at),
        ("email.nothing_before", not before),
        ("email.dots", _DOTS.search(written)),
        ("email.no_ending", "." not in after),
    )
    return say(next((key for key, holds in reasons if holds), "email.wrong"), written=written)


RULE = DocumentRule(
    id="email",
    level="error",
    explanation="E-mail addresses have the form of one. Whether anybody reads them is for the checks to say.",
    check=_check,
    passes=_passes,
    kinds=tuple(EMAIL_FIELDS),
)
