"""Where a person should look, and in which words: the parser's own place and words are often of no help."""

import pytest
import yaml

from sameroad.records import read_yaml as reader
from sameroad.records.messages import messages
from sameroad.records.read_yaml import read_yaml
from sameroad.records.saying import say


@pytest.mark.parametrize(
    ("source", "line", "column", "says"),
    [
        ("a: 1\nkind charity\nb: 2\n", 2, 1, "without a colon after it"),
        ("a: 1\nkind：charity\nb: 2\n", 2, 5, "full-width colon"),
        ('a: 香港\nb: "open\nc: d\nd: "2023"\ne: f\n', 2, 4, "quotes is never closed"),
        ("a: 'it''s\nb: 'c'\n", 1, 4, "quotes is never closed"),
        ("a: 1\nb: 'never\n", 2, 4, "quotes is never closed"),
        ('a: "People" meet.\n', 1, 13, "goes on"),
        ("a: [People] meet.\n", 1, 13, "goes on"),
        ("a: > 18 years\n", 1, 4, "begins with >"),
        ("a: | one\n", 1, 4, "begins with >"),
        ("a: [1, 2\n", 1, 4, "not closed"),
        ("a: 1\nb: {c: [1, 2]\n", 2, 4, "not closed"),
        ("a: [\n", 1, 4, "not closed"),
        ("a:\n\u00a0\u00a0b: 1\n  c: 2\n", 2, 1, "other kind of space"),
        ("a:\n  b: 1\n\u3000c: 2\n  d: 1\n", 3, 1, "other kind of space"),
        ("a: 香港 \u2028 c\nb: 1\n", 1, 7, "invisible line break"),
        ("a: 香港\nb: \x00\n", 2, 4, "invisible control character"),
        ("a: 香港\nb: 香\x7f港\n", 2, 5, "invisible control character"),
    ],
)
@pytest.mark.parametrize("loader", [reader.LOADER, yaml.SafeLoader])
def test_a_fault_is_told_where_it_is_mended(
    source: str, line: int, column: int, says: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "LOADER", loader)
    fault = read_yaml(source.encode()).faults[0]
    assert says in messages().tell(fault.message)
    assert (fault.line, fault.column) == (line, column)


def test_half_a_character_is_told() -> None:
    assert read_yaml(b'a: "\\ud83d\\ude00"').faults[0].message == say("yaml-syntax.no_character")


def test_a_long_text_in_quotes_is_not_blamed_for_what_follows_it() -> None:
    fault = read_yaml(b'a: "one\n  two"\nb: c: d\n').faults[0]
    assert (fault.line, fault.message) == (3, say("yaml-syntax.colon_in_text"))
