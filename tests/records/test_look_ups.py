"""Which organizations are related: those that share most conditions, whatever the lists of the conditions are like."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sameroad.records.look_ups import LookUps
from tests.factories import make_directory, make_organization

CONDITIONS = ["asthma", "cancer", "epilepsy", "lupus"]
SETS = st.lists(st.sets(st.sampled_from(CONDITIONS), min_size=1), min_size=1, max_size=12)


def related_one_by_one(look_ups, records, slug, kin, limit):
    """Every other one compared, as the rule says it."""
    shared = Counter({other: len(records[slug] & records[other]) for other in records.keys() - {slug, *kin}})
    found = [other for other, count in shared.items() if count]
    return tuple(sorted(found, key=lambda other: (-shared[other], look_ups.place[other]))[:limit])


@given(SETS, st.integers(1, 4), st.data())
def test_those_that_share_most_conditions_come_first(sets, limit, data):
    records = {f"group-{at}": conditions for at, conditions in enumerate(sets)}
    made = [make_organization(slug, conditions=sorted(one)) for slug, one in records.items()]
    look_ups = LookUps(make_directory(made).outlines)
    slug = data.draw(st.sampled_from(sorted(records)))
    kin = data.draw(st.sets(st.sampled_from(sorted(records)), max_size=3)) - {slug}
    found = look_ups.related(slug, sorted(records[slug]), sorted(kin), limit)
    assert found == related_one_by_one(look_ups, records, slug, kin, limit)
