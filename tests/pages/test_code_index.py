"""The index of codes: every code in order, those of one condition together, and every ICD-10 code in one chapter."""

from sameroad.pages.code_index import CHAPTER_IDS, code_entries, icd10_chapters
from tests.factories import make_directory


def directory_of(**codes):
    """A directory with conditions that have these codes, by their ids."""
    conditions = [{"id": id_, "name": {"en": id_}, "codes": found} for id_, found in codes.items()]
    return make_directory([], categories=[{"id": "test", "order": 1, "name": {"en": "T"}, "conditions": conditions}])


def shown(entries):
    return [(" ".join(entry.codes), [condition.id for condition in entry.conditions]) for entry in entries]


def test_a_range_comes_before_the_codes_within_it_and_a_code_lists_all_its_conditions():
    directory = directory_of(one={"icd10": ["C50", "C50-C58"]}, two={"icd10": ["C50.1", "C50"]})
    assert shown(code_entries(directory, "icd10")) == [
        ("C50-C58", ["one"]),
        ("C50", ["one", "two"]),
        ("C50.1", ["two"]),
    ]


def test_orpha_codes_are_in_the_order_of_numbers():
    directory = directory_of(one={"orpha": ["636", "98"]}, two={"orpha": ["1000", "600"]})
    assert shown(code_entries(directory, "orpha")) == [
        ("98", ["one"]),
        ("600", ["two"]),
        ("636", ["one"]),
        ("1000", ["two"]),
    ]


def test_codes_that_follow_one_another_and_lead_to_the_same_are_one_entry():
    directory = directory_of(one={"icd11": ["2C60", "2C62", "2C61"]}, two={"icd11": ["2C63", "2C62"]})
    assert shown(code_entries(directory, "icd11")) == [
        ("2C60 2C61", ["one"]),
        ("2C62", ["one", "two"]),
        ("2C63", ["two"]),
    ]


def test_chapters_begin_and_end_where_icd_10_says():
    directory = directory_of(one={"icd10": ["D48", "D50", "H59.8", "H60", "Y96"]})
    found = {chapter.id: [*chapter.entries[0].codes] for chapter in icd10_chapters(directory)}
    assert found == {
        "c00-d48": ["D48"],
        "d50-d89": ["D50"],
        "h00-h59": ["H59.8"],
        "h60-h95": ["H60"],
        "v01-y98": ["Y96"],
    }


def test_every_code_of_the_real_conditions_is_in_one_chapter(real_directory):
    entries = [entry for chapter in icd10_chapters(real_directory) for entry in chapter.entries]
    in_chapters = [code for entry in entries for code in entry.codes]
    known = {code for condition in real_directory.conditions.values() for code in condition.codes.icd10}
    assert sorted(in_chapters) == sorted(known)
    assert len(in_chapters) > 300
    assert len(CHAPTER_IDS) == 22
