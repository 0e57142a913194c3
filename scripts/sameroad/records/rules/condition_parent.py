"""Broader conditions: they exist, and following them comes to an end."""

from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection, Entry
from sameroad.records.nearest_term import meant, nearest_term
from sameroad.records.rules.rule import Finding, SharedRule
from sameroad.records.saying import say


def _check(collection: Collection) -> Iterator[Finding]:
    conditions = collection.conditions
    for condition_id, entry in conditions.items():
        parent = entry.value.get("parent")
        if not isinstance(parent, str):
            continue
        path = (*entry.path, "parent")
        if parent not in conditions:
            if collection.complete("category"):
                hint = meant(nearest_term(parent, conditions), say("condition-parent.no_condition_hint"))
                yield Finding(entry.document.file, path, say("condition-parent.no_condition", parent=parent), hint)
        elif loop := _loop(condition_id, conditions):
            message = say("condition-parent.circle", chain=" > ".join(loop))
            yield Finding(entry.document.file, path, message, say("condition-parent.circle_hint"))


def _loop(start: str, conditions: Mapping[str, Entry]) -> tuple[str, ...]:
    """The chain from `start` back to itself, or nothing."""
    chain = [start]
    current = conditions[start].value.get("parent")
    while isinstance(current, str) and current in conditions and current not in chain:
        chain.append(current)
        current = conditions[current].value.get("parent")
    return (*chain, start) if current == start else ()


RULE = SharedRule(
    id="condition-parent",
    level="error",
    explanation=(
        "The `parent` of a condition is another condition, and the parents form a tree: a search climbs it from the "
        "narrow to the broad condition and must arrive."
    ),
    check=_check,
)
