"""What is said of colons that are missing, too many, or not colons."""

import pytest

from sameroad.records.messages import messages
from sameroad.records.read_yaml import read_yaml


def told(source: str) -> tuple[int, int, str, str]:
    """Line, column, message and hint of the only fault of a file."""
    (fault,) = read_yaml(source.encode()).faults
    words = messages("en")
    return fault.line, fault.column, words.tell(fault.message), words.tell(fault.hint)


@pytest.mark.parametrize(
    ("source", "line", "column", "better"),
    [
        ("a: 1\nkind:charity\nb: 2\n", 2, 5, "kind: charity"),
        ("a:\n  - b: 1\n    led_by:patients\nc: 2\n", 3, 11, "led_by: patients"),
        ("a: 1\nnotice:搬遷\n", 2, 7, "notice: 搬遷"),
    ],
)
def test_a_space_after_the_colon_is_asked_for_with_the_line_as_it_should_be(
    source: str, line: int, column: int, better: str
) -> None:
    assert told(source)[::3] == (line, f"Write a space after the colon: {better}")
    assert told(source)[1] == column


def test_an_address_alone_on_a_line_lacks_no_space() -> None:
    assert told("a: 1\nhttps://example.org/\nb: 2\n")[2] == "A field's name without a colon after it."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("About us: our story", 'Put the whole text in double quotes: "About us: our story"'),
        ('The "Road": a story', 'Put the whole text in double quotes: "...".'),
        ("One: " + "long " * 20, 'Put the whole text in double quotes: "...".'),
    ],
)
def test_a_text_with_a_colon_is_shown_in_quotes_where_it_fits(text: str, hint: str) -> None:
    line, _, message, said = told(f"a: 1\nb: {text}\n")
    assert (line, message) == (2, "A colon with a space after it stands inside the text.")
    assert said == hint


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [("a:\n  b: text\n    c: 1\n", 3, 5), ("a: text\n  b: 1\n", 2, 3), ("a: text\n\n  b: 1\n", 3, 3)],
)
def test_a_line_that_is_pushed_too_far_is_told_as_such(source: str, line: int, column: int) -> None:
    assert told(source)[:3] == (line, column, "This line begins with more spaces than the one above it.")


def test_curly_quotation_marks_around_a_text_with_a_colon_are_to_blame() -> None:
    assert told("a: “One: two”\n")[:3] == (
        1,
        4,
        "The text stands in curly quotation marks (“ ”), which would become a part of it.",
    )
