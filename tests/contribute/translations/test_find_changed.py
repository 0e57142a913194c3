"""What was changed in one language and not in the other since a commit."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.contribute.history import open_history
from sameroad.contribute.translations.find_changed import changed_alone, find_changed
from sameroad.contribute.translations.to_translate import ToTranslate
from tests.contribute.translations.repository import INTERFACE, make_repository, read
from tests.factories import make_record, write_data, write_yaml

HOW = {"en": "Phone us.", "zh-Hant": "致電本會。"}
PHONES = [
    {"number": "+852 2345 6789", "label": {"en": "Office", "zh-Hant": "辦事處"}},
    {"number": "+852 2345 6780", "label": {"en": "Hotline", "zh-Hant": "熱線"}},
]
TUESDAYS = {"what": {"en": "Tea", "zh-Hant": "茶聚"}, "when": {"en": "Tuesdays", "zh-Hant": "逢星期二"}}
OLD: dict[str, Any] = {"join": {"how": HOW}, "contact": {"phones": PHONES}, "meetings": [TUESDAYS]}


def after(folder: Path, **changes: Any) -> list[ToTranslate]:
    data = make_repository(folder, records={"example": make_record(**OLD)})
    write_data(data, {"example": make_record(**{**OLD, **changes})}, interface=INTERFACE)
    return list(find_changed(read(data), open_history(data, "HEAD").earlier))


def test_nothing_changed_is_nothing_to_do(tmp_path: Path) -> None:
    assert after(tmp_path) == []


def test_a_text_that_changed_in_one_language_is_told_with_what_it_was(tmp_path: Path) -> None:
    (one,) = after(tmp_path, join={"how": {**HOW, "en": "Write to us."}})
    assert (one.where, one.languages, one.missing) == ("join.how", ("zh-Hant",), False)
    assert one.texts == {"en": "Write to us.", "zh-Hant": "致電本會。"}
    assert one.before == {"en": "Phone us."}
    assert Path(one.file).read_text("utf-8").splitlines()[one.line - 1] == "  how:"


@pytest.mark.parametrize(
    "how",
    [
        {"en": "Write to us.", "zh-Hant": "請來信。"},  # both
        {"en": "Phone us."},  # taken away: that is missing, not changed
        {"en": "phone\n us.", "zh-Hant": "致電本會。"},  # the same words
    ],
)
def test_what_did_not_change_alone_is_not_told(how: dict[str, str], tmp_path: Path) -> None:
    assert after(tmp_path, join={"how": how}) == []


def test_names_are_not_told(tmp_path: Path) -> None:
    assert after(tmp_path, name={"en": "New Name", "zh-Hant": "香港示例會"}, aliases=["NN"]) == []


def test_items_are_compared_with_themselves_wherever_they_stand(tmp_path: Path) -> None:
    new = {"number": "+852 2345 6781", "label": {"en": "Fax line", "zh-Hant": "傳真熱線"}}
    hotline = {**PHONES[1], "label": {"en": "Help line", "zh-Hant": "熱線"}}
    monday = {"what": {"en": "Tea", "zh-Hant": "茶聚"}, "when": {"en": "Mondays", "zh-Hant": "逢星期一"}}
    found = after(tmp_path, contact={"phones": [new, hotline, PHONES[0]]}, meetings=[monday, TUESDAYS])
    assert [(one.where, one.before) for one in found] == [("contact.phones[1].label", {"en": "Hotline"})]


def test_a_meeting_that_changed_between_others_is_compared_with_itself(tmp_path: Path) -> None:
    changed = {**TUESDAYS, "when": {"en": "Tuesdays", "zh-Hant": "逢星期二下午"}}
    found = after(tmp_path, meetings=[changed, {"what": {"en": "Walk", "zh-Hant": "散步"}}])
    assert [(one.where, one.languages, one.before) for one in found] == [
        ("meetings[0].when", ("en",), {"zh-Hant": "逢星期二"})
    ]


def test_the_interface_is_compared_key_by_key_across_its_files(tmp_path: Path) -> None:
    data = make_repository(tmp_path)
    changed = {"home": {**INTERFACE["en"]["home"], "tagline": "Find your people."}}
    write_yaml(data / "interface" / "en.yaml", changed)
    (one,) = find_changed(read(data), open_history(data, "HEAD").earlier)
    assert Path(one.file).name == "zh-Hant.yaml"
    assert (one.where, one.languages, one.before) == ("home.tagline", ("zh-Hant",), {"en": "Find people."})
    assert "tagline" in Path(one.file).read_text("utf-8").splitlines()[one.line - 1]


def test_a_new_file_has_changed_nothing(tmp_path: Path) -> None:
    data = make_repository(tmp_path)
    write_data(data, {"new": make_record(name={"en": "New"})}, interface={**INTERFACE, "ur": INTERFACE["en"]})
    write_yaml(data / "interface" / "en.yaml", {"home": {**INTERFACE["en"]["home"], "tagline": "Find us."}})
    found = list(find_changed(read(data), open_history(data, "HEAD").earlier))
    assert [one.languages for one in found] == [("zh-Hant",)]


def test_of_three_languages_those_that_stayed_are_told() -> None:
    before = {"en": "A", "zh-Hant": "甲", "ur": "الف"}
    assert changed_alone(before, {**before, "en": "B", "ur": "ب"}) == (("en", "ur"), ("zh-Hant",))
    assert changed_alone({"en": "A"}, before) == ((), ())
