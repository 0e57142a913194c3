"""The state of the data in our own JSON: the numbers of `records/state/` and nothing else."""

from typing import Any

from sameroad.records.state.data_state import DataState
from sameroad.records.state.gaps import CategoryState, Gap
from sameroad.records.state.tally import Tally


def state_document(state: DataState) -> dict[str, Any]:
    """Return the numbers; the day and whom to credit stand in the head of the file. What is not known has no key."""
    ages, places = state.contact_ages, state.places
    median = {} if ages.median_days is None else {"median_days": ages.median_days}
    return {
        "organizations": {"listed": state.organizations, "not_closed": state.not_closed, "sources": state.sources},
        "status": _tally(state.statuses),
        "kinds": _tally(state.kinds),
        "districts": {
            **_tally(places.districts),
            "areas": dict(places.areas.counts),
            "without_district": places.without_district,
            "without_area": places.without_area,
        },
        "facts": _tally(state.facts),
        "newest_source": _tally(state.source_ages),
        "contact_details": {**_tally(ages.levels), "dated": ages.dated, **median},
        "conditions": {
            "all": state.conditions,
            "without_group": state.gaps,
            "without_broader_group": state.with_nothing,
        },
        "categories": [_category(category) for category in state.categories],
        "due": {
            "week": state.due.week,
            "this_week": state.due.this_week,
            "in_a_year": state.due.reasons.of,
            "reasons": dict(state.due.reasons.counts),
        },
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {"of": tally.of, "counts": dict(tally.counts)}


def _category(category: CategoryState) -> dict[str, Any]:
    return {
        "id": category.category,
        "organizations": category.organizations,
        "conditions": category.conditions,
        "without_group": [_gap(gap) for gap in category.gaps],
    }


def _gap(gap: Gap) -> dict[str, str]:
    return {"id": gap.condition, **({"broader": gap.broader} if gap.broader else {})}
