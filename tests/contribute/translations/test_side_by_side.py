from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.translations.side_by_side import side_by_side, width_of, wrapped


def test_texts_stand_beside_each_other() -> None:
    columns = [("en", "People with lupus meet."), ("zh-Hant", "紅斑狼瘡患者聚會，分享經驗。")]
    assert side_by_side(columns, 26) == [
        "en            zh-Hant",
        "------------  ------------",
        "People with   紅斑狼瘡患者",
        "lupus meet.   聚會，分享經",
        "              驗。",
    ]


def test_punctuation_does_not_begin_a_line_and_lines_of_a_text_stay() -> None:
    assert wrapped("一二三四，五", 8) == ["一二三", "四，五"]
    assert wrapped("one\n\ntwo (three)", 9) == ["one", "", "two", "(three)"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert wrapped("https://example.org/ is it", 8) == ["https://", "example.", "org/ is", "it"]


def test_characters_that_hide_are_shown() -> None:
    assert wrapped("a\u202eb\x1b[2J", 40) == ["a<U+202E>b<U+001B>[2J"]


@given(text=st.text(), width=st.integers(8, 40))
def test_no_line_is_wider_than_it_may_be_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(width_of(line) <= width for line in lines)
    visible = "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text.replace("\n", ""))
    assert "".join("".join(lines).split()) == "".join(visible.split())
