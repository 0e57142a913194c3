"""Values that are kept unopened: each comes back as it was, and only when it is asked for."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.work.sealed import Sealed, seal, seal_each


@given(st.dictionaries(st.text(), st.lists(st.integers(0, 2**40)).map(tuple)))
def test_what_was_sealed_comes_back(values):
    sealed = Sealed(seal_each(values.items()), tuple[int, ...])
    assert dict(sealed) == values
    assert len(sealed) == len(values)


def test_they_are_kept_among_other_values_as_they_would_be_themselves():
    kept = msgspec.msgpack.encode({"a": seal((1, 2)), "b": seal("text")})
    assert msgspec.msgpack.decode(kept) == {"a": [1, 2], "b": "text"}


def test_one_of_another_type_is_noticed_when_it_is_asked_for():
    sealed = Sealed({"good": seal((1,)), "bad": seal("text")}, tuple[int, ...])
    assert sealed["good"] == (1,)
    with pytest.raises(msgspec.ValidationError):
        sealed["bad"]
    with pytest.raises(KeyError):
        sealed["missing"]
