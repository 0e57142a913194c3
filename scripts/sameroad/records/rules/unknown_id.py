"""Ids that stand in no vocabulary."""

from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection, Entry
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.meant_value import items_of, named_within
from sameroad.records.nearest_term import meant, nearest_named
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Saying, Value, say
from sameroad.records.settings import GUIDE_PLACES

_LANGUAGES = "languages"
_GUIDES = "guides"
FIELDS: Mapping[Kind, tuple[tuple[tuple[str, ...], str], ...]] = {
    "organization": (
        (("conditions", EACH), "conditions"),
        (("kind",), "kinds"),
        (("serves", EACH), "audiences"),
        (("support", EACH), "support"),
        (("languages", EACH), _LANGUAGES),
        (("contact", "phones", EACH, "languages", EACH), _LANGUAGES),
        (("area", EACH), "areas"),
        (("places", EACH, "district"), "districts"),
        (("places", EACH, "hospital"), "hospitals"),
    ),
    "category": (
        (("guides", EACH), _GUIDES),
        (("conditions", EACH, "guides", EACH), _GUIDES),
        (("conditions", EACH, "sources", EACH), "code-sources"),
    ),
    "vocabulary": (
        (("terms", EACH, "district"), "districts"),
        (("terms", EACH, "guides", EACH), _GUIDES),
    ),
    "helplines": (
        (("helplines", EACH, "languages", EACH), _LANGUAGES),
        (("helplines", EACH, "phones", EACH, "languages", EACH), _LANGUAGES),
        (("helplines", EACH, "shown_on", "categories", EACH), "categories"),
        (("helplines", EACH, "shown_on", "conditions", EACH), "conditions"),
        (("helplines", EACH, "pinned_on", "categories", EACH), "categories"),
        (("helplines", EACH, "pinned_on", "conditions", EACH), "conditions"),
        (("helplines", EACH, "pinned_on", "guides", EACH), _GUIDES),
        (("helplines", EACH, "pinned_on", "situations", EACH), "situations"),
        (("situations", EACH, "helplines", EACH), "helplines"),
        (("situations", EACH, "conditions", EACH), "conditions"),
    ),
    "directory": (
        (("serves_everyone", EACH), "conditions"),
        (("hospital_kinds", EACH), "kinds"),
        (("starting_points", "carers"), "conditions"),
        (("starting_points", "bereaved"), "conditions"),
        *((("guides", place, EACH), _GUIDES) for place in GUIDE_PLACES),
    ),
}
"""The fields of each kind of file that hold ids, each with the vocabulary where its ids stand."""


def _passes(document: Document, collection: Collection) -> bool:
    for steps, vocabulary in FIELDS.get(document.kind, ()):
        known = collection.known(vocabulary)
        if known is None:
            continue
        for written in document.values(*steps):
            if not (isinstance(written, str) and written in known):
                return False
    return True


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for steps, vocabulary in FIELDS.get(document.kind, ()):
        known = collection.known(vocabulary)
        if known is None:
            continue
        for path, written in document.find(*steps, of=str):
            if written not in known:
                place = _WHERE.get(vocabulary) or f"data/vocabularies/{vocabulary}.yaml"
                message = say("unknown-id.not_there", written=written, place=place)
                yield Finding(document.file, path, message, _suggest(written, known, in_list=isinstance(path[-1], int)))


def _suggest(written: str, known: Mapping[str, Entry], *, in_list: bool) -> Saying:
    words = {word: key for key, entry in known.items() for word in entry.words}
    named = {**words, **{key: key for key in known}}
    items = items_of(written)
    if in_list and len(items) > 1 and any(item in named for item in items):
        return say("shared.commas_hint", items=", ".join(items))
    return meant(nearest_named(written, named) or named_within(written, named), _choose(known))


def _choose(known: Mapping[str, Entry]) -> Saying:
    if not known:
        return say("unknown-id.no_terms_hint")
    if len(known) <= _MOST_LISTED:
        return say("unknown-id.choose_hint", terms=tuple(known))
    return say("unknown-id.look_up_hint")


_MOST_LISTED = 30
"""How many terms a hint can list."""
_WHERE: Mapping[str, Value] = {
    "categories": "data/conditions/",
    "conditions": "data/conditions/",
    "helplines": say("unknown-id.helplines"),
    "situations": say("unknown-id.situations"),
    "areas": say("unknown-id.areas"),
}

RULE = DocumentRule(
    id="unknown-id",
    level="error",
    explanation=(
        "Categories, conditions, kinds, audiences, support, languages, districts, hospitals, sources of codes, "
        "helplines, situations and guides are named by ids that stand in data/conditions/, data/vocabularies/ or "
        "data/helplines.yaml, so that every page and the search know them."
    ),
    check=_check,
    passes=_passes,
)
