"""What is bad about the data, as facts to be told in plain words: nothing is left out because it hurts."""

from collections.abc import Iterator
from dataclasses import dataclass

from sameroad.records.state.data_state import DataState


@dataclass(frozen=True, slots=True)
class Admission:
    """Something that is not as it should be: a word of `state.bad` in the interface texts, of how many it is true, and
    of how many it could be.
    """

    word: str
    count: int
    of: int


def admissions(state: DataState) -> tuple[Admission, ...]:
    """Return what is not as it should be; what is in order has no entry."""
    return tuple(one for one in _all(state) if one.count)


def _all(state: DataState) -> Iterator[Admission]:
    of, facts, levels = state.not_closed, state.facts.counts, state.contact_ages.levels.counts
    nobody = not facts["confirmed"]
    yield Admission("nobody_confirmed" if nobody else "not_confirmed", of - facts["confirmed"], of)
    yield Admission("age_unknown", levels["unknown"], of)
    yield Admission("stale", levels["stale"], of)
    yield Admission("no_phone", of - facts["phone"], of)
    yield Admission("no_way", of - facts["any_way"], of)
    yield Admission("no_district", state.places.without_district, of)
    yield Admission("not_sure", state.statuses.counts["unconfirmed"] + state.statuses.counts["dormant"], of)
    yield Admission("gaps", state.gaps, state.conditions)
    yield Admission("with_nothing", state.with_nothing, state.conditions)
