"""The state of the data in our own JSON obeys its schema and says what the page says, whatever there is to say."""

import json

import pytest

from sameroad.exports.own_json.state_document import state_document
from sameroad.records.state.data_state import data_state
from tests.exports.open_data import NO_SITE, json_of
from tests.exports.test_own_json import validator, whole
from tests.factories import make_record, make_whole_directory

UNDATED = make_record(sources=[{"title": "Leaflet", "supports": ["emails"]}])
DATED = make_record(sources=[{"title": "Leaflet", "supports": ["emails"], "as_of": "2014"}])
CONFIRMED = make_record(checks=[{"on": "2026-06-01", "how": "phone", "outcome": "confirmed"}])


@pytest.mark.parametrize(
    "records", [{}, {"a": UNDATED}, {"a": DATED}, {"a": UNDATED, "b": DATED, "c": {**CONFIRMED, "status": "dormant"}}]
)
def test_it_obeys_its_schema(records):
    directory = make_whole_directory(records)
    files = whole("json", directory)
    validator(files, files["state.json"]["$schema"]).validate(files["state.json"])
    assert ("median_days" in files["state.json"]["contact_details"]) == any(
        "as_of" in str(one) for one in records.values()
    )


def test_the_schema_refuses_what_is_wrong():
    files = whole("json", make_whole_directory())
    state, check = files["state.json"], validator(files, files["state.json"]["$schema"])
    for broken in (
        {**state, "facts": {"of": 1, "counts": {"phone": 1}}},
        {**state, "due": {**state["due"], "week": "this one"}},
        {**state, "contact_details": {**state["contact_details"], "dated": -1}},
        {name: value for name, value in state.items() if name != "conditions"},
    ):
        assert not check.is_valid(broken)


def test_it_is_what_is_counted_and_names_each_gap():
    directory = make_whole_directory({"a": make_record(conditions=["rheumatic-disease"])})
    said = json_of("state.json", directory, NO_SITE)
    assert said["$schema"] == "schema/state.schema.json"
    counted = json.loads(json.dumps(state_document(data_state(directory))))
    assert {name: said[name] for name in counted} == counted
    assert said["categories"][0] == {
        "id": "rheumatology",
        "organizations": 1,
        "conditions": 2,
        "without_group": [{"id": "lupus", "broader": "rheumatic-disease"}],
    }
    assert said["conditions"] == {"all": 3, "without_group": 2, "without_broader_group": 1}
