"""Umbrella and host bodies: they have a record, and no body is part of itself."""

from collections.abc import Iterator, Mapping

from sameroad.records.document import EACH
from sameroad.records.rules.kinship import PARENTS
from sameroad.records.rules.roll import Roll
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.unknown_record import unknown_record
from sameroad.records.saying import say


def _check(roll: Roll) -> Iterator[Finding]:
    parents = roll.having(PARENTS)
    for slug, own in parents.items():
        if any(parent not in roll or _way_back(parent, slug, parents) for parent in own):
            yield from _explain(slug, roll, parents)


def _explain(slug: str, roll: Roll, parents: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    document = roll.document(slug)
    for path, parent in document.find("part_of", EACH, of=str):
        if parent not in roll:
            yield unknown_record(document, path, parent, roll, say("part-of.no_record_hint"))
        elif parent == slug:
            yield Finding(document.file, path, say("part-of.itself"), say("part-of.itself_hint"))
        elif chain := _way_back(parent, slug, parents):
            message = say("part-of.circle", chain=" > ".join((slug, *chain)))
            yield Finding(document.file, path, message, say("part-of.circle_hint"))


def _way_back(start: str, goal: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The chain of wholes from `start` up to `goal`, or nothing."""
    if start == goal:
        return (goal,)
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
    facts=(PARENTS,),
    check=_check,
)
