"""What is kept comes back as it was, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.work.kept_file import digest, keep, kept

KEY = digest(b"made of this")
VALUES = st.dictionaries(st.text(), st.lists(st.binary() | st.integers(-(2**63), 2**63 - 1)))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "some.kept"


@given(value=VALUES)
def test_a_value_comes_back_as_it_was(tmp_path_factory, value):
    file = tmp_path_factory.mktemp("kept") / "some.kept"
    keep(file, KEY, value)
    assert kept(file, KEY, dict[str, list[bytes | int]]) == value
    assert kept(file, None, dict[str, list[bytes | int]]) == value


def test_under_another_key_there_is_nothing(file):
    keep(file, KEY, ["one"])
    assert kept(file, digest(b"made of that"), list[str]) is None
    assert kept(file.with_name("other.kept"), KEY, list[str]) is None


def test_a_value_of_another_shape_is_nothing(file):
    keep(file, KEY, ["one"])
    assert kept(file, KEY, dict[str, int]) is None


def test_a_file_that_was_cut_short_or_changed_anywhere_is_nothing(file):
    keep(file, KEY, ["one", "two"])
    good = file.read_bytes()
    for at in range(len(good)):
        changed = bytearray(good)
        changed[at] ^= 0x40
        for damaged in (bytes(changed), good[:at]):
            file.write_bytes(damaged)
            assert kept(file, KEY, list[str]) is None, at


def test_what_cannot_be_kept_leaves_the_file_as_it_was(file):
    keep(file, KEY, ["one"])
    with pytest.raises(TypeError):
        keep(file, KEY, [object()])
    assert kept(file, KEY, list[str]) == ["one"]
    assert list(file.parent.iterdir()) == [file]


@given(parts=st.lists(st.binary(), max_size=4), others=st.lists(st.binary(), max_size=4))
def test_other_parts_have_another_digest(parts, others):
    assert (digest(*parts) == digest(*others)) == (parts == others)
