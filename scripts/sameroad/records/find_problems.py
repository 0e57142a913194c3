"""What breaks the rules in all files together."""

from collections.abc import Callable, Mapping, Sequence

from sameroad.records.check_file import check_document
from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.found_together import NO_EARLIER_RUN, FoundTogether, find_together
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.roll import Roll
from sameroad.records.rules.rule import AnyRule, Finding

Found = tuple[AnyRule, Finding]
_PLACE = {rule.id: place for place, rule in enumerate(RULES)}


def find_problems(collection: Collection) -> list[Found]:
    """Return what breaks the rules, in their order, each with its rule."""
    checked = [check_document(document, collection) for document in collection.documents]
    roll = roll_of(checked, collection.organizations.__getitem__)
    return gather_problems(checked, find_together(roll, collection, NO_EARLIER_RUN))


def roll_of(checked: Sequence[CheckedFile], document: Callable[[str], Document]) -> Roll:
    """Return the organizations among the files as rules look at them; `document` gives that of a slug, and is asked for
    few.
    """
    return Roll({file.name: file.facts for file in checked if file.kind == "organization"}, document)


def gather_problems(checked: Sequence[CheckedFile], together: Mapping[str, FoundTogether]) -> list[Found]:
    """Return what breaks the rules, in their order, where every file was checked alone, and all of them together."""
    found = [(RULES[_PLACE[rule]], finding) for file in checked for rule, finding in file.findings]
    found += ((RULES[_PLACE[rule]], finding) for rule, one in together.items() for finding in one.findings)
    return sorted(found, key=lambda one: _PLACE[one[0].id])


def has_errors(found: Sequence[Found]) -> bool:
    """Whether anything that was found is more than a warning."""
    return any(rule.level == "error" for rule, _ in found)
