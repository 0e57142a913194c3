"""The illnesses and situations that no group is for, category by category: the gap map."""

from dataclasses import dataclass

from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory


@dataclass(frozen=True, slots=True)
class Gap:
    """The id of a condition without a group of its own, and of the nearest broader condition that has one, if any."""

    condition: str
    broader: str | None


@dataclass(frozen=True, slots=True)
class CategoryState:
    """The id of a category, how many organizations and conditions it has, and its gaps."""

    category: str
    organizations: int
    conditions: int
    gaps: tuple[Gap, ...]

    @property
    def with_group(self) -> int:
        """How many of the conditions have a group of their own."""
        return self.conditions - len(self.gaps)

    @property
    def broader_only(self) -> int:
        """How many have none, but a broader condition has one."""
        return sum(gap.broader is not None for gap in self.gaps)

    @property
    def with_nothing(self) -> int:
        """How many have neither: only groups for everyone are left."""
        return len(self.gaps) - self.broader_only


def category_states(directory: Directory) -> tuple[CategoryState, ...]:
    """Return every category in the order in which the pages have them. What has closed is no group of anybody."""
    return tuple(_category_state(category, directory) for category in directory.categories.values())


def _category_state(category: Category, directory: Directory) -> CategoryState:
    conditions = directory.conditions_in(category.id)
    return CategoryState(
        category=category.id,
        organizations=len(directory.running(directory.groups_in_category(category.id))),
        conditions=len(conditions),
        gaps=tuple(_gap(one, directory) for one in conditions if not directory.has_running(one.id)),
    )


def _gap(condition: Condition, directory: Directory) -> Gap:
    everyone = directory.settings.serves_everyone
    broader = (one.id for one in directory.ancestors(condition.id) if one.id not in everyone)
    return Gap(condition.id, next(filter(directory.has_running, broader), None))
