"""How many lines a text takes, against one that looks at each piece in turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.pages.slips.paper_lines import SPACE, Line, in_one_line, widths_of

EM = 1000


def lines_in_turn(widths, most):
    """The same count, piece by piece."""
    lines, end = 1, 0.0
    for at in range(0, len(widths), 2):
        gap = widths[at - 1] if at else 0
        if at and end + gap + widths[at] > most:
            lines, end, gap = lines + 1, 0.0, 0
        end += gap + widths[at]
        while end > most:
            lines, end = lines + 1, end - most
    return lines


@given(
    st.lists(st.tuples(st.integers(1, 9000), st.sampled_from([0, SPACE])), min_size=1, max_size=40),
    st.integers(100, 20000),
)
def test_any_text_takes_as_many_lines_as_when_it_is_looked_at_piece_by_piece(pieces, most):
    widths = tuple(width for piece in pieces for width in piece)[:-1]
    assert Line(widths).broken(most) == lines_in_turn(widths, most)


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("", 10, 1),
        ("illness", 99, 1),
        ("香港病人", 4, 1),
        ("香港病人", 3, 2),
        ("香港病人。", 4, 2),  # what closes the phrase does not begin a line, so a character goes with it
        ("香港，病人", 2, 3),
        ("long-term", 5, 1),
        ("long-term", 3, 2),  # after the hyphen
        ("self help", 3, 2),
        ("(selfhelp)", 3, 2),
        ("香港 AB", 3, 2),
    ],
)
def test_a_line_breaks_where_a_browser_breaks_it(text, most, lines):
    assert Line(widths_of(text)).broken(most * EM) == lines


def test_bold_letters_are_wider_and_spaces_are_not():
    plain, bold = widths_of("a b"), widths_of("a b", bold=True)
    assert bold[0] > plain[0]
    assert bold[1] == plain[1] == SPACE


def test_texts_stand_behind_one_another_with_a_space_between():
    assert in_one_line([widths_of("a"), (), widths_of("b c")]) == widths_of("a b c")
