"""The tables say what the records say, open in Excel, and run nothing."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.exports.csv_tables.safe_cell import text_of_cell
from tests.exports.hostile_records import hostile_record
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.test_safe_cell import begins_formula
from tests.factories import make_record, make_whole_directory

RECORD = make_record(
    aliases=["HKEA", "示例會"],
    serves=["patients", "carers"],
    area=["online"],
    contact={
        "phones": [
            {
                "number": "+852 2345 6789",
                "label": {"en": "Hotline, day", "zh-Hant": "熱線"},
                "languages": ["yue", "en"],
            },
            {"number": "999"},
        ],
        "emails": ["info@example.org"],
        "website": {"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"},
        "social": {"facebook": "https://example.org/facebook"},
    },
    places=[{"purpose": "office", "district": "kwun-tong", "address": {"zh-Hant": "觀塘示例街1號"}}],
    join={"how": {"en": '=HYPERLINK("https://example.org")'}, "fee": {"free": False}},
    founded=1998,
    checks=[{"on": "2026-01-02", "how": "phone", "outcome": "confirmed", "note": "Only for editors."}],
    editor_notes=["Also only for editors."],
)


def tables(directory, facts=FACTS):
    """Every table as a spreadsheet reads it: rows by column."""
    files = files_of("csv", directory, facts)
    return {
        path.removeprefix("csv/").removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        )
        for path, content in files.items()
        if path.endswith(".csv")
    }


@pytest.fixture(scope="module")
def read():
    return tables(make_whole_directory({"example": RECORD}))


def test_an_organization_is_one_row_with_names_for_people(read):
    assert len(read["organizations"]) == 1
    row = read["organizations"][0]
    expected = {
        "id": "example",
        "name_zh-Hant": "香港示例會",
        "aliases": "HKEA; 示例會",
        "kind": "self-help-group",
        "kind_zh-Hant": "自助組織",
        "status": "active",
        "page_zh-Hant": "https://example.org/hk/zh-Hant/organizations/example/",
        "phones": "(+852) 2345 6789; 999",
        "emails": "info@example.org",
        "website_zh-Hant": "https://example.org/zh",
        "facebook": "https://example.org/facebook",
        "conditions_en": "Lupus",
        "serves_zh-Hant": "病人; 照顧者",
        "areas_en": "Kwun Tong; Online",
        "join_how_en": '\'=HYPERLINK("https://example.org")',
        "join_how_zh-Hant": "",
        "join_fee_free": "false",
        "founded": "1998",
        "members_count": "",
        "freshness": "fresh",
        "freshness_on": "2026-01-02",
    }
    assert {name: row[name] for name in expected} == expected


def test_what_there_is_several_of_has_its_own_table(read):
    assert read["phones"][0] == {
        "organization": "example",
        "position": "1",
        "number": "(+852) 2345 6789",
        "label_en": "Hotline, day",
        "label_zh-Hant": "熱線",
        "hours_en": "",
        "hours_zh-Hant": "",
        "languages": "yue; en",
        "answered_by": "",
    }
    assert [row["position"] for row in read["phones"]] == ["1", "2"]
    assert read["places"][0]["address_zh-Hant"] == "觀塘示例街1號"
    assert read["sources"][0]["url"] == "https://example.org/about"
    assert [row["audience"] for row in read["organization_serves"]] == ["patients", "carers"]
    assert read["organization_area"] == [{"organization": "example", "position": "1", "area": "online"}]


def test_what_records_refer_to_has_its_own_tables(read):
    lupus = next(row for row in read["conditions"] if row["id"] == "lupus")
    assert (lupus["category"], lupus["parent"], lupus["synonyms_en"]) == ("rheumatology", "rheumatic-disease", "SLE")
    assert [row["code"] for row in read["condition_codes"]] == ["icd10:M32", "mesh:D008180"]
    assert [row["id"] for row in read["areas"]] == ["kwun-tong", "southern", "hong-kong", "online"]
    assert read["hospitals"][0]["district"] == "southern"
    assert read["helplines"][0]["for_zh-Hant"] == "身處危險的人。"
    assert read["helpline_phones"][0]["number"] == "999"
    assert "everyday-words" not in read


def test_notes_for_editors_and_words_that_only_the_search_knows_are_in_no_table():
    directory = make_whole_directory({"example": RECORD})
    assert "checks" in tables(directory)
    everything = b"".join(files_of("csv", directory).values()).decode()
    assert [
        text for text in ("only for editors", "Only for editors", "butterfly rash", "want to die") if text in everything
    ] == []


def test_files_are_as_excel_reads_them():
    files = files_of("csv", make_whole_directory({"example": RECORD}))
    texts = {path: content for path, content in files.items() if path.startswith("csv/")}
    assert len(texts) > 20
    for path, content in texts.items():
        assert content.startswith(b"\xef\xbb\xbf"), path
        assert not content.startswith(b"\xef\xbb\xbf" * 2)
        assert content.replace(b"\r\n", b"").count(b"\n") == 0, path
        assert content.endswith(b"\r\n")


def test_without_an_address_of_the_site_there_are_no_pages():
    row = tables(make_whole_directory({"example": RECORD}), NO_SITE)["organizations"][0]
    assert [name for name in row if name.startswith("page")] == []


def test_a_directory_without_organizations_has_its_columns():
    files = files_of("csv", make_whole_directory({}))
    assert files["csv/phones.csv"].decode("utf-8-sig").startswith("organization,position,number,")
    assert files["csv/phones.csv"].count(b"\r\n") == 1


def test_rows_come_in_pieces_and_none_is_lost():
    slugs = [f"group-{number:03}" for number in range(401)]
    directory = make_whole_directory({slug: make_record() for slug in slugs})
    assert [row["id"] for row in tables(directory)["organizations"]] == slugs


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile_record(), st.sampled_from([FACTS, NO_SITE]))
def test_no_cell_of_a_hostile_record_begins_a_formula_or_breaks_its_table(record, facts):
    read = tables(make_whole_directory({"example": record, "other": make_record()}), facts)
    for name, rows in read.items():
        for row in rows:
            assert None not in row, name  # a cell too many
            assert None not in row.values(), name  # a cell too few
            assert [cell for cell in row.values() if begins_formula(cell)] == []
    row = read["organizations"][0]
    for language in ("en", "zh-Hant"):
        for field in ("name", "summary", "description", "notice", "hosted_by"):
            said = record.get(field, {}).get(language, "")
            assert text_of_cell(row[f"{field}_{language}"]) == said


def test_the_note_is_in_both_languages_with_day_licence_and_address():
    directory = make_whole_directory({"example": RECORD})
    note = files_of("csv", directory)["csv/README.txt"].decode("utf-8-sig")
    assert "Example Directory: open data as tables" in note
    assert "示例名錄：開放資料（表格）" in note
    assert note.count("CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>") == 2
    assert note.count("2026-11-21") == 2
    assert "https://example.org/hk/\r\n" in note
    unlicensed = files_of("csv", directory, replace(FACTS, licence=None))["csv/README.txt"].decode()
    assert "2026-11-21" in unlicensed
    assert "None" not in unlicensed
    assert "{" not in note + unlicensed
