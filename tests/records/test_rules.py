"""Good things that the rules must let pass, and judgements too fine for a bad file; bad files are in `invalid/`."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.records.load import load
from sameroad.records.rules.rrule import rrule_fault
from tests.factories import SETTINGS, TODAY, VOCABULARIES, make_record, write_data


def rules_broken(folder: Path, records: dict[str, dict[str, Any]], **files: Any) -> list[tuple[str, str]]:
    problems = load(write_data(folder / "data", records, **files), TODAY).problems
    return [(Path(problem.file).stem, problem.rule) for problem in problems]


@pytest.mark.parametrize("date", ["0000", "2023-00", "2023-05-00", "2023-13", "2023-02-30"])
def test_dates_that_no_calendar_has_are_told(tmp_path: Path, date: str) -> None:
    sources = [{"title": "Leaflet", "supports": ["name"], "as_of": date}]
    assert rules_broken(tmp_path, {"example": make_record(sources=sources)}) == [("example", "date")]


def test_without_sources_only_they_are_asked_for(tmp_path: Path) -> None:
    record = make_record(contact=PHONE, founded=1998, sources=[])
    assert rules_broken(tmp_path, {"example": record}) == [("example", "schema")]


@pytest.mark.parametrize("tag", ["zh", "zh-TW", "zh-HK", "zh-hant", "EN", "en-GB"])
def test_the_language_that_was_meant_is_offered(tmp_path: Path, tag: str) -> None:
    data = write_data(tmp_path / "data", {"example": make_record(name={tag: "Name"})})
    meant = "en" if tag.lower().startswith("en") else "zh-Hant"
    hints = [problem.hint for problem in load(data, TODAY).problems]
    assert hints == [f"Did you mean “{meant}”? The directory's languages are: en, zh-Hant."]


def test_a_vocabulary_without_a_file_is_asked_for(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data", vocabularies={})
    hints = {problem.hint for problem in load(data, TODAY).problems if "self-help-group" in problem.message}
    assert hints == {"There is no such term at all; is the file missing?"}


@pytest.mark.parametrize("name", ["example.yaml~", ".example.yaml.swp", "#example.yaml#"])
def test_what_editors_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    data = write_data(tmp_path / "data")
    (data / "organizations" / name).write_text("draft", encoding="utf-8")
    assert load(data, TODAY).problems == ()


@pytest.mark.parametrize(
    ("name", "better"), [("Ex.yaml.txt", "Name it ex.yaml, or"), ("README.md", "Name it readme.yaml, or")]
)
def test_a_file_of_another_kind_gets_a_name_that_works(tmp_path: Path, name: str, better: str) -> None:
    data = write_data(tmp_path / "data")
    (data / "organizations" / name).write_text("a: b", encoding="utf-8")
    assert load(data, TODAY).problems[0].hint.startswith(better)


def test_a_folder_among_the_records_is_told(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    (data / "organizations" / "old").mkdir()
    assert load(data, TODAY).problems[0].hint == "Move the files in it up into organizations/."


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY;BYDAY=WE", "FREQ=MONTHLY;BYDAY=2SA,-1FR;COUNT=10", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"]
)
def test_rules_that_a_calendar_follows_pass(rule: str) -> None:
    assert rrule_fault(rule) is None


@pytest.mark.parametrize(
    "rule",
    ["", "BYDAY=WE", "FREQ=HOURLY", "FREQ=WEEKLY;FREQ=DAILY", "FREQ=WEEKLY;", "FREQ=DAILY;COUNT=1;UNTIL=20260101"],
)
def test_rules_that_no_calendar_follows_do_not(rule: str) -> None:
    assert rrule_fault(rule) is not None


PHONE = {"phones": [{"number": "+852 2345 6789"}]}
SOURCES = [{"title": "Leaflet", "supports": ["name", "phones", "part_of", "hosted_by"]}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"part_of": ["two"]}, {}),
        ({"part_of": ["three"]}, {"part_of": ["three"]}),
        ({"hosted_by": {"en": "The Hospital"}}, {"hosted_by": {"en": "The hospital"}}),
        ({}, {"editor_notes": ["Shares the desk of one."]}),
    ],
)
def test_kin_may_share_a_telephone(tmp_path: Path, one: dict[str, Any], other: dict[str, Any]) -> None:
    records = {
        "one": make_record(name={"en": "Alpha"}, contact=PHONE, sources=SOURCES, **one),
        "two": make_record(name={"en": "Beta"}, contact=PHONE, sources=SOURCES, **other),
        "three": make_record(name={"en": "Gamma"}),
    }
    assert rules_broken(tmp_path, records) == []


@pytest.mark.parametrize("note", ["Moved in one-stop-centre.", "Everyone knows it.", "Formerly part-of-one."])
def test_a_slug_inside_another_word_names_nobody(tmp_path: Path, note: str) -> None:
    records = {
        "one": make_record(name={"en": "Alpha"}, contact=PHONE, sources=SOURCES),
        "two": make_record(name={"en": "Beta"}, contact=PHONE, sources=SOURCES, editor_notes=[note]),
    }
    assert rules_broken(tmp_path, records) == [("one", "same-contact"), ("two", "same-contact")]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Hong Kong Lupus Association", "Lupus Association of Hong Kong Limited", True),
        ("The Lupus Association", "Lupus Association Ltd", True),
        ("Children’s Heart Fund", "Childrens Heart Fund", True),
        ("Heart Association", "Heart Asociation", True),
        ("Café of Friends", "CAFE OF FRIENDS", True),
        ("Children's Heart Fund", "Children's Liver Fund", False),
        ("Fu Hong Parents' Association", "Heep Hong Parents' Association", False),
        ("Lupus Group 1", "Lupus Group 2", False),
        ("香港狼瘡會", "香港狼瘡會有限公司", True),
        ("香港狼瘡會", "香港狼瘡協會", True),
        ("香港紅斑狼瘡羣組", "香港紅斑狼瘡群組", True),
        ("香港紅斑狼瘡會", "香港紅班狼瘡會", True),
        ("香港柏金遜症會", "香港帕金森症會", True),
        ("衞理復康中心", "衛理復康中心", True),
        ("香港狼瘡會", "香港腎友會", False),
        ("香港胃癌病友會", "香港肺癌病友會", False),
        ("葵涌醫院家屬資源中心", "葵青醫院家屬資源中心", False),
    ],
)
def test_names_that_are_nearly_the_same(tmp_path: Path, one: str, other: str, alike: bool) -> None:
    records = {"one": make_record(name={"en": one}), "two": make_record(name={"en": other})}
    assert rules_broken(tmp_path, records) == ([("one", "same-name"), ("two", "same-name")] if alike else [])


def test_the_name_of_the_place_does_not_tell_names_apart(tmp_path: Path) -> None:
    many = {f"place-{n}": make_record(name={"en": f"Ruritania Club {n * n}"}) for n in range(30)}
    records = {
        **many,
        "one": make_record(name={"en": "Ruritania Heart Fund"}),
        "two": make_record(name={"en": "The Heart Fund"}),
    }
    assert rules_broken(tmp_path, records) == [("one", "same-name"), ("two", "same-name")]


def test_an_alias_that_is_the_name_of_another_is_told_but_two_equal_aliases_are_not(tmp_path: Path) -> None:
    records = {
        "one": make_record(name={"en": "Alpha"}, aliases=["Carers' Hotline"]),
        "two": make_record(name={"en": "Beta"}, aliases=["Carers' Hotline", "Delta House"]),
        "three": make_record(name={"en": "Delta House"}),
    }
    assert rules_broken(tmp_path, records) == [("three", "same-name"), ("two", "same-name")]


def test_ids_are_not_doubted_while_their_file_cannot_be_read(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    (data / "conditions" / "rheumatology.yaml").write_text("id: [", encoding="utf-8")
    assert [problem.rule for problem in load(data, TODAY).problems] == ["yaml-syntax"]


def test_another_region_and_other_languages_are_settings(tmp_path: Path) -> None:
    settings = {
        "languages": [{"id": tag, "limits": {"summary": 50, "description": 90}} for tag in ("de", "fr")],
        "telephone_region": "CH",
    }

    def both(text: str) -> dict[str, str]:
        return {"de": text, "fr": text}

    loaded = load(
        write_data(
            tmp_path / "data",
            {
                "example": make_record(
                    name={"de": "Beispielverein"},
                    summary=both("Für alle."),
                    conditions=["rheuma"],
                    contact={"phones": [{"number": "143"}, {"number": "+41 44 668 18 00"}]},
                    sources=[{"title": "Blatt", "supports": ["name", "phones"]}],
                )
            },
            settings=settings,
            categories=[
                {
                    "id": "gelenke",
                    "order": 1,
                    "name": both("Gelenke"),
                    "conditions": [{"id": "rheuma", "name": both("Rheuma")}],
                }
            ],
            vocabularies={"kinds": [{"id": "self-help-group", "name": both("Gruppe")}]},
            helplines=[],
            interface={tag: {"page": {"found": {"one": "{count}", "other": "{count}"}}} for tag in ("de",)}
            | {"fr": {"page": {"found": {"one": "{count}", "many": "{count}", "other": "{count}"}}}},
        ),
        TODAY,
    )
    assert loaded.problems == ()
    assert loaded.directory is not None
    assert loaded.directory.settings.language_ids == ("de", "fr")


def test_a_language_without_interface_texts_is_told(tmp_path: Path) -> None:
    settings = {**SETTINGS, "languages": [*SETTINGS["languages"], {**SETTINGS["languages"][0], "id": "ur"}]}
    vocabularies = {"kinds": [{**VOCABULARIES["kinds"][0], "name": {"en": "A", "zh-Hant": "甲", "ur": "ا"}}]}
    broken = rules_broken(tmp_path, {}, settings=settings, vocabularies=vocabularies, categories=[], helplines=[])
    assert ("directory", "interface-texts") in broken


def test_a_growing_language_is_not_asked_for_yet(tmp_path: Path) -> None:
    urdu = {"id": "ur", "limits": {"summary": 300, "description": 1500}}
    interface = {tag: {"home": {"title": "Home"}} for tag in ("en", "zh-Hant", "ur")}
    grown = {**SETTINGS, "languages": [*SETTINGS["languages"], urdu]}
    growing = {**SETTINGS, "languages": [*SETTINGS["languages"], {**urdu, "growing": True}]}
    records = {"example": make_record()}
    assert ("example", "missing-language") in rules_broken(tmp_path / "1", records, settings=grown, interface=interface)
    assert rules_broken(tmp_path / "2", records, settings=growing, interface=interface) == []
