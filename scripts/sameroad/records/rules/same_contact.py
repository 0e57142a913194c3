"""Records that share a telephone, an e-mail address, a website or a page and are not known to belong together."""

import re
from collections import defaultdict
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.kinship import Kinship
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.same_body import listed, same_body
from sameroad.records.saying import say

_FIELDS = (
    ("phones", EACH, "number"),
    ("whatsapp", EACH),
    ("emails", EACH),
    ("website",),
    ("website", EACH),
    ("social", EACH),
)
_BEFORE_HOST = re.compile(r"^https?://(?:www\.|m\.)?")


def _check(collection: Collection) -> Iterator[Finding]:
    holders: dict[str, list[str]] = defaultdict(list)
    for slug, document in collection.organizations.items():
        for _, _, key in _contacts(document):
            holders[key].append(slug)
    kinship = Kinship(collection)
    for slug, document in collection.organizations.items():
        told: set[str] = set()
        for path, written, key in _contacts(document):
            if key in told or len(holders[key]) < 2:
                continue
            told.add(key)
            others = [collection.organizations[other] for other in kinship.strangers(slug, holders[key])]
            if others:
                message = say("same-contact.also_in", written=written, records=listed(others))
                yield same_body(document, path, message, others)


def _contacts(document: Document) -> Iterator[tuple[Path, str, str]]:
    """Each way of contact: where it is, as written, and in the form in which it is compared."""
    for steps in _FIELDS:
        for path, written in document.find("contact", *steps, of=str):
            if steps[0] in {"phones", "whatsapp"}:
                if written.startswith("+"):  # short numbers are hotlines that many bodies share
                    yield path, written, re.sub(r"\D", "", written)
            else:
                yield path, written, _BEFORE_HOST.sub("", written.casefold()).rstrip("/")


RULE = Rule(
    id="same-contact",
    level="warning",
    explanation=(
        "Two records with the same telephone, e-mail address, website or page on social media may be the same body. "
        "Parts and wholes "
        "(`part_of`), parts of one whole and guests of one host (`hosted_by`) may share; so may two records when an "
        "editor's note in one of them names the other and says why. Short numbers are hotlines that many share."
    ),
    check=_check,
)
