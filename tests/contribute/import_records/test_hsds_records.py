"""HSDS of others: what is understood is filled in, what is not is told, and no fact is made up."""

import json

import pytest

from sameroad.contribute.import_records.hsds_file import read_hsds
from sameroad.contribute.import_records.imported import UnreadableFileError
from sameroad.contribute.import_records.written_number import written_number
from tests.contribute.import_records.imported_data import imported

ORGANIZATION = {"id": "o1", "name": "Lupus Friends", "description": "For people with lupus."}
SERVICE = {
    "id": "s1",
    "organization_id": "o1",
    "name": "Peer group",
    "status": "active",
    "description": "Meets monthly.",
    "organization": ORGANIZATION,
}


def record(**changes):
    return imported([{**SERVICE, **changes}])[0].record


def untold(**changes):
    return imported([{**SERVICE, **changes}])[0].untold


def attribute(taxonomy="", code="", name="", **more):
    return {"taxonomy_term": {"code": code, "name": name, "taxonomy": taxonomy}, **more}


def test_a_service_of_others_becomes_a_record_without_what_nobody_said():
    assert record() == {
        "name": {"en": "Lupus Friends"},
        "summary": {"en": "For people with lupus."},
        "description": {"en": "Peer group: Meets monthly."},
    }


@pytest.mark.parametrize(
    "file",
    [
        [SERVICE],
        SERVICE,
        {"total_items": 1, "contents": [SERVICE]},
        [
            {
                **ORGANIZATION,
                "services": [{"id": "s1", "name": "Peer group", "status": "active", "description": "Meets monthly."}],
            }
        ],
    ],
)
def test_a_file_may_have_any_shape(file):
    assert imported(file)[0].record == record()


def test_an_organization_without_services_is_enough():
    assert imported([ORGANIZATION])[0].record == {
        "name": {"en": "Lupus Friends"},
        "summary": {"en": "For people with lupus."},
    }


def test_services_of_one_organization_are_one_record():
    second = {**SERVICE, "id": "s2", "name": "Hotline", "description": "Answers calls."}
    [found] = imported([SERVICE, second])
    assert found.record["description"] == {"en": "Peer group: Meets monthly.\nHotline: Answers calls."}


@pytest.mark.parametrize(
    ("term", "conditions"),
    [
        (attribute("ICD-10", "M32", "Systemic lupus erythematosus"), ["lupus"]),
        (attribute("http://hl7.org/fhir/sid/icd-10", "M32"), ["lupus"]),
        (attribute("MeSH", "D008180"), ["lupus"]),
        (attribute("My own list", "77", "SLE"), ["lupus"]),
        (attribute("", "", "紅斑狼瘡"), ["lupus"]),
    ],
)
def test_conditions_are_found_by_codes_and_exact_names(term, conditions):
    assert record(attributes=[term])["conditions"] == conditions


def test_support_and_audiences_are_found_by_name():
    found = record(attributes=[attribute(name="Hotline"), attribute(name="Carers")])
    assert (found["support"], found["serves"]) == (["hotline"], ["carers"])


def test_a_term_that_is_none_of_ours_is_told_with_what_may_be_meant():
    attributes = [attribute("AIRS", "BD-1800", "Food pantry"), attribute("ICD-10", "Z99", "Lupuss")]
    assert "conditions" not in record(attributes=attributes)
    assert untold(attributes=attributes) == (
        "The term “Food pantry (BD-1800)” is none of ours.",
        "The term “Lupuss (Z99)” is none of ours. It could be the condition lupus.",
    )


def test_numbers_are_written_as_ours_and_sorted_into_their_fields():
    phones = [
        {"number": "2345 6789", "description": "Office", "languages": [{"code": "yue"}, {"name": "Klingon"}]},
        {"number": "+85223456788", "type": "fax"},
        {"number": "12", "type": "voice", "extension": 7},
    ]
    assert record(phones=phones)["contact"] == {
        "phones": [
            {"number": "+852 2345 6789", "label": {"en": "Office"}, "languages": ["yue"]},
            {"number": "12"},
        ],
        "fax": ["+852 2345 6788"],
    }
    assert untold(phones=phones) == (
        "The language “Klingon” is none of ours.",
        "The number 12 has the extension 7; write it into its label.",
    )


@pytest.mark.parametrize(
    ("number", "written"),
    [("23456789", "+852 2345 6789"), ("(852) 2345-6789", "+852 2345 6789"), ("999", "999"), ("call us", "call us")],
)
def test_a_number_that_does_not_exist_stays_as_it_is(number, written):
    assert written_number(number, "HK") == written


def test_names_of_persons_are_not_taken_over():
    contacts = [{"id": "c", "name": "Ms Example", "email": "ms@example.org", "phones": [{"number": "2345 6789"}]}]
    found = record(contacts=contacts)
    assert found["contact"] == {"phones": [{"number": "+852 2345 6789"}], "emails": ["ms@example.org"]}
    assert "Ms Example" not in json.dumps(found)
    assert untold(contacts=contacts) == ("It names a contact person. Names of persons are not taken over.",)


def test_a_place_lacks_what_it_is_for():
    location = {
        "id": "l",
        "location_type": "physical",
        "name": "Community hall",
        "transportation": "Bus 1",
        "accessibility": [{"description": "Ramp"}],
        "addresses": [
            {"address_1": "1 Example Road", "address_2": "Floor 2", "city": "Kwun Tong", "region": "Kowloon"}
        ],
        "schedules": [{"description": "Mon-Fri"}],
    }
    assert record(service_at_locations=[{"location": location}])["places"] == [
        {
            "address": {"en": "1 Example Road, Floor 2, Kowloon"},
            "district": "kwun-tong",
            "hours": {"en": "Mon-Fri"},
            "access": {"en": "Bus 1; Ramp"},
        }
    ]
    assert untold(service_at_locations=[{"location": location}]) == (
        "The name of the place is not taken over: Community hall",
    )


def test_what_hangs_on_a_service_at_a_place_is_put_beside_what_hangs_on_the_place():
    location = {"id": "l", "phones": [{"number": "2345 6789"}], "schedules": [{"description": "Mon"}]}
    there = {"location": location, "phones": [{"number": "2345 6780"}], "schedules": [{"description": "Tue"}]}
    found = record(service_at_locations=[there])
    assert [phone["number"] for phone in found["contact"]["phones"]] == ["+852 2345 6789", "+852 2345 6780"]
    assert found["places"] == [{"hours": {"en": "Mon; Tue"}}]


def test_hours_of_a_service_are_told_and_repeating_meetings_are_taken():
    schedules = [
        {"description": "Mon-Fri 9-17"},
        {"freq": "WEEKLY", "byday": "SA", "opens_at": "14:30:00+08:00", "notes": "Gathering", "until": "2027-12-31"},
    ]
    assert record(schedules=schedules)["meetings"] == [
        {"what": {"en": "Gathering"}, "rrule": "FREQ=WEEKLY;UNTIL=20271231;BYDAY=SA", "starts": "14:30"}
    ]
    assert untold(schedules=schedules) == ("The hours of the service are not taken over: Mon-Fri 9-17",)


@pytest.mark.parametrize(
    ("told", "status"),
    [("active", None), ("inactive", "dormant"), ("defunct", "closed"), ("temporarily closed", "dormant")],
)
def test_the_status_is_translated(told, status):
    assert record(status=told).get("status") == status


@pytest.mark.parametrize(
    ("amounts", "free"), [([0], True), ([0, 50], False), ([50.5], False), ([], None), ([None], None)]
)
def test_only_amounts_tell_whether_it_is_free(amounts, free):
    costs = [{"id": "c", "amount": amount} for amount in amounts]
    assert record(cost_options=costs).get("join", {}).get("fee", {}).get("free") == free


def test_what_a_record_cannot_hold_is_told():
    changes = {
        "interpretation_services": "Urdu",
        "minimum_age": 18,
        "required_documents": [{"document": "Identity card"}],
        "organization": {**ORGANIZATION, "tax_id": "9", "year_incorporated": 1999, "uri": "https://example.org/id/9"},
    }
    assert "founded" not in record(**changes)
    assert untold(**changes) == (
        "organization.tax_id is not taken over: 9",
        "organization.uri is not taken over: https://example.org/id/9",
        "organization.year_incorporated is not taken over: 1999",
        "service.interpretation_services is not taken over: Urdu",
        "service.minimum_age is not taken over: 18",
        "service.required_documents is not taken over: [{'document': 'Identity card'}]",
    )


def test_texts_are_of_the_language_that_is_said_else_of_their_script():
    chinese = {**SERVICE, "organization": {**ORGANIZATION, "name": "紅斑狼瘡會", "description": "互助"}}
    assert imported([chinese])[0].record["name"] == {"zh-Hant": "紅斑狼瘡會"}
    assert imported([SERVICE], language="zh-Hant")[0].record["summary"] == {"zh-Hant": "For people with lupus."}
    page = {"language": "en", "contents": [chinese]}
    assert imported(page)[0].record["name"] == {"zh-Hant": "紅斑狼瘡會"}
    assert imported(page)[0].record["summary"] == {"en": "互助"}


def test_a_body_above_that_is_not_in_the_file_is_told():
    organization = {**ORGANIZATION, "parent_organization_id": "elsewhere"}
    assert untold(organization=organization) == ("It is part of an organization that is not in the files.",)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"{}", b"3", b'[{"status": "active"}]', b'[{"id": 3}]']
)
def test_what_is_no_hsds_is_refused(content):
    with pytest.raises(UnreadableFileError):
        read_hsds(content)


@pytest.mark.parametrize("odd", [None, 3, "text", [], {}, [[]], [None], {"name": []}, True])
@pytest.mark.parametrize(
    "field", ["organization", "phones", "attributes", "service_at_locations", "schedules", "languages", "alert"]
)
def test_an_odd_value_breaks_nothing(field, odd):
    assert imported([{**SERVICE, field: odd}, SERVICE])[0].record["name"]
