from pathlib import Path

import pytest

from sameroad.contribute.nearest_records import nearest_records
from sameroad.records.collection import Collection
from sameroad.records.read_collection import read_collection
from tests.factories import TODAY, make_record, write_data


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    records = {
        "hong-kong-stoma-association": make_record(
            name={"en": "Hong Kong Stoma Association", "zh-Hant": "香港造口人協會"}
        ),
        "hong-kong-stroke-association": make_record(name={"en": "Stroke"}, aliases=["HKSA"]),
        "cansurvive": make_record(name={"en": "Cansurvive"}),
    }
    return read_collection(write_data(tmp_path / "data", records), TODAY)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("cansurvie", "cansurvive"),
        ("Cansurvive.yaml", "cansurvive"),
        ("hong-kong-stoma-asociation", "hong-kong-stoma-association"),
        ("香港造口人會", "hong-kong-stoma-association"),
        ("HKSA", "hong-kong-stroke-association"),
    ],
)
def test_the_nearest_comes_first(written: str, first: str, collection: Collection) -> None:
    assert nearest_records(written, collection)[0] == first


def test_there_are_no_more_than_asked_for_and_each_once(collection: Collection) -> None:
    assert nearest_records("hong-kong-stoke-association", collection, most=2) == [
        "hong-kong-stroke-association",
        "hong-kong-stoma-association",
    ]


def test_nothing_like_it_is_nothing(collection: Collection) -> None:
    assert nearest_records("qqqq", collection) == []
