"""What breaks the rules in all files together."""

from collections.abc import Callable, Iterator, Sequence

from sameroad.records.check_file import check_document
from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.roll import Roll
from sameroad.records.rules.rule import AnyRule, Finding, Rule, SharedRule

Found = tuple[AnyRule, Finding]
_PLACE = {rule.id: place for place, rule in enumerate(RULES)}


def find_problems(collection: Collection) -> list[Found]:
    """Return what breaks the rules, in their order, each with its rule."""
    checked = [check_document(document, collection) for document in collection.documents]
    return gather_problems(checked, collection, collection.organizations.__getitem__)


def gather_problems(
    checked: Sequence[CheckedFile], context: Collection, document: Callable[[str], Document]
) -> list[Found]:
    """Return what breaks the rules, in their order, where every file was checked alone already. `context` has the files
    that all records share; `document` gives that of a slug, and is asked for few.
    """
    roll = Roll({file.name: file.facts for file in checked if file.kind == "organization"}, document)
    found = [(RULES[_PLACE[rule]], finding) for file in checked for rule, finding in file.findings]
    return sorted([*found, *_found_together(roll, context)], key=lambda one: _PLACE[one[0].id])


def has_errors(found: Sequence[Found]) -> bool:
    """Whether anything that was found is more than a warning."""
    return any(rule.level == "error" for rule, _ in found)


def _found_together(roll: Roll, context: Collection) -> Iterator[Found]:
    for rule in RULES:
        if isinstance(rule, Rule):
            yield from ((rule, finding) for finding in rule.check(roll))
        elif isinstance(rule, SharedRule):
            yield from ((rule, finding) for finding in rule.check(context))
