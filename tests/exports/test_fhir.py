"""FHIR: strict models take every resource, references and codes of ours lead somewhere, and nothing is made up."""

import json
import re

import pytest
from fhir.resources.R4B import get_fhir_model_class
from hypothesis import given

from sameroad.exports.code_systems import CODE_SYSTEMS
from tests.exports.hostile_records import hostile_directory
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.test_hsds import FULL, PAIR
from tests.factories import make_record, make_whole_directory
from tests.property_settings import WITHOUT_SHRINKING

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
UNKNOWN = {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}


def files(directory=None, facts=FACTS):
    made = files_of("fhir", make_whole_directory(PAIR) if directory is None else directory, facts)
    return {path: json.loads(content) for path, content in made.items()}


def resources(directory=None, facts=FACTS):
    return [entry["resource"] for entry in files(directory, facts)["fhir/bundle.json"]["entry"]]


def one(kind, **changes):
    """The first resource of a kind, of the full record with changes."""
    found = resources(make_whole_directory({**PAIR, "full": {**FULL, **changes}}))
    places = [r for r in found if r["resourceType"] == "Location" and "managingOrganization" in r]
    return places[0] if kind == "Location" else next(r for r in found if r["resourceType"] == kind)


def parse(made):
    """Read every file strictly: an unknown element, a wrong type or code is an error."""
    for resource in made.values():
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)


def every(value, name):
    """The values of an element, at any depth."""
    if isinstance(value, dict):
        if name in value:
            yield value[name]
        for item in value.values():
            yield from every(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from every(item, name)


def faults(made):
    """References and codes of our own that lead nowhere, and what stands in a bundle twice."""
    bundle = made["fhir/bundle.json"]
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    known = set(urls)
    if len(known) < len(urls):
        yield "the same resource twice"
    for reference in every(bundle, "reference"):
        if reference not in known:
            yield reference
    systems = {made["url"]: {c["code"] for c in made["concept"]} for path, made in made.items() if "CodeSystem" in path}
    others = {system.uri for system in CODE_SYSTEMS.values()}
    for coding in (coding for codings in every(bundle, "coding") for coding in codings):
        system = coding["system"]
        if system in systems and coding["code"] not in systems[system]:
            yield f"{coding['code']} of {system}"
        elif system not in systems and not system.startswith(
            ("http://terminology.hl7.org/", "urn:ietf:bcp:47", *others)
        ):
            yield system


@pytest.mark.parametrize("facts", [FACTS, NO_SITE])
def test_strict_models_take_all_of_the_real_records_and_every_reference_leads_somewhere(real_directory, facts):
    made = files(real_directory, facts)
    parse(made)
    assert list(faults(made)) == []
    kinds = [entry["resource"]["resourceType"] for entry in made["fhir/bundle.json"]["entry"]]
    assert kinds.count("Organization") == kinds.count("HealthcareService") == len(real_directory.organizations) > 200
    assert kinds.count("Location") > 50


@WITHOUT_SHRINKING
@given(hostile_directory())
def test_strict_models_take_hostile_records(hostile):
    made = files(hostile.directory)
    parse(made)
    assert list(faults(made)) == []
    names = [r["name"] for r in resources(hostile.directory) if r["resourceType"] == "Organization"]
    assert names == [record.name.pick("en").text for record in hostile.directory.organizations.values()]


def test_models_and_references_notice_what_is_wrong():
    made = files()
    service = made["fhir/bundle.json"]["entry"][2]["resource"]
    service["providedBy"]["reference"] = "urn:uuid:nowhere"
    service["type"][0]["coding"][0]["code"] = "no-such-support"
    assert list(faults(made)) == [
        "urn:uuid:nowhere",
        "no-such-support of https://example.org/hk/data/v1/fhir/CodeSystem-support.json",
    ]
    service["nickname"] = "x"
    with pytest.raises(ValueError, match="nickname"):
        parse(made)


def test_every_canonical_address_is_that_of_a_file_of_the_site():
    made = files()
    lists = {path: resource for path, resource in made.items() if path != "fhir/bundle.json"}
    assert len(lists) == 16
    for path, resource in lists.items():
        assert resource["url"] == f"https://example.org/hk/data/v1/{path}"
    system = made["fhir/CodeSystem-support.json"]
    value_set = made["fhir/ValueSet-support.json"]
    assert system["valueSet"] == value_set["url"]
    assert value_set["compose"] == {"include": [{"system": system["url"]}]}
    assert system["copyright"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


def test_without_an_address_of_the_site_addresses_are_uuids_and_the_same_everywhere():
    made = files(facts=NO_SITE)
    urls = [resource["url"] for path, resource in made.items() if path != "fhir/bundle.json"]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", url) for url in urls)
    assert len(set(urls)) == len(urls)
    assert list(faults(made)) == []
    assert "link" not in made["fhir/bundle.json"]
    assert "example.org/hk" not in json.dumps(made)


def test_the_bundle_says_licence_day_and_its_own_address():
    bundle = files()["fhir/bundle.json"]
    assert bundle["link"] == [
        {"relation": "license", "url": "https://creativecommons.org/licenses/by/4.0/"},
        {"relation": "self", "url": "https://example.org/hk/data/v1/fhir/bundle.json"},
    ]
    assert bundle["timestamp"] == "2026-11-21T00:00:00Z"
    assert list(every(bundle, "lastUpdated")) == []


def test_names_are_given_in_both_languages():
    organization = one("Organization")
    assert organization["name"] == "Hong Kong Example Association"
    assert organization["alias"] == ["香港示例會", "HKEA", "Example"]
    [extension] = organization["_name"]["extension"]
    assert extension == {
        "url": TRANSLATION,
        "extension": [{"url": "lang", "valueCode": "zh-Hant"}, {"url": "content", "valueString": "香港示例會"}],
    }
    other = [r for r in resources() if r.get("name") == "其他會"]
    assert len(other) == 2
    assert other[0]["_name"] == {
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/language", "valueCode": "zh-Hant"}]
    }


def test_the_service_says_for_whom_it_is_and_what_it_costs():
    service = one("HealthcareService")
    assert [coding["code"] for coding in service["specialty"][0]["coding"]] == ["lupus", "M32", "D008180"]
    assert service["specialty"][0]["coding"][1]["system"] == "http://hl7.org/fhir/sid/icd-10"
    assert service["eligibility"][0]["code"]["coding"][0]["code"] == "patients"
    assert service["eligibility"][1]["comment"] == "Adults."
    assert service["serviceProvisionCode"][0]["coding"][0]["code"] == "free"
    assert service["serviceProvisionCode"][0]["text"] == "No fee."
    assert service["communication"][0]["coding"] == [{"system": "urn:ietf:bcp:47", "code": "yue"}]
    assert service["characteristic"][0]["coding"][0]["code"] == "patients"
    assert service["comment"].split("\n")[1:] == ["It has moved.", "For people with lupus."]
    assert service["extraDetails"] == "Founded by six patients.\n\nPhone.\n\nJust listen."
    assert service["availabilityExceptions"] == "Hotline: Mon-Fri\nGathering: Second Saturday"


def test_telephones_are_ranked_and_whatsapp_is_an_address():
    contact = {**FULL["contact"], "phones": [{"number": "+852 2345 6789"}, {"number": "999"}]}
    telecom = one("HealthcareService", contact=contact)["telecom"]
    assert [(t["system"], t["value"], t.get("rank")) for t in telecom] == [
        ("phone", "+852 2345 6789", 1),
        ("phone", "999", 2),
        ("fax", "+852 2345 6788", None),
        ("email", "info@example.org", None),
        ("email", "second@example.org", None),
        ("url", "https://example.org/en", None),
        ("url", "https://example.org/zh", None),
        ("url", "https://wa.me/85291234567", None),
        ("url", "https://example.org/facebook", None),
    ]
    assert {t["use"] for t in telecom} == {"work"}


@pytest.mark.parametrize(
    ("referral", "method"), [("none", None), ("required", "required"), ("welcome", "welcome"), (None, UNKNOWN)]
)
def test_a_referral_that_nobody_stated_is_not_taken_for_none(referral, method):
    join = {"how": {"en": "Phone."}, **({"referral": referral} if referral else {})}
    service = one("HealthcareService", join=join)
    if method is None:
        assert "referralMethod" not in service
    elif method == UNKNOWN:
        assert service["referralMethod"] == [{"extension": [UNKNOWN]}]
    else:
        assert service["referralMethod"][0]["coding"][0]["code"] == method


@pytest.mark.parametrize(
    ("status", "told"),
    [("active", True), ("dormant", False), ("closed", False), ("unconfirmed", {"extension": [UNKNOWN]})],
)
def test_whether_it_runs(status, told):
    for kind in ("Organization", "HealthcareService"):
        resource = one(kind, status=status)
        assert resource.get("active", resource.get("_active")) == told


@pytest.mark.parametrize(
    ("meeting", "times"),
    [
        (
            {"rrule": "FREQ=WEEKLY;BYDAY=SA,WE", "starts": "14:30", "ends": "16:30"},
            [{"daysOfWeek": ["sat", "wed"], "availableStartTime": "14:30:00", "availableEndTime": "16:30:00"}],
        ),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "starts": "14:30", "ends": "16:30"}, None),
        ({"rrule": "FREQ=WEEKLY;UNTIL=20261231;BYDAY=SA", "starts": "14:30", "ends": "16:30"}, None),
        ({"rrule": "FREQ=MONTHLY;BYDAY=2SA", "starts": "14:30", "ends": "16:30"}, None),
        ({"rrule": "FREQ=WEEKLY;BYDAY=SA", "starts": "14:30"}, None),
        ({"when": {"en": "Saturdays"}}, None),
    ],
)
def test_only_what_is_the_same_every_week_is_an_available_time(meeting, times):
    service = one("HealthcareService", meetings=[{"what": {"en": "Gathering"}, **meeting}])
    assert service.get("availableTime") == times
    assert service["availabilityExceptions"].split("\n")[-1].startswith("Gathering")


def test_a_place_is_told_as_it_is_written():
    location = one("Location")
    assert location["address"]["text"] == "觀塘示例道1號"
    assert (location["address"]["district"], location["address"]["country"]) == ("Kwun Tong", "HK")
    assert location["name"] == "Queen Mary Hospital"
    assert location["availabilityExceptions"] == "Mon 9:00-17:00"
    assert location["description"] == "Exit A; lift"
    assert "postalCode" not in location["address"]
    assert "status" not in location
    assert one("Location", status="closed")["status"] == "inactive"


def test_districts_are_areas_and_what_is_no_place_has_no_type():
    record = make_record(area=["kwun-tong", "online"])
    areas = {r["name"]: r for r in resources(make_whole_directory({"one": record})) if r["resourceType"] == "Location"}
    assert areas["Kwun Tong"]["physicalType"]["coding"][0]["code"] == "area"
    assert "physicalType" not in areas["Online"]


def test_what_is_not_stated_is_absent():
    bare = resources(make_whole_directory({"bare": make_record(summary=None)}))
    assert [set(resource) for resource in bare] == [
        {"resourceType", "id", "language", "identifier", "active", "type", "name", "_name", "alias"},
        {
            *("resourceType", "id", "language", "active", "providedBy", "name", "_name", "specialty", "referralMethod"),
        },
    ]


def test_registrations_with_a_number_are_identifiers():
    organization = one("Organization")
    numbered = organization["identifier"][-1]
    assert (numbered["value"], numbered["period"]) == ("91/1", {"start": "1999"})
    assert [concept["coding"][0]["code"] for concept in organization["type"]] == [
        "self-help-group",
        "society",
        "charity-s88",
    ]
    assert organization["identifier"][1]["value"] == "http://www.wikidata.org/entity/Q123"
    assert organization["identifier"][0]["value"] == "https://example.org/hk/organizations/full/"


def test_one_body_above_another_has_a_reference_and_a_host_without_a_record_a_name():
    assert one("Organization")["partOf"]["reference"] in {
        entry["fullUrl"] for entry in files()["fhir/bundle.json"]["entry"]
    }
    assert one("Organization", part_of=[])["partOf"] == {"display": "Example Hospital"}


def test_conditions_know_the_broader_ones():
    concepts = {c["code"]: c for c in files()["fhir/CodeSystem-conditions.json"]["concept"]}
    assert concepts["lupus"]["property"] == [{"code": "parent", "valueCode": "rheumatic-disease"}]
    assert concepts["lupus"]["designation"] == [{"language": "zh-Hant", "value": "紅斑狼瘡"}]


def test_lists_have_the_values_of_the_schema(real_directory):
    schema = real_directory.originals.schemas["organization.schema.json"]
    made = files(real_directory)

    def codes(list_id):
        return {concept["code"] for concept in made[f"fhir/CodeSystem-{list_id}.json"]["concept"]}

    assert codes("led-by") == set(schema["properties"]["led_by"]["enum"])
    assert codes("referral") == set(schema["$defs"]["join"]["properties"]["referral"]["enum"])
    assert codes("registration") == set(schema["$defs"]["registration"]["properties"]["type"]["enum"])
    assert codes("purposes") == set(schema["$defs"]["place"]["properties"]["purpose"]["enum"])
    assert codes("support") == set(real_directory.vocabularies["support"])


def test_the_same_records_give_the_same_bytes():
    first, second = (files_of("fhir", make_whole_directory(PAIR)) for _ in range(2))
    assert first == second
