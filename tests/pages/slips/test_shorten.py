"""How texts are shortened on slips: summaries where a sentence ends, notices never, and no more than there is need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.pages.escaped import escaped
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.pages.slips.shorten import ELLIPSIS, first_parts, first_sentences, room_of, shorten
from sameroad.pages.slips.slip import make_slip
from sameroad.pages.slips.slip_facts import FactWriter, Room
from sameroad.pages.words import words_of
from tests.factories import make_directory, make_organization
from tests.pages.slips.test_slip import FULL, SITE, sheet_of, text_of
from tests.templates import TEMPLATES


@given(st.text(), st.integers(1, 80))
def test_a_shortened_text_fits_its_room_and_says_that_it_is_shortened(text, most):
    whole = " ".join(text.split())
    short = shorten(text, most)
    assert room_of(short) <= most
    assert short == whole if room_of(whole) <= most else short.endswith(ELLIPSIS) and whole.startswith(short[:-1])


def test_a_text_is_shortened_between_words_and_chinese_takes_twice_the_room():
    assert shorten("Counselling for everyone, every day", 26) == "Counselling for everyone…"
    assert shorten("為所有病人及其家人而設", 9) == "為所有病…"
    assert shorten("A" * 30, 10) == "A" * 9 + ELLIPSIS


@given(st.text("甲é!", min_size=1), st.integers(1, 40))
def test_a_shortened_text_is_as_long_as_its_room_allows(text, most):
    if room_of(text) > most:
        longest = max(end for end in range(len(text)) if room_of(text[:end] + ELLIPSIS) <= most)
        assert shorten(text, most) == text[:longest] + ELLIPSIS


LUNCH = "For patients at St. John's, e.g. after a stroke. They meet for lunch, walks and talks. Call first."
TEA = "為中風病人而設，每月茶聚、行山。歡迎家人。"


@pytest.mark.parametrize(
    ("text", "most", "sentences"),
    [
        (LUNCH, 200, LUNCH),
        (LUNCH, 90, LUNCH[: LUNCH.index(" Call")]),
        (LUNCH, 80, LUNCH[: LUNCH.index(" They")]),
        (LUNCH, 0, LUNCH[: LUNCH.index(" They")]),
        (TEA, 35, "為中風病人而設，每月茶聚、行山。"),
        ("No stop at all", 3, "No stop at all"),
    ],
)
def test_a_summary_is_cut_where_a_sentence_ends_and_keeps_the_first(text, most, sentences):
    assert first_sentences(text, most) == sentences


@pytest.mark.parametrize(
    ("text", "most", "parts"),
    [
        (LUNCH, 60, LUNCH[: LUNCH.index(" They")]),
        (LUNCH, 40, "For patients at St. John's…"),
        (TEA, 27, "為中風病人而設，每月茶聚…"),
        (TEA, 17, "為中風病人而設…"),
        (TEA, 10, ""),
    ],
)
def test_where_there_is_no_room_for_a_sentence_it_is_cut_after_a_part(text, most, parts):
    assert first_parts(text, most) == parts


def test_no_stop_stands_before_the_sign_that_a_text_goes_on():
    assert shorten("Families who care. Others too.", 20) == "Families who care…"


def test_a_notice_is_never_cut():
    notice = {"en": "The telephone may no longer work. " * 12, "zh-Hant": "電話可能已經失效。" * 20}
    organization = make_organization("moved", notice=notice, status="unconfirmed", **FULL)
    directory = make_directory([organization])
    for key in (SheetKey("slip", "moved"), SheetKey("leaflet", "lupus")):
        text = text_of(SheetRenderer(directory, TEMPLATES, SITE).render(key))
        assert all(" ".join(said.split()) in text for said in notice.values())


def test_what_nobody_stated_gives_way_to_what_the_body_is():
    long = {"en": "Lunch, walks and talks. " * 12, "zh-Hant": "午餐、行山和講座。" * 12}
    notice = {language: text[: len(text) // 2] for language, text in long.items()}
    full = {**FULL, "join": {"how": long, "eligibility": long}}
    text = text_of(sheet_of(make_organization("full", notice=notice, hosted_by=long, **full)))
    assert "For people with lupus." in text
    assert "Cost" not in text


def test_the_real_leaflets_say_everything_and_the_real_slips_end_with_a_sentence_or_a_part(real_directory):
    writer = FactWriter(real_directory, tuple(words_of(real_directory).values()))
    cut, gone = [], []
    for organization in real_directory.organizations.values():
        if organization.status == "closed" or organization.summary is None:
            continue
        slip, _ = make_slip(organization, writer, has_code=True)
        whole = writer.summary(organization, Room())
        assert [*map(str, whole.said.values())] == [str(escaped(text)) for text in organization.summary.values()]
        if slip.summary is None:
            gone.append(organization.slug)
        elif slip.summary.said != whole.said:
            cut.append(organization.slug)
            for language, said in slip.summary.said.items():
                rest = whole.said[language].removeprefix(said.removesuffix(ELLIPSIS))
                assert said[-1] in ".。" or (said.endswith(ELLIPSIS) and (not rest or rest[0] in ",;:，；：、"))
    assert len(cut) <= 25
    assert len(gone) <= 3
