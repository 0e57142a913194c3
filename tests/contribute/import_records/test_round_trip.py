"""A record -> HSDS in both languages -> an import keeps every field that HSDS can hold."""

import json
from typing import Any

from hypothesis import given, settings

from sameroad.contribute.import_records.hsds_file import read_hsds
from sameroad.contribute.import_records.hsds_records import hsds_records
from sameroad.exports.hsds.schedules import recurrence_fields
from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.contribute.import_records.imported_data import collection
from tests.exports.hostile_records import hostile_record
from tests.exports.open_data import files_of
from tests.exports.test_hsds import FULL, PAIR
from tests.factories import TODAY, make_record, make_whole_directory
from tests.property_settings import WITHOUT_SHRINKING

NOT_HELD = {"sources", "checks", "editor_notes", "replaced_by"}
"""Fields that HSDS cannot hold, or whose import would claim that we had read or checked something."""


def back(records):
    """The records that come back by the names in both languages, and what was told of them."""
    files = files_of("hsds", make_whole_directory(records))
    read = [read_hsds(files[f"hsds/{language}/services.json"]) for language in ("en", "zh-Hant")]
    return hsds_records(read, collection())


def plain(record: dict[str, Any]) -> dict[str, Any]:
    """A record as people write one: each language in its script, nothing around a text, and nothing twice."""
    made = {name: _plain(value) for name, value in record.items() if name not in {*NOT_HELD, "part_of"}}
    made["sources"] = make_record()["sources"]
    for name in ("aliases", "registration"):
        if name in made:
            made[name] = list({json.dumps(item): item for item in made[name]}.values())
    made["aliases"] = [alias for alias in made.get("aliases", []) if "; " not in alias]
    phones = made.get("contact", {}).get("phones", [])
    if phones:
        made["contact"]["phones"] = list({phone["number"]: phone for phone in phones}.values())
    for meeting in made.get("meetings", []):
        if not recurrence_fields(meeting.get("rrule")):
            meeting.pop("rrule", None)
        elif "T" in meeting["rrule"].partition("UNTIL=")[2]:
            meeting["rrule"] = "FREQ=WEEKLY;UNTIL=20271231;WKST=MO;BYDAY=MO,WE"
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if value and set(value) <= {"en", "zh-Hant"}:
            return {language: _told(language, text) for language, text in value.items()}
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.strip() or "x" if isinstance(value, str) else value


def _told(language: str, text: str) -> str:
    if text.startswith("https://"):
        return text
    latin = "".join(c for c in text if c < "\u2e80")
    return f"Ab {latin}".strip() if language == "en" else f"{'字' * 40}{text}".strip()


def held(value: Any) -> Any:
    """A record without what says nothing, registrations and parts of rules in one order, one website address as one."""
    if isinstance(value, dict):
        found = {name: held(item) for name, item in value.items()}
        if found.get("status") == "active":
            del found["status"]
        if "registration" in found:
            found["registration"].sort(key=json.dumps)
        if "rrule" in found:
            found["rrule"] = sorted(found["rrule"].split(";"))
        if isinstance(found.get("website"), dict) and len(set(found["website"].values())) == 1:
            found["website"] = next(iter(found["website"].values()))
        return {name: found[name] for name in sorted(found) if found[name] not in ({}, [], "")}
    return [held(item) for item in value] if isinstance(value, list) else value


@settings(WITHOUT_SHRINKING, max_examples=100)
@given(hostile_record())
def test_every_field_that_hsds_can_hold_comes_back(record):
    expected = plain(record)
    [found] = back({"example": expected})
    assert held(found.record) == held({name: value for name, value in expected.items() if name != "sources"})
    assert found.untold == ()


def test_the_full_record_comes_back_and_belongs_to_the_body_that_is_there():
    records = {"full": FULL, "other": make_record(name={"en": "Other Association"})}
    found = back(records)[0].record
    assert held(found) == held({name: value for name, value in FULL.items() if name not in NOT_HELD})
    assert found["part_of"] == ["other"]


def test_a_body_above_that_is_new_too_gets_the_name_that_is_proposed_for_it():
    full, other = back(PAIR)
    assert other.record["name"] == {"zh-Hant": "其他會"}
    assert full.record["part_of"] == ["kei-taa-wui"]


def test_every_real_record_comes_back(real_directory):
    originals = real_directory.originals.organizations
    files = files_of("hsds", real_directory)
    read = [read_hsds(files[f"hsds/{language}/services.json"]) for language in ("en", "zh-Hant")]
    found = hsds_records(read, read_collection(PROJECT_DATA, TODAY))
    assert len(found) == len(originals) > 200
    lost = {"part_of", *NOT_HELD}
    for one, record in zip(found, originals.values(), strict=True):
        kept = {name: value for name, value in one.record.items() if name not in lost}
        assert held(kept) == held({name: value for name, value in record.items() if name not in lost})
