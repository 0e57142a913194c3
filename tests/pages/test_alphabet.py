"""The A to Z: letters for English, strokes for Chinese, names of the other language last."""

from hypothesis import given
from hypothesis import strategies as st

from sameroad.pages.alphabet import (
    LATIN_IN_STROKES,
    OTHER_LANGUAGE,
    IndexGroup,
    beginnings,
    make_index,
    part_of_index,
)
from sameroad.records.localized_text import LocalizedText
from sameroad.records.settings import Language, Limits

LIMITS = Limits(summary=300, description=1500)
ENGLISH = Language("en", LIMITS)
CHINESE = Language("zh-Hant", LIMITS, index_by="strokes", script="traditional")


def headings_of(language, articles=(), **names):
    texts = {slug: LocalizedText(name) for slug, name in names.items()}
    return [(group.heading, list(group.slugs)) for group in make_index(texts, language, articles)]


def test_english_names_stand_under_their_first_letter_and_articles_do_not_count():
    found = headings_of(
        ENGLISH,
        articles=["The", "A"],
        zebra={"en": "Zebra Club"},
        samaritans={"en": "The Samaritans"},
        aids={"en": "AIDS Concern"},
    )
    assert found == [("A", ["aids"]), ("S", ["samaritans"]), ("Z", ["zebra"])]


def test_names_that_begin_with_a_digit_come_first():
    found = headings_of(ENGLISH, first={"en": "1st Step Association"}, aids={"en": "AIDS Concern"})
    assert found == [("0-9", ["first"]), ("A", ["aids"])]


def test_accents_do_not_make_another_letter():
    assert headings_of(ENGLISH, ete={"en": "Été Club"}) == [("E", ["ete"])]


def test_chinese_names_stand_under_the_strokes_of_their_first_character():
    found = headings_of(
        CHINESE,
        heart={"zh-Hant": "心臟協會"},  # 4 strokes
        one={"zh-Hant": "一步會"},  # 1 stroke
        epilepsy={"zh-Hant": "癇症會"},  # 17 strokes
    )
    assert found == [("1", ["one"]), ("4", ["heart"]), ("17", ["epilepsy"])]


def test_within_a_stroke_count_the_second_character_decides():
    found = headings_of(CHINESE, later={"zh-Hant": "心臟會"}, earlier={"zh-Hant": "心一會"})
    assert found == [("4", ["earlier", "later"])]


def test_latin_names_in_chinese_come_after_the_strokes_and_other_languages_last():
    found = headings_of(
        CHINESE,
        english_only={"en": "Alpha Society"},
        latin={"zh-Hant": "PHA 協會"},
        quoted={"zh-Hant": "「一」會"},
    )
    assert found == [("1", ["quoted"]), (LATIN_IN_STROKES, ["latin"]), (OTHER_LANGUAGE, ["english_only"])]


def test_every_alphabet_has_its_letters():
    urdu = Language("ur", LIMITS)
    found = headings_of(urdu, hope={"ur": "امید"}, road={"ur": "سڑک"})
    assert found == [("ا", ["hope"]), ("س", ["road"])]


INDEX = (IndexGroup("A", ("a", "b", "c")), IndexGroup("B", ("d",)), IndexGroup("C", ("e", "f")))


def test_a_part_of_the_index_says_which_letter_it_continues():
    assert part_of_index(INDEX, 0, 2) == (IndexGroup("A", ("a", "b")),)
    assert part_of_index(INDEX, 2, 5) == (
        IndexGroup("A", ("c",), continued=True),
        IndexGroup("B", ("d",)),
        IndexGroup("C", ("e",)),
    )
    assert part_of_index(INDEX, 5, 8) == (IndexGroup("C", ("f",), continued=True),)


@given(st.lists(st.integers(1, 9), max_size=12), st.integers(1, 7))
def test_the_parts_of_an_index_are_the_whole(sizes, step):
    slugs = iter(range(sum(sizes)))
    index = tuple(IndexGroup(str(at), tuple(str(next(slugs)) for _ in range(size))) for at, size in enumerate(sizes))
    parts = [part_of_index(index, begin, begin + step) for begin in range(0, sum(sizes), step)]
    assert [slug for part in parts for group in part for slug in group.slugs] == [str(at) for at in range(sum(sizes))]
    begun = [group.heading for part in parts for group in part if not group.continued]
    assert begun == [group.heading for group in index]


def test_a_letter_begins_where_those_before_it_end():
    assert beginnings(INDEX) == {"A": 0, "B": 3, "C": 4}
