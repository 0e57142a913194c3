"""HSDS: the official schema takes every service, both languages have the same ids, and nothing is made up."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from sameroad.exports.hsds.schedules import recurrence_fields
from tests.exports.hostile_records import hostile_directory
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.standards import hsds_validator, needs_hsds
from tests.factories import SETTINGS, make_record, make_whole_directory
from tests.property_settings import WITHOUT_SHRINKING

FULL = make_record(
    aliases=["HKEA", "Example"],
    led_by="patients",
    status="unconfirmed",
    notice={"en": "It has moved.", "zh-Hant": "已遷址。"},
    description={"en": "Founded by six patients.", "zh-Hant": "由六名病友創立。"},
    serves=["patients"],
    support=["peer-support"],
    languages=["yue"],
    area=["kwun-tong"],
    join={
        "how": {"en": "Phone."},
        "eligibility": {"en": "Adults."},
        "referral": "required",
        "fee": {"free": True, "note": {"en": "No fee."}},
        "first_visit": {"en": "Just listen."},
    },
    contact={
        "phones": [
            {
                "number": "+852 2345 6789",
                "label": {"en": "Hotline"},
                "hours": {"en": "Mon-Fri"},
                "languages": ["yue"],
                "answered_by": "volunteer",
            }
        ],
        "whatsapp": ["+852 9123 4567"],
        "fax": ["+852 2345 6788"],
        "emails": ["info@example.org", "second@example.org"],
        "website": {"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"},
        "social": {"facebook": "https://example.org/facebook"},
    },
    places=[
        {
            "purpose": "office",
            "address": {"zh-Hant": "觀塘示例道1號"},
            "district": "kwun-tong",
            "hospital": "queen-mary-hospital",
            "hours": {"en": "Mon 9:00-17:00"},
            "access": {"en": "Exit A; lift"},
        }
    ],
    meetings=[
        {
            "what": {"en": "Gathering"},
            "when": {"en": "Second Saturday"},
            "rrule": "FREQ=MONTHLY;BYDAY=2SA",
            "starts": "14:30",
            "ends": "16:30",
        }
    ],
    part_of=["other"],
    hosted_by={"en": "Example Hospital"},
    founded=1998,
    registration=[{"type": "society", "year": 1999, "number": "91/1"}, {"type": "charity-s88", "year": 2001}],
    members={"count": 500, "unit": "people", "as_of": "2014"},
    funding=[{"source": {"zh-Hant": "示例基金"}, "kind": "charity", "as_of": "2014"}],
    identifiers={"wikidata": "Q123"},
    checks=[
        {"on": "2026-01-02", "how": "phone", "outcome": "confirmed"},
        {"on": "2026-05", "how": "phone", "outcome": "no-answer"},
    ],
)
PAIR = {"full": FULL, "other": make_record(name={"zh-Hant": "其他會"})}


def data_set(language, directory=None, facts=FACTS):
    files = files_of("hsds", make_whole_directory(PAIR) if directory is None else directory, facts)
    return json.loads(files[f"hsds/{language}/services.json"])


def service(language="en", **changes):
    """The first service: of the full record with changes."""
    records = {**PAIR, "full": {**FULL, **changes}}
    return data_set(language, make_whole_directory(records))["contents"][0]


def values(thing):
    """What attributes of a thing say: the term's code, with its value if it has one."""
    return {one["taxonomy_term"]["code"]: one.get("value") for one in thing["attributes"]}


def ids(value):
    """Every id of a data set with where it stands, terms and taxonomies left out: these are shared."""
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        for key, item in value.items():
            if key != "taxonomy_term":
                yield from ids(item)
    elif isinstance(value, list):
        for item in value:
            yield from ids(item)


@needs_hsds
def test_the_official_schema_takes_every_real_record_in_both_languages(real_directory):
    for language in ("en", "zh-Hant"):
        contents = data_set(language, real_directory)["contents"]
        assert len(contents) == len(real_directory.organizations) > 200
        for one in contents:
            hsds_validator().validate(one)


@needs_hsds
@WITHOUT_SHRINKING
@given(hostile_directory())
def test_the_official_schema_takes_hostile_records_and_loses_no_text(hostile):
    directory = hostile.directory
    for language in ("en", "zh-Hant"):
        for one, record in zip(
            data_set(language, directory)["contents"], directory.organizations.values(), strict=True
        ):
            hsds_validator().validate(one)
            assert one["organization"]["name"] == record.name.pick(language).text


@needs_hsds
def test_the_official_schema_refuses_what_is_wrong():
    assert not hsds_validator().is_valid({**service(), "status": "unconfirmed"})
    assert not hsds_validator().is_valid({**service(), "id": "no uuid"})


def test_both_languages_have_the_same_ids_and_no_id_twice(real_directory):
    english, chinese = (list(ids(data_set(language, real_directory))) for language in ("en", "zh-Hant"))
    assert len(english) == len(set(english)) > 5000
    assert len(chinese) == len(set(chinese))
    # A thing that holds nothing but a sentence is missing in a language that lacks the sentence.
    assert {one["id"] for one in sentences(real_directory)} >= set(english) ^ set(chinese)


def sentences(directory):
    """Attributes and schedules: what may hold nothing but a sentence."""
    for language in ("en", "zh-Hant"):
        for one in data_set(language, directory)["contents"]:
            yield from one["attributes"]
            for phone in one.get("phones", []):
                yield from phone.get("attributes", [])
            for place in one.get("service_at_locations", []):
                yield from place["location"].get("schedules", [])


def test_a_code_stands_for_one_term(real_directory):
    terms = {}
    for one in data_set("en", real_directory)["contents"]:
        for attribute in one["attributes"]:
            term = attribute["taxonomy_term"]
            assert terms.setdefault(term["code"], term) == term
    assert {"M32", "ORPHA:848", "record.support:peer-support"} <= set(terms)
    assert terms["ORPHA:848"]["term_uri"] == "http://www.orpha.net/ORDO/Orphanet_848"


def test_an_id_stays_when_other_items_come_before_it():
    known = {one["number"]: one["id"] for one in service()["phones"]}
    more = [{"number": "+852 2345 6700"}, *FULL["contact"]["phones"]]
    later = {one["number"]: one["id"] for one in service(contact={**FULL["contact"], "phones": more})["phones"]}
    assert later == {**known, "+852 2345 6700": later["+852 2345 6700"]}
    assert service()["id"] == "4a7c04bf-b5dc-549c-b302-5d6e286849fb"


def test_what_the_record_says_is_where_readers_of_hsds_look():
    one = service()
    organization = one["organization"]
    assert (one["name"], organization["name"]) == ("Hong Kong Example Association",) * 2
    assert organization["description"] == "For people with lupus."
    assert organization["alternate_name"] == "HKEA; Example"
    assert one["description"] == "Founded by six patients."
    assert one["application_process"] == "Phone."
    assert one["eligibility_description"] == "Adults."
    assert one["fees_description"] == "No fee."
    assert [(option["amount"], option["amount_description"]) for option in one["cost_options"]] == [(0, "Free")]
    assert one["assured_date"] == "2026-01-02"
    assert [(phone["number"], phone.get("type"), phone.get("description")) for phone in one["phones"]] == [
        ("+852 2345 6789", "voice", "Hotline\nMon-Fri"),
        ("+852 9123 4567", None, "WhatsApp"),
        ("+852 2345 6788", "fax", None),
    ]
    assert organization["email"] == "info@example.org"
    assert [contact["email"] for contact in organization["contacts"]] == ["second@example.org"]
    assert organization["uri"] == "http://www.wikidata.org/entity/Q123"
    assert organization["legal_status"] == "Society; Charity (section 88)"
    assert [area["name"] for area in one["service_areas"]] == ["Kwun Tong"]
    assert [(lang["code"], lang["name"]) for lang in one["languages"]] == [("yue", "Cantonese")]
    assert values(organization) == {
        "record.kind:self-help-group": None,
        "record.led_by:patients": None,
        "record.founded": "1998",
        "record.hosted_by": "Example Hospital",
        "members.count": "500",
        "members.unit": "people",
        "members.as_of": "2014",
        "registration.type:charity-s88": "2001",
        "social.facebook": "https://example.org/facebook",
    }


def test_conditions_have_their_codes_and_a_broader_one_only_if_it_is_in_the_data():
    one = service(conditions=["lupus", "rheumatic-disease"])
    assert {"record.conditions:lupus", "record.conditions:rheumatic-disease", "M32", "D008180"} <= set(values(one))
    terms = {a["taxonomy_term"]["code"]: a["taxonomy_term"] for a in one["attributes"]}
    assert terms["record.conditions:lupus"]["parent_id"] == terms["record.conditions:rheumatic-disease"]["id"]
    assert terms["M32"]["taxonomy_detail"]["uri"] == "http://hl7.org/fhir/sid/icd-10"
    alone = {a["taxonomy_term"]["code"]: a["taxonomy_term"] for a in service()["attributes"]}
    assert "parent_id" not in alone["record.conditions:lupus"]


def test_the_year_it_began_is_not_taken_for_the_year_of_incorporation():
    assert service()["organization"]["year_incorporated"] == 1999
    only_charity = service(registration=[{"type": "charity-s88", "year": 2001}])
    assert "year_incorporated" not in only_charity["organization"]


def test_names_fall_back_and_sentences_do_not():
    one = service("zh-Hant")
    address = one["service_at_locations"][0]["location"]["addresses"][0]
    assert address["address_1"] == "觀塘示例道1號"
    assert service("en")["service_at_locations"][0]["location"]["addresses"][0]["address_1"] == "觀塘示例道1號"
    assert data_set("en")["contents"][1]["name"] == "其他會"
    assert one["organization"]["funding"][0]["source"] == "示例基金"
    assert not {"application_process", "eligibility_description", "fees_description"} & set(one)
    assert one["organization"]["website"] == "https://example.org/zh"


def test_what_is_required_and_unknown_is_empty_and_what_is_not_stated_is_absent():
    place = service(places=[{"purpose": "meeting", "district": "southern"}])["service_at_locations"][0]["location"]
    assert place["addresses"][0] | {"id": ""} == {
        "id": "",
        "address_1": "",
        "city": "Southern",
        "state_province": "",
        "postal_code": "",
        "country": "HK",
        "address_type": "physical",
    }
    bare = data_set("en", make_whole_directory({"bare": make_record(summary=None)}))["contents"][0]
    assert set(bare) == {"id", "name", "status", "attributes", "organization"}
    assert set(bare["organization"]) == {"id", "name", "description", "attributes"}
    assert bare["organization"]["description"] == ""


@pytest.mark.parametrize(
    ("status", "told"),
    [("active", "active"), ("unconfirmed", "active"), ("dormant", "inactive"), ("closed", "defunct")],
)
def test_a_doubt_about_the_body_is_told_first(status, told):
    one = service(status=status)
    assert one["status"] == told
    lines = one["alert"].split("\n")
    assert lines[-1] == "It has moved."
    assert len(lines) == (1 if status == "active" else 2)
    assert (f"record.status:{status}" in values(one)) is (status != "active")


def test_a_month_is_no_day_of_assurance():
    checks = [{"on": "2026-01", "how": "phone", "outcome": "confirmed"}]
    assert "assured_date" not in service(checks=checks)


@pytest.mark.parametrize(
    ("rrule", "fields"),
    [
        ("FREQ=MONTHLY;BYDAY=2SA", {"freq": "MONTHLY", "byday": "2SA"}),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", {"freq": "WEEKLY", "interval": 2, "count": 3}),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231", {"freq": "MONTHLY", "bymonthday": "-1", "until": "2027-12-31"}),
        ("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2", {}),
        ("FREQ=DAILY", {}),
        (None, {}),
    ],
)
def test_half_a_rule_is_never_told(rrule, fields):
    assert recurrence_fields(rrule) == fields


@pytest.mark.parametrize(
    ("zone", "hours"), [("Asia/Hong_Kong", 8), ("Asia/Kolkata", 5.5), ("Europe/London", None), (None, None)]
)
def test_times_have_an_offset_where_it_is_one_all_through_the_year(zone, hours):
    settings = {name: value for name, value in SETTINGS.items() if name != "time_zone"} | (
        {"time_zone": zone} if zone else {}
    )
    [meeting] = data_set("en", make_whole_directory({"full": FULL}, settings=settings))["contents"][0]["schedules"]
    assert (meeting["opens_at"], meeting["closes_at"], meeting.get("timezone")) == ("14:30:00", "16:30:00", hours)


def test_the_file_says_language_day_and_licence():
    made = data_set("zh-Hant")
    assert (made["language"], made["date"], made["total_items"], made["source"]) == (
        "zh-Hant",
        "2026-11-21",
        2,
        "示例名錄",
    )
    assert made["licence"] == {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    assert "licence" not in data_set("en", facts=NO_SITE)
    assert data_set("en", make_whole_directory({}))["contents"] == []


def test_the_same_records_give_the_same_bytes():
    first, second = (files_of("hsds", make_whole_directory(PAIR), replace(FACTS)) for _ in range(2))
    assert first == second
