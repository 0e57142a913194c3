"""Two folders that are not equal are told apart in a few lines, however large their files are."""

import pytest

from tests.compared_files import differences


def test_each_file_that_differs_is_named_once_and_others_are_not():
    before, after = b"x" * 50, b"y" * 10000
    found = {"same.txt": b"same", "more.txt": b"more", "other.txt": before + b"found" + after}
    expected = {"same.txt": b"same", "gone.txt": b"gone", "other.txt": before + b"expected" + after}
    parts = (before[:40] + b"found" + after[:75], before[:40] + b"expected" + after[:72])
    assert differences(found, expected) == [
        "3 of the files are not as they should be",
        "gone.txt: is missing",
        "more.txt: should not be there",
        "other.txt: from byte 50 on it is {!r} and should be {!r}".format(*parts),
    ]


def test_a_file_that_ends_early_parts_where_it_ends():
    assert differences({"a": b"begun"}, {"a": b"begun and ended"})[1] == (
        "a: from byte 5 on it is b'begun' and should be b'begun and ended'"
    )


def test_thousands_of_files_do_not_fill_a_log():
    lines = differences({f"{number}.txt": b"" for number in range(5000)}, {})
    assert lines[0] == "5000 of the files are not as they should be"
    assert len(lines) < 50


@pytest.mark.parametrize("other", [{"a": "text"}, [b"a"], "a", None])
def test_anything_else_is_reported_as_pytest_does(other):
    assert differences({"a": b"a"}, other) is None
