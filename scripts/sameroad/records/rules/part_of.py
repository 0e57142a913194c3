"""Umbrella and host bodies: they have a record, and no body is part of itself."""

from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import EACH
from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rule import Finding, Rule


def _check(collection: Collection) -> Iterator[Finding]:
    organizations = collection.organizations
    parents = {
        slug: tuple(parent for _, parent in document.find("part_of", EACH, of=str))
        for slug, document in organizations.items()
    }
    for slug, document in organizations.items():
        for path, parent in document.find("part_of", EACH, of=str):
            if parent not in organizations:
                nearest = nearest_term(parent, organizations)
                hint = (
                    f"Did you mean “{nearest}”?"
                    if nearest
                    else "Write the name of its file without .yaml, or name a body without a record in `hosted_by`."
                )
                yield Finding(document, path, f"There is no record “{parent}”.", hint)
            elif parent == slug:
                message = "The record says that it is part of itself."
                yield Finding(document, path, message, "Name the umbrella or host body, or leave it out.")
            elif chain := _way_back(parent, slug, parents):
                message = f"The bodies are part of each other in a circle: {' > '.join((slug, *chain))}."
                yield Finding(document, path, message, "Keep only the direction from the part to the whole.")


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
