"""Pieces of files of records: which follow which, what is cut off, and where something has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.made_records import (
    MadeRecords,
    Place,
    Source,
    changed_paths,
    in_order,
    pieces_of,
    put_together,
    without_first,
)
from sameroad.exports.written import Range, Written, read_range


def source(file, pieces, start=0, cut=b""):
    """Records that have these pieces, by slug, in a file, after `start` bytes and without what is cut."""
    body = b"".join(pieces.values()).removeprefix(cut)
    file.write_bytes(b"x" * start + body + b"after")
    made = MadeRecords(
        list(pieces),
        [[Written(f"{slug}.json", 1, "", "try")] for slug in pieces],
        {"try": [(slug,) for slug in pieces]},
        {"all": [len(piece) for piece in pieces.values()]},
    )
    return Source(made, {"all": Place(str(file), start, cut)})


def read(parts):
    return b"".join(part if isinstance(part, bytes) else b"".join(map(bytes, read_range(part))) for part in parts)


@pytest.fixture
def old(tmp_path):
    return source(tmp_path / "old", {"a": b",first", "c": b"", "d": b",fourth"}, start=7, cut=b",")


@pytest.fixture
def new(tmp_path):
    return source(tmp_path / "new", {"b": b",second", "c": b",third"})


@pytest.mark.parametrize(
    ("slugs", "body"),
    [
        ("abcd", b",first,second,third,fourth"),
        ("bd", b",second,fourth"),
        ("ad", b",first,fourth"),
        ("d", b",fourth"),
        ("", b""),
    ],
)
def test_pieces_come_in_the_order_of_the_records_from_where_they_are(old, new, slugs, body):
    runs = in_order(tuple(slugs), [old, new])
    assert read(pieces_of(runs, "all")) == body
    assert read(without_first(pieces_of(runs, "all"), 1)) == body[1:]
    assert pieces_of(runs, "other") == []
    made = put_together(runs)
    assert made.slugs == list(slugs)
    assert made.notes.get("try", []) == [(slug,) for slug in slugs]
    assert [own[0].path for own in made.own] == [f"{slug}.json" for slug in slugs]
    assert sum(made.lengths.get("all", [])) == len(body)


def test_records_that_follow_one_another_are_one_run(old, new):
    assert len(in_order(("a", "c", "d"), [old])) == 1
    assert len(in_order(("a", "b", "c", "d"), [old, new])) == 3


def test_a_record_that_nobody_made_is_an_error(old):
    with pytest.raises(KeyError):
        in_order(("a", "nobody"), [old])


def test_a_file_in_which_no_record_has_a_piece_any_more_is_forgotten(old):
    assert put_together(in_order(("c",), [old])).lengths == {}


def test_only_what_makes_a_difference_has_changed(tmp_path, old, new):
    assert changed_paths(old, [], "acd") == set()
    assert changed_paths(old, [], "ad") == set()  # the one that went had no piece
    assert changed_paths(old, [], "cd") == {"all"}
    assert changed_paths(old, [new], "abcd") == {"all"}
    assert changed_paths(old, [source(tmp_path / "same", {"a": b",first"})], "acd") == set()
    assert changed_paths(old, [source(tmp_path / "as long", {"a": b",FIRST"})], "acd") == {"all"}
    assert changed_paths(old, [source(tmp_path / "more", {"e": b""})], "acde") == set()


@given(st.lists(st.binary(max_size=3)), st.integers(0, 12))
def test_the_first_bytes_can_be_left_out(parts, count):
    assert read(without_first(parts, count)) == b"".join(parts)[count:]


def test_the_first_bytes_of_a_file_can_be_left_out(tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"0123456789")
    ranges = [Range(str(file), 2, 3), b"-", Range(str(file), 0, 2)]
    for count in range(8):
        assert read(without_first(ranges, count)) == b"234-01"[count:]


def test_a_file_that_has_become_shorter_is_an_error(tmp_path):
    (tmp_path / "file").write_bytes(b"0123")
    with pytest.raises(OSError, match="has become shorter"):
        read([Range(str(tmp_path / "file"), 2, 3)])
