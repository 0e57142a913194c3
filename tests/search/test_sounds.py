"""Characters that sound alike in Cantonese: which do, which do not, and which are left out."""

import sys

import pytest
import ToJyutping

from sameroad.records.chinese import HAN
from sameroad.search.fold import fold
from sameroad.search.sounds import likely_sounds, sound_groups

NEEDED = fold("痛風絲柏中症老藍哦角腎我蘭歌")
ALIKE = """async (load, { groups, pairs }) => {
  const { makeSounds } = await load("sounds.js");
  const alike = makeSounds(groups);
  return pairs.map(([one, other]) => alike(one, other));
}"""


def alike(one, other, needed=NEEDED):
    return any({fold(one), fold(other)} <= set(group) for group in sound_groups(needed))


@pytest.mark.parametrize(("typed", "meant"), [("瘋", "風"), ("師", "絲"), ("伯", "柏"), ("鐘", "中"), ("証", "症")])
def test_what_people_type_by_mistake_sounds_alike(typed, meant):
    assert alike(typed, meant)


def test_tones_do_not_tell_characters_apart():
    assert alike("事", "絲")


@pytest.mark.parametrize(
    ("typed", "meant"), [("腦", "老"), ("男", "藍"), ("難", "蘭"), ("我", "哦"), ("國", "角"), ("過", "歌")]
)
def test_lazy_sounds_are_alike(typed, meant):
    assert alike(typed, meant)


@pytest.mark.parametrize(("one", "other"), [("風", "中"), ("腎", "風"), ("老", "藍"), ("痛", "藥")])
def test_not_everything_sounds_alike(one, other):
    assert not alike(one, other)


def test_every_group_has_a_character_that_is_needed_and_another_one():
    groups = sound_groups(NEEDED)
    assert len(groups) > 5
    assert all(set(group) & set(NEEDED) and len(set(group)) > 1 for group in groups)


def test_a_character_that_is_not_common_has_its_group_when_it_is_needed():
    assert not alike("贐", "進")
    assert alike("贐", "進", needed=fold("贐"))


def test_nothing_needed_is_nothing():
    assert sound_groups("") == []


def test_the_same_characters_in_any_order_give_the_same_groups():
    assert sound_groups(NEEDED) == sound_groups(reversed(NEEDED)) == sound_groups(set(NEEDED))


@pytest.mark.parametrize("needed", [NEEDED, fold("贐瓣"), fold("踎嗰"), "〇1a"])
def test_sounds_that_are_known_already_give_the_same_groups(needed):
    assert sound_groups(needed, likely_sounds("")) == sound_groups(needed)


def test_for_the_characters_of_names_no_readings_are_loaded_again(monkeypatch):
    known = likely_sounds("嗰度")
    monkeypatch.setitem(sys.modules, "ToJyutping", None)  # to import it is an error from now on
    assert sound_groups(fold("痛風嗰度 Ab1"), known)


def test_only_ideographs_and_the_zero_have_readings():
    others = [one for one in map(chr, (*range(0xD800), *range(0xE000, 0x20000))) if not HAN.match(one)]
    read = [one for one in others if fold(one) == one and any(ToJyutping.get_jyutping_candidates(one)[0][1] or ())]
    assert read == ["〇"]


def test_the_browser_compares_by_these_groups(javascript):
    pairs = [("疯", "风"), ("风", "风"), ("风", "中"), ("x", "风"), ("风", "")]
    answers = javascript(ALIKE, {"groups": sound_groups(NEEDED), "pairs": pairs})
    assert answers == [True, True, False, False, False]
