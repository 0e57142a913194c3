"""A guide that there is not is reported wherever one can be named, in the reader's language."""

import pytest

from sameroad.records.load import load
from sameroad.records.settings import GUIDE_PLACES
from tests.factories import CATEGORIES, SETTINGS, TODAY, VOCABULARIES, write_data

NAME = {"en": "Your first visit", "zh-Hant": "第一次參加"}
GUIDES = {"guides": [{"id": "your-first-visit", "name": NAME}]}
RHEUMATOLOGY, SITUATIONS = CATEGORIES
SAID = {
    "en": ("“your-frist-visit” is not in data/vocabularies/guides.yaml.", "Did you mean “your-first-visit”?"),
    "zh-Hant": ("在data/vocabularies/guides.yaml找不到「your-frist-visit」。", "你是想寫「your-first-visit」嗎？"),
}


def with_guides(place, guides):
    """The files of a data folder that name guides at a place."""
    files = {"settings": SETTINGS, "categories": CATEGORIES, "vocabularies": {**VOCABULARIES, **GUIDES}}
    if place == "category":
        files["categories"] = [{**RHEUMATOLOGY, "guides": guides}, SITUATIONS]
    elif place == "condition":
        first, *others = RHEUMATOLOGY["conditions"]
        files["categories"] = [{**RHEUMATOLOGY, "conditions": [{**first, "guides": guides}, *others]}, SITUATIONS]
    elif place == "kind":
        first, *others = VOCABULARIES["kinds"]
        files["vocabularies"] = {**files["vocabularies"], "kinds": [{**first, "guides": guides}, *others]}
    else:
        files["settings"] = {**SETTINGS, "guides": {place: guides}}
    return files


PLACES = ["category", "condition", "kind", *GUIDE_PLACES]


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_reported_with_the_guide_that_was_meant(place, language, tmp_path):
    data = write_data(tmp_path / "data", **with_guides(place, ["your-first-visit", "your-frist-visit"]))
    loaded = load(data, TODAY, language=language)
    assert [(p.rule, p.level, (p.message, p.hint)) for p in loaded.problems] == [
        ("unknown-id", "error", SAID[language])
    ]


@pytest.mark.parametrize("place", PLACES)
def test_a_guide_that_there_is_may_be_named(place, tmp_path):
    assert load(write_data(tmp_path / "data", **with_guides(place, ["your-first-visit"])), TODAY).problems == ()


def test_a_place_that_there_is_not_is_no_field(tmp_path):
    data = write_data(tmp_path / "data", **with_guides("frist_step", ["your-first-visit"]))
    [problem] = load(data, TODAY).problems
    assert problem.hint == "Did you mean “first_step”?"
