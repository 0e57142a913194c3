"""Bodies that carry on the work of one that closed: they have a record, and it says of a running body nothing."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rule import Finding, Rule

STATUSES = ("closed", "dormant")
"""Only of a body that is one of these can another have taken the place."""


def _check(collection: Collection) -> Iterator[Finding]:
    organizations = collection.organizations
    for slug, document in organizations.items():
        if "replaced_by" in document.value and document.value.get("status") not in STATUSES:
            yield _still_running(document)
        for path, successor in document.find("replaced_by", EACH, of=str):
            if successor == slug:
                message = "The record says that it is replaced by itself."
                yield Finding(document, path, message, "Name the body that people should ask instead, or leave it out.")
            elif successor not in organizations:
                nearest = nearest_term(successor, organizations)
                hint = (
                    f"Did you mean “{nearest}”?"
                    if nearest
                    else "Write the name of its file without .yaml, or name a body without a record in `notice`."
                )
                yield Finding(document, path, f"There is no record “{successor}”.", hint)


def _still_running(document: Document) -> Finding:
    message = "Only a body that is closed or dormant can be replaced by another."
    hint = "Write `status: closed` or `status: dormant`, or leave `replaced_by` out."
    return Finding(document, ("replaced_by",), message, hint, on_key=True)


RULE = Rule(
    id="replaced-by",
    level="error",
    explanation=(
        "`replaced_by` names the records of the bodies that people should ask instead, by the names of their files. "
        "It stands only on a record whose `status` is `closed` or `dormant`, and never names that record itself."
    ),
    check=_check,
)
