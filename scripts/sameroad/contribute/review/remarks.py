"""What the rules say of a proposal: what it brings about, and what was there before it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sameroad.contribute.review.changed_files import ChangedFile
from sameroad.records.collection import Collection
from sameroad.records.find_problems import find_problems
from sameroad.records.problem import Level, Problem
from sameroad.records.rules.rule import AnyRule, Finding
from sameroad.records.tell_problems import tell_problems


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding of a rule at a line of a file, whose bytes are `source`. `new` says that it stands on a line that the
    proposal changes, or that it was not there before.
    """

    rule: AnyRule
    finding: Finding
    source: bytes = field(repr=False)
    line: int
    on_changed_line: bool
    new: bool

    @property
    def level(self) -> Level:
        """An error stops the build, a warning does not."""
        return self.rule.level


Remarks = Mapping[str, tuple[Remark, ...]]
"""Those of each file, by their lines."""


def find_remarks(before: Collection, after: Collection, files: Sequence[ChangedFile]) -> Remarks:
    """Return what the rules say of a collection now, compared with what they said before."""
    names = {file.before.file: file.after.file for file in files if file.before and file.after}
    known = {_key(rule, finding, names) for rule, finding in find_problems(before)}
    lines = {file.after.file: file.lines for file in files if file.after}
    found = find_problems(after)
    remarks: dict[str, list[Remark]] = defaultdict(list)
    for (rule, finding), problem in zip(found, tell_problems(found, after.source_of), strict=True):
        source = after.source_of(finding.file)
        changed = problem.line in lines.get(problem.file, frozenset())
        new = changed or _key(rule, finding, names) not in known
        remarks[problem.file].append(Remark(rule, finding, source, problem.line, changed, new))
    return {file: tuple(sorted(of_file, key=lambda remark: remark.line)) for file, of_file in remarks.items()}


def tell(remarks: Iterable[Remark], language: str) -> list[Problem]:
    """Return the problems that remarks are, in a language and in the same order."""
    listed = list(remarks)
    sources = {remark.finding.file: remark.source for remark in listed}
    return tell_problems([(remark.rule, remark.finding) for remark in listed], sources.__getitem__, language)


def _key(rule: AnyRule, finding: Finding, names: Mapping[str, str]) -> tuple[object, ...]:
    """What a finding is known by, wherever in its file it stands."""
    return rule.id, names.get(finding.file, finding.file), finding.message, finding.word
