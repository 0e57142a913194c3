"""Which helplines a page has at its top (`shown_on`), and which one it keeps in reach on a phone (`pinned_on`)."""

from collections.abc import Callable, Iterable, Iterator

from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory
from sameroad.records.helpline import Helpline, Where
from sameroad.records.organization import Organization

Subject = Category | Condition | Organization
_BY_CONDITION, _BY_CATEGORY, _NOT = 2, 1, 0


def helplines_for(subject: Subject, directory: Directory) -> tuple[Helpline, ...]:
    """Return the helplines at the top of a page: those for its very condition before those for its whole category, and
    else in the order of the file. Those for a condition are for narrower ones too.
    """
    found = [(one, _closeness(one.shown_on, subject, directory)) for one in _others(subject, directory)]
    return tuple(one for one, closeness in sorted(found, key=lambda pair: -pair[1]) if closeness != _NOT)


def pinned_for(subject: Subject, directory: Directory) -> Helpline | None:
    """Return the helpline that stays in reach on a page, if there is one: the first of the file that can be called."""
    return _first(_others(subject, directory), lambda where: _closeness(where, subject, directory) != _NOT)


def pinned_for_guide(guide_id: str, directory: Directory) -> Helpline | None:
    """Return the helpline that stays in reach on the page of a guide, if there is one."""
    return _first(directory.helplines, lambda where: guide_id in where.guides)


def pinned_in_search(directory: Directory) -> tuple[Helpline, ...]:
    """Return the helplines of which one stays in reach where the search answers a cry for help."""
    return tuple(one for one in directory.helplines if one.phones and one.pinned_on.situations)


def helplines_in_search(directory: Directory) -> tuple[Helpline, ...]:
    """Return the helplines that the search puts above its answer to a cry for help."""
    named = {helpline for situation in directory.situations for helpline in situation.helplines}
    return tuple(one for one in directory.helplines if one.id in named)


def _first(helplines: Iterable[Helpline], fits: Callable[[Where], bool]) -> Helpline | None:
    return next((one for one in helplines if one.phones and fits(one.pinned_on)), None)


def _others(subject: Subject, directory: Directory) -> Iterator[Helpline]:
    """The helplines without those whose number is the organization's own, and on its page already."""
    own = {phone.number for phone in subject.contact.phones} if isinstance(subject, Organization) else set()
    return (one for one in directory.helplines if not any(phone.number in own for phone in one.phones))


def _closeness(where: Where, subject: Subject, directory: Directory) -> int:
    if isinstance(subject, Category):
        return _BY_CATEGORY if subject.id in where.categories else _NOT
    if isinstance(subject, Condition):
        return _of_condition(where, subject.id, directory)
    found = [_of_condition(where, condition, directory) for condition in subject.conditions]
    # Who serves many other people besides is no page for one kind of them.
    return max(found) if 2 * sum(closeness != _NOT for closeness in found) >= len(found) else _NOT


def _of_condition(where: Where, condition_id: str, directory: Directory) -> int:
    condition = directory.conditions[condition_id]
    if any(one.id in where.conditions for one in (condition, *directory.ancestors(condition_id))):
        return _BY_CONDITION
    return _BY_CATEGORY if condition.category in where.categories else _NOT
