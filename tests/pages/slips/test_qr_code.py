"""QR codes: the squares that segno draws, quickly, and a picture that another program reads."""

import re

import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from sameroad.pages.slips import qr_squares
from sameroad.pages.slips.error_correction import product
from sameroad.pages.slips.qr_code import QrCode, qr_code
from sameroad.pages.slips.qr_layout import VERSIONS, data_squares, row_bytes, size_of
from sameroad.pages.slips.qr_squares import squares_of

SITE = "https://example.org/some/path/organizations/"
STEP = re.compile(r"(M|m|h)([\d.]+)(?: ([\d.]+))?")


def rows_of(text):
    squares = squares_of(text)
    row = 8 * row_bytes(squares.size)
    bits = f"{squares.bits:0{squares.size * row}b}"
    return [bits[start : start + squares.size] for start in range(0, len(bits), row)]


def rows_by_segno(text):
    code = segno.make(text, mode="byte", error="m", micro=False, mask=3)
    return ["".join(map(str, row)) for row in code.matrix]


def picture_of(code: QrCode, scale: int = 4) -> Image.Image:
    picture = Image.new("L", (code.size * scale, code.size * scale), "white")
    draw, x, y = ImageDraw.Draw(picture), 0.0, 0.0
    assert "".join(match[0] for match in STEP.finditer(code.path)) == code.path
    for step, first, second in STEP.findall(code.path):
        if step == "M":
            x, y = float(first), float(second)
            continue
        if step == "h":
            top = (y - 0.5) * scale
            draw.rectangle((x * scale, top, (x + float(first)) * scale - 1, top + scale - 1), "black")
        x += float(first)
    return picture


def test_the_squares_are_those_of_segno_for_texts_of_any_length():
    for length in range(1, 200):
        text = ("https://example.org/" * 10)[:length]
        assert rows_of(text) == rows_by_segno(text)


@given(st.text(st.characters(max_codepoint=127), min_size=1, max_size=200))
def test_the_squares_are_those_of_segno_for_any_plain_text(text):
    assert rows_of(text) == rows_by_segno(text)


@pytest.mark.parametrize("text", [SITE + "示例會/", SITE + "a" * 400])
def test_what_is_not_plain_or_very_long_is_drawn_by_segno(text):
    assert rows_of(text) == rows_by_segno(text)


def test_segno_is_asked_once_for_each_length(monkeypatch):
    asked = []
    monkeypatch.setattr(qr_squares, "_draw", lambda text, draw=qr_squares._draw: asked.append(text) or draw(text))
    qr_squares._blank.cache_clear()
    for slug in ("one", "two", "three", "seven"):
        squares_of(SITE + slug)
    assert len(asked) == 2


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=60))
def test_another_program_reads_the_text_from_the_picture(slug):
    found = zxingcpp.read_barcodes(picture_of(qr_code(SITE + slug)))
    assert [code.text for code in found] == [SITE + slug]


def test_a_smudged_code_is_still_read():
    picture = picture_of(qr_code(SITE + "some-group/"))
    ImageDraw.Draw(picture).rectangle((80, 80, 96, 96), "black")
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [SITE + "some-group/"]


def test_a_text_too_long_for_any_code_is_an_error():
    with pytest.raises(ValueError, match="too large"):
        qr_code("a" * 5000)


def test_data_fill_each_square_once_and_leave_room_for_all_else():
    for version in VERSIONS:
        squares = list(data_squares(version))
        assert len(set(squares)) == len(squares)
        assert all(0 <= x < size_of(version) and 0 <= y < size_of(version) for x, y in squares)
        assert len(squares) % 8 == (0 if version in (1, *range(7, 10)) else 7)  # bits that remain (table 1)


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
def test_products_of_bytes_are_those_of_a_field(a, b, c):
    assert product(a, b) == product(b, a) < 256
    assert product(a, product(b, c)) == product(product(a, b), c)
    assert product(a, b ^ c) == product(a, b) ^ product(a, c)
    assert product(a, 1) == a
