"""Blanks are filled as Markup's own `format` fills them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from sameroad.pages.blanks import Blanks

pieces = st.sampled_from(["{name}", "{count}", "{{", "}}", "&", "<b>", "'", "一", " a "])
values = st.text() | st.integers() | st.text().map(Markup)


@given(st.lists(pieces).map("".join), values, values)
def test_it_fills_as_markup_does(sentence, name, count):
    safe = escape(sentence)
    expected = safe.format(name=name, count=count)
    filled = Blanks(safe).fill({"name": name, "count": count})
    assert (filled, type(filled)) == (expected, Markup)


def test_a_blank_without_a_value_is_an_error():
    with pytest.raises(KeyError, match="name"):
        Blanks(Markup("For {name}")).fill({"other": "A"})


@pytest.mark.parametrize("sentence", ["{}", "{0}", "{name.upper}", "{name[0]}", "{name!r}", "{name:>9}"])
def test_a_blank_is_a_plain_name(sentence):
    with pytest.raises(ValueError, match="plain name"):
        Blanks(escape(sentence))
