"""Bodies that carry on the work of one that closed: they have a record, and it says of a running body nothing."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.unknown_record import unknown_record
from sameroad.records.saying import say

STATUSES = ("closed", "dormant")
"""Only of a body that is one of these can another have taken the place."""


def _check(collection: Collection) -> Iterator[Finding]:
    organizations = collection.organizations
    for slug, document in organizations.items():
        if "replaced_by" in document.value and document.value.get("status") not in STATUSES:
            message, hint = say("replaced-by.running"), say("replaced-by.running_hint")
            yield Finding(document, ("replaced_by",), message, hint, on_key=True)
        for path, successor in document.find("replaced_by", EACH, of=str):
            if successor == slug:
                yield Finding(document, path, say("replaced-by.itself"), say("replaced-by.itself_hint"))
            elif successor not in organizations:
                yield unknown_record(document, path, successor, collection, say("replaced-by.no_record_hint"))


RULE = Rule(
    id="replaced-by",
    level="error",
    explanation=(
        "`replaced_by` names the records of the bodies that people should ask instead, by the names of their files. "
        "It stands only on a record whose `status` is `closed` or `dormant`, and never names that record itself."
    ),
    check=_check,
)
