"""The quick reader gives what the parser gives, or leaves a file to it."""

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sameroad.contribute.write_record import write_record
from sameroad.records import read_yaml as reader
from sameroad.records.read_plain_yaml import MAX_DEPTH, read_plain_yaml
from sameroad.records.read_yaml import Read, read_yaml
from tests.factories import make_record

RECORDS = sorted((Path(__file__).parents[2] / "data" / "organizations").glob("*.yaml"))
INVALID = sorted((Path(__file__).parent / "invalid").glob("*.yaml"))


def by_the_parser(data: bytes) -> Read:
    with patch.object(reader, "read_plain_yaml", return_value=None):
        return read_yaml(data)


def plainly(text: str) -> object:
    return read_plain_yaml(text.encode(), text)


def assert_both_agree(data: bytes) -> None:
    assert repr(read_yaml(data)) == repr(by_the_parser(data))  # which also tells 1 from True


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b", {"a": "b"}),
        ('a: "b # c: d"\n"on": \'e "f"\'\n', {"a": "b # c: d", "on": 'e "f"'}),
        ("# c\na:\n  # d\n  - b\n\n  - c\n", {"a": ["b", "c"]}),
        ("a:\n  - b: 1\n    c: ~\n  - b: 2023-05\n", {"a": [{"b": 1, "c": None}, {"b": "2023-05"}]}),
        ("a: >-\n  b\n  c: d # e\n\nf: g\n", {"a": "b c: d # e", "f": "g"}),
        ("a:\n  - >-\n    b\n    c\n  - d: >-\n      e\n", {"a": ["b c", {"d": "e"}]}),
        ("a: b\n  c\n  true\ne: 1\n  2\n", {"a": "b c true", "e": "1 2"}),
        ("a:\n  -   b\n", {"a": ["b"]}),
        ("a: http://example.org/#b\nc: d#e\n", {"a": "http://example.org/#b", "c": "d#e"}),
        ("a:\n- b\n", None),
    ],
)
def test_lines_mean_what_they_seem_to(text: str, value: object) -> None:
    assert plainly(text) == value
    assert_both_agree(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "\n",
            "# a\n",
            "- a\n",
            "a\n",
            "---\na: b\n",
            "a: b\n---\nc: d\n",
            "a: b\n...\n",
            "%YAML 1.2\n---\na: b\n",
        ),
        *(
            "a: [b]\n",
            "a: {b: c}\n",
            "a: |\n  b\n",
            "a: >\n  b\n",
            "a: >-\n",
            "a: >-\n    b\n  c\n",
            "a: >-\n  b\n    c\n",
        ),
        *("a: &b c\n", "a: *b\n", "a: !b c\n", "<<: a\n", "? a\n: b\n", "a: “b”\n", "a: @b\n", "a: `b\n", "a: %b\n"),
        *(
            "a: b: c\n",
            "a: b #c\n",
            "a: b:\n",
            "a: 'b\n",
            'a: "b\n',
            "a: 'b''c'\n",
            'a: "b\\tc"\n',
            "a: 'b' c\n",
            "a:\tb\n",
        ),
        *(
            "a: b\na: c\n",
            "a:\n  b: c\n b: d\n",
            "a:\n b: c\n  d: e\n",
            " a: b\n",
            "a:\n",
            "a: b\n\n  c\n",
            "a: b\n# c\n  d\n",
        ),
        *(
            "a: >-\n  b\n   \n",
            "a: >-\n  b\n\n  # c\n",
            "a: >-\n  b\n\n  c: d\n",
            "a: b\n  # c\n",
            "a: 'b'\n  c\n",
            "a:\n  - \n",
            "a:\n  -\n",
        ),
        *("a: b\r\n", "a: b\x07\n", "a: b\x85\n", "a: b\u2028c\n", "\ufeffa: b\n", "a: b\uffffc\n", "a: b\n  c: d\n"),
        "".join(f"{'  ' * depth}a:\n" for depth in range(MAX_DEPTH)) + "  " * MAX_DEPTH + "a: b\n",
    ],
)
def test_the_parser_is_asked_about_everything_else(text: str) -> None:
    assert plainly(text) is None


def test_the_deepest_file_that_is_allowed_is_read() -> None:
    text = "".join(f"{'  ' * depth}a:\n" for depth in range(MAX_DEPTH - 1)) + "  " * (MAX_DEPTH - 1) + "a: b\n"
    assert plainly(text) is not None
    assert_both_agree(text.encode())


@pytest.mark.parametrize("file", [*RECORDS, *INVALID], ids=lambda file: file.stem)
def test_both_read_the_same_in_every_real_and_every_bad_file(file: Path) -> None:
    assert_both_agree(file.read_bytes())


def test_nearly_all_records_are_read_without_the_parser() -> None:
    written = write_record(make_record(contact={"phones": [{"number": "999", "label": {"en": "Hotline, " * 20}}]}))
    assert plainly(written) is not None
    read = [file for file in RECORDS if plainly(file.read_text("utf-8")) is not None]
    assert len(read) > 0.8 * len(RECORDS) > 100


_VALUES = (
    *(
        "",
        "b",
        "b c",
        "b  c",
        "b ",
        " b",
        ">-",
        ">- ",
        ">",
        "|-",
        "#b",
        "b #c",
        "b#c",
        "b: c",
        "b:",
        ":b",
        "-b",
        "- b",
        "?b",
    ),
    *(
        "'b'",
        '"b"',
        "'b''c'",
        '"b\\n"',
        "'b",
        '"b',
        "b'c",
        "'b' c",
        '"b\' c"',
        "[b]",
        "{b: c}",
        "*b",
        "&b c",
        "!b c",
        "%b",
    ),
    *(
        "@b",
        "`b",
        "~",
        "null",
        "yes",
        "true",
        "12",
        "1.5",
        "08",
        "2023-05-01",
        "14:30",
        "“b”",
        "「b」",
        "---",
        "...",
        "<<",
    ),
    *(
        "é",
        "香港",
        "香港：九龍",
        "b\tc",
        "\u00a0b",
        "http://example.org",
        "=",
        ",",
        "b, c",
        "(b)",
        "+852 2345 6789",
        "\U0001f600",
    ),
)
_LINES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "  ", "  ", "    ", "    ", "      ", " ", "   ", "\t"]),
    st.sampled_from(["", "", "", "- ", "- ", "- - ", "-", "-  "]),
    st.sampled_from(
        ["", "", "a: ", "b: ", "c: ", "d: ", "e:", '"on": ', "'a': ", "zh-Hant: ", "a b: ", "? ", ": ", "a : "]
    ),
    st.sampled_from(_VALUES),
)


@given(st.lists(_LINES, min_size=1, max_size=7), st.sampled_from(["\n", "\n", "\n\n", "\r\n"]))
@example(["a: >-", "  b ", "  c"], "\n")
@settings(deadline=None)
def test_both_read_the_same_whatever_the_lines(lines: list[str], between: str) -> None:
    assert_both_agree(between.join(lines).encode())


@given(st.data())
@settings(deadline=None)
def test_both_read_the_same_after_any_slip_in_a_record(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(RECORDS)).read_text("utf-8").split("\n")
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(lines))))
    lines[first:last] = data.draw(st.lists(_LINES, max_size=2))
    text = "\n".join(lines)
    place = data.draw(st.integers(0, len(text)))
    slip = data.draw(st.sampled_from(["", " ", "\n", ":", ": ", "#", " #", "-", "'", '"', "\\", ">-", "\t", "  "]))
    assert_both_agree((text[:place] + slip + text[place + data.draw(st.integers(0, 2)) :]).encode())
