"""One document -> a CheckedFile: everything that can be said of it without any organization beside it."""

from typing import get_args

from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.data_file import file_digest
from sameroad.records.document import Document, Kind
from sameroad.records.organization import organization_from_mapping
from sameroad.records.outline import Outline, outline_of
from sameroad.records.packed_value import pack
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.roll import take_facts
from sameroad.records.rules.rule import DocumentRule, ReadingRule, Rule

_ONE_BY_ONE = tuple(rule for rule in RULES if isinstance(rule, ReadingRule | DocumentRule))
_WITHOUT_FAULTS = {
    kind: tuple(rule for rule in RULES if isinstance(rule, DocumentRule) and kind in (rule.kinds or (kind,)))
    for kind in get_args(Kind)
}
"""The rules for documents of a kind in which reading found nothing."""
_ERRORS = frozenset(rule.id for rule in _ONE_BY_ONE if rule.level == "error")
_FACTS = tuple(dict.fromkeys(fact for rule in RULES if isinstance(rule, Rule) for fact in rule.facts))


def check_document(document: Document, context: Collection) -> CheckedFile:
    """Check one document beside the files that all records share, which are in `context`; organizations in it are not
    looked at.
    """
    rules = _WITHOUT_FAULTS[document.kind] if document.readable and not document.faults else _ONE_BY_ONE
    findings = tuple((rule.id, found) for rule in rules for found in rule.check_one(document, context))
    return CheckedFile(
        document.kind,
        document.name,
        document.file,
        file_digest(document.kind, document.name, document.source) if document.source else b"",
        document.readable,
        pack(document.value) if document.readable else b"",
        findings,
        take_facts(document, _FACTS) if document.kind == "organization" else {},
        None if any(rule in _ERRORS for rule, _ in findings) else _outline(document, context),
    )


def _outline(document: Document, context: Collection) -> Outline | None:
    if document.kind != "organization" or not document.readable:
        return None
    organization = organization_from_mapping(document.name, document.value)
    return outline_of(organization, context.today, context.asked_languages)
