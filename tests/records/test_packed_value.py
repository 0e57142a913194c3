from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.records.packed_value import pack, unpack
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.read_yaml import read_yaml

_TEXTS = st.text(max_size=20)
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | _TEXTS
    | st.builds(Unquoted, _TEXTS, _TEXTS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
)


@given(st.dictionaries(_TEXTS, _VALUES, max_size=4))
@settings(deadline=None)
def test_a_value_comes_back_as_it_was_in_its_order(value: dict[str, object]) -> None:
    assert repr(unpack(pack(value))) == repr(value)


def test_every_real_record_comes_back_as_it_was() -> None:
    files = sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
    values = [read_yaml(file.read_bytes(), 10**6).value for file in files]
    assert len(values) > 250
    assert [unpack(pack(value)) for value in values if value] == values


def test_what_no_file_can_hold_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="holds no object"):
        pack({"a": object()})
