"""Umbrella and host bodies: they have a record, and no body is part of itself."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.unknown_record import unknown_record
from sameroad.records.saying import say


def _check(collection: Collection) -> Iterator[Finding]:
    organizations = collection.organizations
    parents = {
        slug: tuple(parent for _, parent in document.find("part_of", EACH, of=str))
        for slug, document in organizations.items()
    }
    for slug, document in organizations.items():
        for path, parent in document.find("part_of", EACH, of=str):
            if parent not in organizations:
                yield unknown_record(document, path, parent, collection, say("part-of.no_record_hint"))
            elif parent == slug:
                yield Finding(document, path, say("part-of.itself"), say("part-of.itself_hint"))
            elif chain := _way_back(parent, slug, parents):
                message = say("part-of.circle", chain=" > ".join((slug, *chain)))
                yield Finding(document, path, message, say("part-of.circle_hint"))


def _way_back(start: str, goal: str, parents: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The chain of wholes from `start` up to `goal`, or nothing."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop()
        for parent in parents.get(way[-1], ()):
            if parent == goal:
                return (*way, goal)
            if parent not in seen:
                seen.add(parent)
                ways.append((*way, parent))
    return ()


RULE = Rule(
    id="part-of",
    level="error",
    explanation=(
        "`part_of` names the records of umbrella or host bodies by the names of their files. No body is part of "
        "itself, directly or through others."
    ),
    check=_check,
)
