"""Which helplines a page has at its top (`shown_on`), and which one it keeps in reach on a phone (`pinned_on`)."""

from collections.abc import Sequence
from functools import cache, lru_cache

from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory
from sameroad.records.helpline import Helpline, Where
from sameroad.records.organization import Organization

Subject = Category | Condition | Organization
_Fitting = tuple[tuple[Helpline, int], ...]
_BY_CONDITION, _BY_CATEGORY, _NOT = 2, 1, 0
_KEPT = 2000
"""For so many combinations of conditions the answer is kept: many organizations have the same."""


class FittingHelplines:
    """The helplines for the pages of one directory."""

    def __init__(self, directory: Directory) -> None:
        self._helplines = helplines = directory.helplines
        self._at_top = _Places([(one, one.shown_on) for one in helplines], directory)
        self._in_reach = _Places([(one, one.pinned_on) for one in helplines if one.phones], directory)

    def shown(self, subject: Subject) -> tuple[Helpline, ...]:
        """Return the helplines at the top of a page: those for its very condition before those for its whole category,
        and else in the order of the file. Those for a condition are for narrower ones too.
        """
        found = sorted(self._at_top.fitting(subject), key=lambda pair: -pair[1])
        return _without_own(subject, [one for one, _ in found])

    def pinned(self, subject: Subject) -> Helpline | None:
        """Return the helpline that stays in reach on a page, if there is one: the first of the file that can be
        called. An organization that runs a helpline has its own number in reach, and no other to be mistaken for it.
        """
        fitting = self._in_reach.fitting(subject)
        if not fitting or len(_without_own(subject, self._helplines)) < len(self._helplines):
            return None
        return fitting[0][0]


class _Places:
    """Where each of some helplines is wanted; how well one fits a condition is found out once."""

    def __init__(self, wanted: Sequence[tuple[Helpline, Where]], directory: Directory) -> None:
        self._wanted = wanted
        self._directory = directory
        self._closeness = cache(self._find_closeness)
        self._for_conditions = lru_cache(_KEPT)(self._find_for_conditions)

    def fitting(self, subject: Subject) -> _Fitting:
        """Return those that fit, in the order of the file, each with its closeness."""
        if isinstance(subject, Category):
            return tuple((one, _BY_CATEGORY) for one, where in self._wanted if subject.id in where.categories)
        return self._for_conditions(subject.conditions if isinstance(subject, Organization) else (subject.id,))

    def _find_for_conditions(self, conditions: tuple[str, ...]) -> _Fitting:
        each = zip(*map(self._closeness, conditions), strict=True)
        fitting = ((one, found) for (one, _), found in zip(self._wanted, each, strict=True))
        # Who serves many other people besides is no page for one kind of them.
        return tuple((one, max(found)) for one, found in fitting if any(found) and 2 * found.count(_NOT) <= len(found))

    def _find_closeness(self, condition_id: str) -> tuple[int, ...]:
        """How well each fits one condition."""
        condition = self._directory.conditions[condition_id]
        line = {condition_id, *(one.id for one in self._directory.ancestors(condition_id))}
        return tuple(
            _BY_CONDITION
            if not line.isdisjoint(where.conditions)
            else _BY_CATEGORY
            if condition.category in where.categories
            else _NOT
            for _, where in self._wanted
        )


def pinned_for_guide(guide_id: str, directory: Directory) -> Helpline | None:
    """Return the helpline that stays in reach on the page of a guide, if there is one."""
    return next((one for one in directory.helplines if one.phones and guide_id in one.pinned_on.guides), None)


def pinned_in_search(directory: Directory) -> tuple[Helpline, ...]:
    """Return the helplines of which one stays in reach where the search answers a cry for help."""
    return tuple(one for one in directory.helplines if one.phones and one.pinned_on.situations)


def helplines_in_search(directory: Directory) -> tuple[Helpline, ...]:
    """Return the helplines that the search puts above its answer to a cry for help."""
    named = {helpline for situation in directory.situations for helpline in situation.helplines}
    return tuple(one for one in directory.helplines if one.id in named)


def _without_own(subject: Subject, helplines: Sequence[Helpline]) -> tuple[Helpline, ...]:
    """The helplines without those whose number is the organization's own, and on its page already."""
    if not helplines or not isinstance(subject, Organization):
        return tuple(helplines)
    own = {phone.number for phone in subject.contact.phones}
    return tuple(one for one in helplines if own.isdisjoint(phone.number for phone in one.phones))
