"""Ids that two things share."""

from collections.abc import Iterator

from sameroad.records.collection import Collection, Entry, entries
from sameroad.records.rules.rule import Finding, SharedRule
from sameroad.records.saying import Saying, say


def _check(collection: Collection) -> Iterator[Finding]:
    for name, group in _groups(collection):
        seen: dict[str, Entry] = {}
        for entry in group:
            first = seen.setdefault(entry.value["id"], entry)
            if first is not entry:
                message = _taken(entry, first, say(f"duplicate-id.{name}"))
                yield Finding(entry.document.file, (*entry.path, "id"), message, say("duplicate-id.choose_hint"))


def _taken(entry: Entry, first: Entry, thing: Saying) -> Saying:
    if first.document is entry.document:
        return say("duplicate-id.above", id=entry.value["id"], thing=thing)
    return say("duplicate-id.in_file", id=entry.value["id"], thing=thing, file=first.document.file)


def _groups(collection: Collection) -> Iterator[tuple[str, list[Entry]]]:
    yield "condition", [e for d in collection.of_kind("category") for e in entries(d, "conditions")]
    yield "helpline", [e for d in collection.of_kind("helplines") for e in entries(d, "helplines")]
    yield "situation", [e for d in collection.of_kind("helplines") for e in entries(d, "situations")]
    yield "language", [e for d in collection.of_kind("directory") for e in entries(d, "languages")]
    for document in collection.of_kind("glossary"):
        yield "term", list(entries(document, "terms"))
    for document in collection.of_kind("vocabulary"):
        areas = [e for d in collection.of_kind("directory") for e in entries(d, "areas")]
        yield "term", [*(areas if document.name == "districts" else ()), *entries(document, "terms")]


RULE = SharedRule(
    id="duplicate-id",
    level="error",
    explanation=(
        "An id means one thing. Conditions have different ids across all categories, areas and districts share one "
        "set of ids, and a term stands once in its vocabulary."
    ),
    check=_check,
)
