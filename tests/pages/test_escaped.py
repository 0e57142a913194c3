"""A text is escaped as markupsafe does it, and what is markup stays."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from sameroad.pages.escaped import escaped


class Named:
    def __html__(self):
        return "<b>&amp;</b>"


@given(st.one_of(st.text(), st.text(alphabet="&<>\"'a"), st.integers(), st.none(), st.just(Named())))
def test_a_value_becomes_what_markupsafe_makes_of_it(value):
    found = escaped(value)
    assert type(found) is Markup
    assert found == escape(value)


@given(st.text())
def test_what_is_markup_is_not_escaped_twice(text):
    once = escaped(text)
    assert escaped(once) is once
