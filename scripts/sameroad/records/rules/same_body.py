"""What is said of records that may be of one body, whichever rule finds them. Which may share is for `kinship.py`."""

from collections.abc import Sequence

from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.rule import Finding
from sameroad.records.saying import Saying, Value, say

NAMED = 3
"""How many of the other records a sentence names; of the rest it says how many there are."""


def same_body(document: Document, path: Path, message: Saying, others: Sequence[Document]) -> Finding:
    """Return the finding that a record and others share what stands at a path, so that all may be one body."""
    slugs = tuple(other.name for other in others)
    return Finding(document.file, path, message, say("same-body.merge_hint"), others=slugs)


def listed(documents: Sequence[Document]) -> Value:
    """Return the records as a sentence names them: the first ones, and how many more there are."""
    named = tuple(map(_named, documents[:NAMED]))
    if len(documents) <= NAMED:
        return named
    return say("same-body.records_and_more", records=named, count=len(documents) - NAMED)


def _named(document: Document) -> Saying:
    """The record with its names: a reader knows one language or the other."""
    names = tuple(text for _, text in document.find("name", EACH, of=str))
    if not names:
        return say("same-body.record_without_name", slug=document.name)
    return say("same-body.record", slug=document.name, names=names)
