"""Bodies that carry on the work of one that closed: they have a record, and it says of a running body nothing."""

from collections.abc import Iterator
from typing import Any

from sameroad.records.document import EACH, Document
from sameroad.records.rules.roll import Fact, Roll
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.unknown_record import unknown_record
from sameroad.records.saying import say

STATUSES = ("closed", "dormant")
"""Only of a body that is one of these can another have taken the place."""


def _successors(document: Document) -> tuple[Any, ...]:
    """Whether the body still runs, and who is said to have taken its place."""
    if "replaced_by" not in document.value:
        return ()
    return (_runs(document), *(slug for _, slug in document.find("replaced_by", EACH, of=str)))


def _runs(document: Document) -> bool:
    return document.value.get("status") not in STATUSES


_SUCCESSORS = Fact("successors", _successors)


def _check(roll: Roll) -> Iterator[Finding]:
    for slug, (runs, *successors) in roll.having(_SUCCESSORS).items():
        if runs or any(successor == slug or successor not in roll for successor in successors):
            yield from _explain(slug, roll)


def _explain(slug: str, roll: Roll) -> Iterator[Finding]:
    document = roll.document(slug)
    if _runs(document):
        message, hint = say("replaced-by.running"), say("replaced-by.running_hint")
        yield Finding(document.file, ("replaced_by",), message, hint, on_key=True)
    for path, successor in document.find("replaced_by", EACH, of=str):
        if successor == slug:
            yield Finding(document.file, path, say("replaced-by.itself"), say("replaced-by.itself_hint"))
        elif successor not in roll:
            yield unknown_record(document, path, successor, roll, say("replaced-by.no_record_hint"))


RULE = Rule(
    id="replaced-by",
    level="error",
    explanation=(
        "`replaced_by` names the records of the bodies that people should ask instead, by the names of their files. "
        "It stands only on a record whose `status` is `closed` or `dormant`, and never names that record itself."
    ),
    facts=(_SUCCESSORS,),
    check=_check,
)
