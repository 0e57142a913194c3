"""What lacks a language: texts, never names."""

from pathlib import Path
from typing import Any

from sameroad.contribute.translations.find_missing import find_missing
from sameroad.contribute.translations.to_translate import ToTranslate
from tests.contribute.translations.repository import INTERFACE, read
from tests.factories import CATEGORIES, VOCABULARIES, make_record, write_data

BOTH = ["en", "zh-Hant"]


def found(folder: Path, languages: list[str] = BOTH, **files: Any) -> list[ToTranslate]:
    return list(find_missing(read(write_data(folder / "data", **{"interface": INTERFACE, **files})), languages))


def of_record(folder: Path, **changes: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.where, one.languages) for one in found(folder, records={"example": make_record(**changes)})]


def test_nothing_lacks_anything_in_complete_data(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_texts_of_a_record_are_found_and_names_are_not(tmp_path: Path) -> None:
    changes = {
        "name": {"en": "Example"},
        "hosted_by": {"en": "Host"},
        "notice": {"zh-Hant": "已搬遷。"},
        "join": {"how": {"en": "Phone."}},
        "contact": {
            "phones": [{"number": "999", "label": {"en": "Office"}}],
            "website": {"en": "https://example.org/"},
        },
        "places": [{"purpose": "office", "address": {"en": "3 Example Road"}, "hours": {"en": "Mondays"}}],
    }
    assert sorted(of_record(tmp_path, **changes)) == [
        ("contact.phones[0].label", ("zh-Hant",)),
        ("join.how", ("zh-Hant",)),
        ("notice", ("en",)),
        ("places[0].hours", ("zh-Hant",)),
    ]


def test_it_is_said_where_the_text_stands_and_what_it_says(tmp_path: Path) -> None:
    (one,) = found(tmp_path, records={"example": make_record(join={"how": {"en": "Phone."}})})
    assert one.file.endswith("data/organizations/example.yaml")
    assert Path(one.file).read_text("utf-8").splitlines()[one.line - 1] == "  how:"
    assert one.texts == {"en": "Phone."}
    assert one.missing


def test_names_of_conditions_and_terms_are_ours_to_translate(tmp_path: Path) -> None:
    category = {**CATEGORIES[1], "conditions": [{"id": "general-patient-support", "name": {"en": "Any illness"}}]}
    kinds = [{"id": "charity", "name": {"zh-Hant": "慈善團體"}}]
    missing = found(tmp_path, categories=[CATEGORIES[0], category], vocabularies={**VOCABULARIES, "kinds": kinds})
    assert [(Path(one.file).name, one.where, one.languages) for one in missing] == [
        ("situations.yaml", "conditions[0].name", ("zh-Hant",)),
        ("kinds.yaml", "terms[0].name", ("en",)),
    ]


def test_a_third_language_lacks_every_text(tmp_path: Path) -> None:
    lacking = found(tmp_path, ["en", "zh-Hant", "ur"], interface={**INTERFACE, "ur": {"home": {"tagline": "لوگ"}}})
    assert {one.languages for one in lacking} == {("ur",)}
    assert "summary" in [one.where for one in lacking]
    (sentence,) = (one for one in lacking if one.where == "home.count")
    assert Path(sentence.file).name == "ur.yaml"
    assert sentence.texts == {"en": "one: {count} group\nother: {count} groups", "zh-Hant": "other: {count}個組織"}
