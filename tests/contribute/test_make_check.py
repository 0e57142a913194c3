"""A check from what a person says: what is wrong is said in a sentence that helps."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sameroad.commands.main import main
from sameroad.contribute.make_check import Told, WrongCheckError, make_check
from sameroad.records.check_schema import load_schemas
from sameroad.records.read_collection import PROJECT_DATA
from tests.factories import TODAY, make_record

SCHEMAS = PROJECT_DATA / "schema"
TOLD = Told(TODAY, "phone", "confirmed")
RECORD = make_record(contact={"emails": ["info@example.org"]}, join={"referral": "none"})


def make(record: dict[str, Any] = RECORD, **changes: Any) -> dict[str, Any]:
    return make_check(replace(TOLD, **changes), record, TODAY, SCHEMAS)


def test_a_check_has_its_fields_in_the_order_of_the_schema() -> None:
    check = make(note="  Said\n so. ", fields=["join", "emails", "join"])
    assert list(check.items()) == [
        ("on", "2026-11-21"),
        ("how", "phone"),
        ("outcome", "confirmed"),
        ("fields", ["join", "emails"]),
        ("note", "Said so."),
    ]
    known = load_schemas(SCHEMAS)["organization.schema.json"]["$defs"]["check"]["properties"]
    assert list(check) == list(known)


def test_what_was_not_said_is_left_out() -> None:
    assert list(make()) == ["on", "how", "outcome"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"how": "phnoe"},
            "“phnoe” is no way to check. Did you mean “phone”? There are: public-page, website, phone, ",
        ),
        ({"outcome": "ok"}, "“ok” is no outcome. There are: confirmed, changed, no-answer."),
        ({"fields": ["phnoes"]}, "“phnoes” is no field. Did you mean “phones”? There are: name, aliases, "),
        ({"fields": ["contact"]}, "“contact” is no field. "),
        (
            {"on": date(2026, 11, 22)},
            "2026-11-22 lies in the future (today is 2026-11-21). Write the day of the check.",
        ),
        ({"note": " \n"}, "The note is empty. Write one, or leave it out."),
        (
            {"fields": ["phones", "join", "founded"]},
            "The record says nothing under phones and founded, so that cannot be confirmed. Write the fact",
        ),
    ],
)
def test_what_cannot_be_is_said(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(WrongCheckError) as refused:
        make(**changes)
    assert str(refused.value).startswith(said)


def test_what_the_record_does_not_say_can_be_asked_in_vain_and_a_status_is_always_there() -> None:
    assert make(fields=["phones"], outcome="no-answer")["fields"] == ["phones"]
    assert make(fields=["status"])["fields"] == ["status"]


def test_the_help_names_every_way_and_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["confirm", "--help"])
    properties = load_schemas(SCHEMAS)["organization.schema.json"]["$defs"]["check"]["properties"]
    words = capsys.readouterr().out.replace(",", " ").split()
    assert {*properties["how"]["enum"], *properties["outcome"]["enum"]} <= set(words)
