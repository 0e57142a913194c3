"""Ids that stand in no vocabulary."""

from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection, Entry
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.nearest_term import nearest_named
from sameroad.records.rules.rule import DocumentRule, Finding

_LANGUAGES = "languages"
_FIELDS: Mapping[Kind, tuple[tuple[tuple[str, ...], str], ...]] = {
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
    "category": ((("conditions", EACH, "sources", EACH), "code-sources"),),
    "vocabulary": ((("terms", EACH, "district"), "districts"),),
    "helplines": (
        (("helplines", EACH, "languages", EACH), _LANGUAGES),
        (("helplines", EACH, "phones", EACH, "languages", EACH), _LANGUAGES),
        (("situations", EACH, "helplines", EACH), "helplines"),
        (("situations", EACH, "conditions", EACH), "conditions"),
    ),
    "directory": (
        (("serves_everyone", EACH), "conditions"),
        (("starting_points", "carers"), "conditions"),
        (("starting_points", "bereaved"), "conditions"),
    ),
}


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for steps, vocabulary in _FIELDS.get(document.kind, ()):
        known = _known(vocabulary, collection)
        if known is None:
            continue
        for path, written in document.find(*steps, of=str):
            if written not in known:
                message = f"“{written}” is not in {_WHERE.get(vocabulary) or f'data/vocabularies/{vocabulary}.yaml'}."
                yield Finding(document, path, message, _suggest(written, known))


def _known(vocabulary: str, collection: Collection) -> Mapping[str, Entry] | None:
    """The terms, or None when a file of them could not be read, so that nothing can be said."""
    if vocabulary == "conditions":
        return collection.conditions if collection.complete("category") else None
    if vocabulary == "helplines":
        return collection.helplines
    if vocabulary == "areas":
        if collection.complete("directory") and collection.complete("vocabulary", "districts"):
            return {**collection.terms["areas"], **collection.terms["districts"]}
        return None
    return collection.terms[vocabulary] if collection.complete("vocabulary", vocabulary) else None


def _suggest(written: str, known: Mapping[str, Entry]) -> str:
    words = {word: key for key, entry in known.items() for word in entry.words}
    nearest = nearest_named(written, {**words, **{key: key for key in known}})
    if nearest is not None:
        return f"Did you mean “{nearest}”?"
    if not known:
        return "There is no such term at all; is the file missing?"
    if len(known) <= 30:
        return f"Choose one of: {', '.join(known)}."
    return "Look up the id there, or propose a new one in the same pull request."


_WHERE = {
    "conditions": "data/conditions/",
    "helplines": "the helplines of data/helplines.yaml",
    "areas": "data/vocabularies/districts.yaml or the areas of data/directory.yaml",
}

RULE = DocumentRule(
    id="unknown-id",
    level="error",
    explanation=(
        "Conditions, kinds, audiences, support, languages, districts, hospitals, sources of codes and helplines are "
        "named by ids that stand in data/conditions/, data/vocabularies/ or data/helplines.yaml, so that every page "
        "and the search know them."
    ),
    check=_check,
)
