"""Words about records: the names of fields, and what values stand for."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.review.tell_changes import tell_changes
from sameroad.records.collection import Collection
from sameroad.records.compare_values import Change, compare
from sameroad.records.read_collection import read_collection, read_document
from tests.factories import TODAY, make_record, write_data

PHONE = {"number": "+852 2345 6789", "label": {"en": "Office", "zh-Hant": "辦事處"}}
VALUES = st.recursive(
    st.one_of(st.text(max_size=5), st.integers(), st.booleans()),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["en", "number", "x"]), inner, max_size=2)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(["name", "kind", "contact", "phones", "website", "sources", "part_of", "area", "x", "summary"])


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    data = write_data(tmp_path_factory.mktemp("words") / "data", {"example": make_record()})
    return read_collection(data, TODAY)


def words(collection: Collection, language: str = "en") -> RecordWords:
    return RecordWords(language, collection, collection)


@pytest.mark.parametrize(
    ("path", "value", "english", "chinese"),
    [
        (("kind",), "charity", "Charity", "慈善團體"),
        (("conditions",), ["lupus", "nonsense"], "Lupus, nonsense", "紅斑狼瘡、nonsense"),
        (("area",), ["hong-kong", "southern"], "All of Hong Kong, Southern", "全港、南區"),
        (("part_of",), ["example"], "Hong Kong Example Association", "香港示例會"),
        (("status",), "closed", "It has closed", "已經結束"),
        (("join", "fee", "free"), False, "There is a fee", "需要收費"),
        (("summary",), {"en": "Both", "zh-Hant": "兩者"}, "Both / 兩者", "Both / 兩者"),
        (("contact", "phones", 0), PHONE, None, "號碼：+852 2345 6789；號碼的用途：Office / 辦事處"),
        (("founded",), 1998, "1998", "1998"),
    ],
)
def test_values_are_told_in_words(
    collection: Collection, path: Any, value: Any, english: str | None, chinese: str
) -> None:
    assert english is None or words(collection).value(path, value) == english
    assert words(collection, "zh-Hant").value(path, value) == chinese


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (Change(("contact", "emails"), None, ["a@example.org"]), "E-mail"),
        (
            Change(("contact", "phones", 0, "hours"), None, {"en": "Mondays"}, (PHONE,)),
            "Telephone (+852 2345 6789) › When it is answered",
        ),
        (Change(("contact", "phones", 0, "number"), "1", PHONE["number"], (PHONE,)), "Telephone › Number"),
        (Change(("contact", "phones", 1), None, PHONE), "Telephone"),
        (Change(("join", "fee", "free"), None, True), "How to join › Cost › Is it free?"),
        (Change(("places", 1, "hours"), None, {"en": "x"}, ({"hours": {"en": "x"}},)), "Places (2) › When it is open"),
        (Change(("contact", "social", "facebook", "en"), None, "x"), "Social media › Facebook (English)"),
        (Change(("contact",), None, "x"), "Contact"),
        (Change(("fon",), None, "x"), "fon"),
    ],
)
def test_a_field_is_called_by_its_place(collection: Collection, change: Change, label: str) -> None:
    assert words(collection).label(change) == label


def test_a_name_that_is_too_long_is_shortened(collection: Collection) -> None:
    change = Change(("sources", 0, "title"), None, "x", ({"url": f"https://example.org/{'a' * 100}", "title": "x"},))
    assert (
        words(collection).label(change) == f"Sources (https://example.org/{'a' * 39}…) › Title of the page or document"
    )


def test_a_record_without_a_name_is_called_by_its_slug(collection: Collection) -> None:
    document = read_document("organization", "odd", "odd.yaml", b"kind: charity\n")
    assert words(collection).name_of(document) == "odd"
    document = read_document("organization", "odd", "odd.yaml", "name: {zh-Hant: 香港會}\n".encode())
    assert words(collection).name_of(document) == "香港會"


def test_records_of_any_shape_can_be_told(collection: Collection) -> None:
    document, said = read_document("organization", "odd", "odd.yaml", b""), words(collection)

    @settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(before=st.dictionaries(FIELDS, VALUES, max_size=3), after=st.dictionaries(FIELDS, VALUES, max_size=3))
    def check(before: dict[str, Any], after: dict[str, Any]) -> None:
        changes = compare(before, after)
        assert len(list(tell_changes(changes, document, said, new=False))) == len(changes)

    check()


def test_sentences_of_before_count_more_and_missing_ones_come_from_the_first_language(tmp_path: Path) -> None:
    write_data(
        tmp_path / "a", interface={"en": {"x": {"y": "Old {z}", "only": "English"}}, "zh-Hant": {"x": {"y": "舊"}}}
    )
    write_data(tmp_path / "b", interface={"en": {"x": {"y": "New", "more": "More"}}, "zh-Hant": {"x": {"y": "新"}}})
    before, after = (read_collection(tmp_path / name, TODAY) for name in "ab")
    assert RecordWords("en", before, after).say("x.y", z="one") == "Old one"
    assert RecordWords("en", before, after).say("x.more") == "More"
    assert RecordWords("zh-Hant", before, after).say("x.only") == "English"


def test_languages_are_called_by_their_names(collection: Collection) -> None:
    assert words(collection).language_name("zh-Hant") == "Chinese"
    assert words(collection, "zh-Hant").language_name("en") == "英文"
    assert words(collection).language_name("zz") == "zz"
