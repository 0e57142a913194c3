"""What rules about all files together find; of those that would look at the same again, what they found last time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.roll import Facts, Roll
from sameroad.records.rules.rule import Finding, Rule, SharedRule


class FoundTogether(msgspec.Struct, frozen=True, array_like=True):
    """What one rule found, and the slugs of the organizations of which it looked at more than their facts."""

    findings: tuple[Finding, ...]
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """A run with the same shared files, the same organizations by slug and the same program: what it `found`, by the
    ids of the rules, and of the organizations that have changed since, the facts that they had.
    """

    found: Mapping[str, FoundTogether]
    changed: Mapping[str, Facts]

    def found_again(self, rule: Rule | SharedRule, roll: Roll) -> FoundTogether | None:
        """Return what the rule found, or None when it might find something else now."""
        found = self.found.get(rule.id)
        if found is None or isinstance(rule, SharedRule):
            return found
        same = all(
            before.get(fact.name) == roll.of_each[slug].get(fact.name)
            for slug, before in self.changed.items()
            for fact in rule.facts
        )
        return found if same and found.asked.isdisjoint(self.changed) else None


NO_EARLIER_RUN = EarlierRun({}, {})


def earlier_run(
    found: Mapping[str, FoundTogether], before: Iterable[CheckedFile], now: Iterable[CheckedFile]
) -> EarlierRun:
    """Return what an earlier run found in the files that there were before, as far as it helps with those of now: not
    at all when a file came, went or is called something else, or when one that all records share has changed.
    """
    old = {(file.kind, file.name, file.file): file for file in before}
    new = {(file.kind, file.name, file.file): file for file in now}
    if old.keys() != new.keys():
        return NO_EARLIER_RUN
    changed = [(key, file) for key, file in new.items() if file.digest != old[key].digest]
    if any(file.kind != "organization" for _, file in changed):
        return NO_EARLIER_RUN
    return EarlierRun(found, {file.name: old[key].facts for key, file in changed})


def find_together(roll: Roll, context: Collection, earlier: EarlierRun) -> dict[str, FoundTogether]:
    """Return what each rule finds, by its id. `context` has the files that all records share."""
    rules = [rule for rule in RULES if isinstance(rule, Rule | SharedRule)]
    return {rule.id: earlier.found_again(rule, roll) or _find(rule, roll, context) for rule in rules}


def _find(rule: Rule | SharedRule, roll: Roll, context: Collection) -> FoundTogether:
    findings = tuple(rule.check(roll) if isinstance(rule, Rule) else rule.check(context))
    return FoundTogether(findings, roll.take_asked())
