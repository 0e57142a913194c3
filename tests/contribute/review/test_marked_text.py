"""Texts with their changes marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.review.marked_text import Piece, marked

TEXTS = st.text(alphabet="ab c。，中文 .\n", max_size=30)
SIGNS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def shown(before: str | None, after: str | None) -> str:
    return "".join(SIGNS[piece.mark].format(piece.text) for piece in marked(before, after))


@given(TEXTS, TEXTS)
def test_what_is_marked_gives_both_texts_back(before: str, after: str) -> None:
    pieces = marked(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark != "new") == " ".join(before.split())
    assert "".join(piece.text for piece in pieces if piece.mark != "gone") == " ".join(after.split())
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "For people with lupus.",
            "For people with lupus and their families.",
            "For people with lupus{+ and their families+}.",
        ),
        ("They meet on Mondays.", "They meet on Fridays.", "They meet on [-Mondays-]{+Fridays+}."),
        ("為紅斑狼瘡患者而設。", "為紅斑狼瘡患者及家屬而設。", "為紅斑狼瘡患者{+及家屬+}而設。"),
        ("下午二時半在九龍城聚會", "下午三時在觀塘聚會", "下午[-二時半在九龍城-]{+三時在觀塘+}聚會"),
        ("Nothing in common", "電話查詢", "[-Nothing in common-]{+電話查詢+}"),
    ],
)
def test_words_stay_whole_and_chinese_is_marked_sign_by_sign(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def test_a_text_that_came_or_went_is_one_piece() -> None:
    assert marked(None, "New text.") == (Piece("New text.", "new"),)
    assert marked("Old text.", None) == (Piece("Old text.", "gone"),)
    assert marked("Same text.", "Same\ntext.") == (Piece("Same text."),)
