"""Records that share a telephone, an e-mail address, a website or a page and are not known to belong together."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.kinship import KINSHIP, Kinship
from sameroad.records.rules.roll import Fact, Roll
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
_NO_DIGIT = re.compile(r"\D")


def _keys(document: Document) -> tuple[Any, ...]:
    """The ways of contact of a record, in the form in which they are compared, each once."""
    if "contact" not in document.value:
        return ()
    found: dict[str | None, None] = {}
    for steps in _FIELDS:
        for written in document.values("contact", *steps):
            if isinstance(written, str):
                found[_key(steps[0], written)] = None
    found.pop(None, None)
    return tuple(found)


_CONTACTS = Fact("contacts", _keys)


def _check(roll: Roll) -> Iterator[Finding]:
    contacts = roll.having(_CONTACTS)
    every: dict[str, list[str]] = defaultdict(list)
    for slug, keys in contacts.items():
        for key in keys:
            every[key].append(slug)
    shared = {key: slugs for key, slugs in every.items() if len(slugs) > 1}
    kinship = Kinship(roll)
    for slug, keys in contacts.items() if shared else ():
        sharing = {key: others for key in keys if (others := [*kinship.strangers(slug, shared.get(key, ()))])}
        if sharing:
            yield from _explain(roll.document(slug), sharing, roll)


def _explain(document: Document, sharing: Mapping[str, Sequence[str]], roll: Roll) -> Iterator[Finding]:
    """What is said of a record, some of whose ways of contact are those of others as well."""
    told: set[str] = set()
    for path, written, key in _contacts(document):
        if key in sharing and key not in told:
            told.add(key)
            others = [roll.document(other) for other in sharing[key]]
            message = say("same-contact.also_in", written=written, records=listed(others))
            yield same_body(document, path, message, others)


def _contacts(document: Document) -> Iterator[tuple[Path, str, str]]:
    """Each way of contact: where it is, as written, and in the form in which it is compared."""
    for steps in _FIELDS:
        for path, written in document.find("contact", *steps, of=str):
            key = _key(steps[0], written)
            if key is not None:
                yield path, written, key


def _key(field: str, written: str) -> str | None:
    """What is compared of a way of contact; None for short numbers, hotlines that many bodies share."""
    if field in {"phones", "whatsapp"}:
        return _NO_DIGIT.sub("", written) if written.startswith("+") else None
    return _BEFORE_HOST.sub("", written.casefold()).rstrip("/")


RULE = Rule(
    id="same-contact",
    level="warning",
    explanation=(
        "Two records with the same telephone, e-mail address, website or page on social media may be the same body. "
        "Parts and wholes "
        "(`part_of`), parts of one whole and guests of one host (`hosted_by`) may share; so may two records when an "
        "editor's note in one of them names the other and says why. Short numbers are hotlines that many share."
    ),
    facts=(_CONTACTS, *KINSHIP),
    check=_check,
)
