"""Broader conditions: they exist, and following them comes to an end."""

from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection, Entry
from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rule import Finding, Rule


def _check(collection: Collection) -> Iterator[Finding]:
    conditions = collection.conditions
    for condition_id, entry in conditions.items():
        parent = entry.value.get("parent")
        if not isinstance(parent, str):
            continue
        path = (*entry.path, "parent")
        if parent not in conditions:
            if collection.complete("category"):
                nearest = nearest_term(parent, conditions)
                hint = f"Did you mean “{nearest}”?" if nearest else "Write the id of a condition, or leave it out."
                yield Finding(entry.document, path, f"There is no condition “{parent}”.", hint)
        elif loop := _loop(condition_id, conditions):
            message = f"The broader conditions run in a circle: {' > '.join(loop)}."
            hint = "Take one of the parents away, so that the chain ends at the broadest condition."
            yield Finding(entry.document, path, message, hint)


def _loop(start: str, conditions: Mapping[str, Entry]) -> tuple[str, ...]:
    """The chain from `start` back to itself, or nothing."""
    chain = [start]
    current = conditions[start].value.get("parent")
    while isinstance(current, str) and current in conditions and current not in chain:
        chain.append(current)
        current = conditions[current].value.get("parent")
    return (*chain, start) if current == start else ()


RULE = Rule(
    id="condition-parent",
    level="error",
    explanation=(
        "The `parent` of a condition is another condition, and the parents form a tree: a search climbs it from the "
        "narrow to the broad condition and must arrive."
    ),
    check=_check,
)
