"""Which guides a page leads to. What leads where is data: `guides` of conditions, categories, kinds and settings."""

from collections.abc import Iterable

from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization
from sameroad.records.vocabulary import Term


def guides_of(subject: Category | Condition | Organization, directory: Directory) -> tuple[Term, ...]:
    """Return the guides for the readers of a page, each once, those of the nearest thing first."""
    if isinstance(subject, Category):
        return _terms(subject.guides, directory)
    if isinstance(subject, Condition):
        return _terms(_of_condition(subject.id, directory), directory)
    return _terms(_of_organization(subject, directory), directory)


def guides_at(place: str, directory: Directory) -> tuple[Term, ...]:
    """Return the guides for a place, such as `first_step`. AttributeError when the settings have no such place."""
    return _terms(getattr(directory.settings.guides, place), directory)


def _of_condition(condition_id: str, directory: Directory) -> list[str]:
    """Those of the condition, of the broader ones, and of its category."""
    condition = directory.conditions[condition_id]
    own = [guide for one in (condition, *directory.ancestors(condition_id)) for guide in one.guides]
    return [*own, *directory.categories[condition.category].guides]


def _of_organization(organization: Organization, directory: Directory) -> list[str]:
    """Those of its kind, and those of all its conditions: one among many does not say who reads the page."""
    kind = directory.term("kinds", organization.kind)
    first, *others = [_of_condition(condition, directory) for condition in organization.conditions]
    return [*kind.guides, *(guide for guide in first if all(guide in other for other in others))]


def _terms(ids: Iterable[str], directory: Directory) -> tuple[Term, ...]:
    return tuple(directory.term("guides", guide) for guide in dict.fromkeys(ids))
