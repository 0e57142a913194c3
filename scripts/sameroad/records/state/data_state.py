"""The state of the data: what the page on it, the open data and `sameroad stats` all tell, counted from the records."""

from dataclasses import dataclass
from datetime import date

from sameroad.records.directory import Directory
from sameroad.records.state.ages import ContactAges, count_contact_ages, count_source_ages
from sameroad.records.state.counts import Places, count_facts, count_kinds, count_places, count_statuses
from sameroad.records.state.due_state import DueState, due_state
from sameroad.records.state.gaps import CategoryState, category_states
from sameroad.records.state.tally import Tally


@dataclass(frozen=True, slots=True)
class DataState:
    """All numbers on one day. `organizations`, `sources` and `statuses` are of everything that is listed, every other
    number of the organizations that have not closed.
    """

    today: date
    organizations: int
    sources: int
    not_closed: int
    statuses: Tally
    kinds: Tally
    categories: tuple[CategoryState, ...]
    places: Places
    facts: Tally
    source_ages: Tally
    contact_ages: ContactAges
    due: DueState

    @property
    def conditions(self) -> int:
        """How many illnesses and situations there are."""
        return sum(category.conditions for category in self.categories)

    @property
    def gaps(self) -> int:
        """How many of them have no group of their own."""
        return sum(len(category.gaps) for category in self.categories)

    @property
    def with_nothing(self) -> int:
        """How many of them have no broader group either."""
        return sum(category.with_nothing for category in self.categories)


def data_state(directory: Directory) -> DataState:
    """Return the state of a directory on its day."""
    listed = directory.all_outlines
    not_closed = [organization for organization in listed if not organization.closed]
    return DataState(
        today=directory.today,
        organizations=len(listed),
        sources=sum(organization.sources for organization in listed),
        not_closed=len(not_closed),
        statuses=count_statuses(listed),
        kinds=count_kinds(not_closed, directory),
        categories=category_states(directory),
        places=count_places(not_closed, directory),
        facts=count_facts(not_closed),
        source_ages=count_source_ages(not_closed, directory.today),
        contact_ages=count_contact_ages(not_closed, directory.today),
        due=due_state(directory),
    )
