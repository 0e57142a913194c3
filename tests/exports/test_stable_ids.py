"""Identifiers that never change, and those of items that come twice."""

from uuid import uuid5

from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.stable_ids import NAMESPACE, counted, stable_id


def test_an_identifier_is_for_ever():
    assert str(NAMESPACE) == "6f0d9a52-6a0e-5d0b-9f0c-2f1b7a4c8e31"
    assert stable_id("service", "full") == "4a7c04bf-b5dc-549c-b302-5d6e286849fb"
    assert stable_id("phone", "full", "1") != stable_id("phone", "full", "2")


@given(st.text(), st.lists(st.text()))
def test_it_is_the_one_of_rfc_9562(kind, parts):
    assert stable_id(kind, *parts) == str(uuid5(NAMESPACE, "/".join([kind, *parts])))


def test_what_comes_again_is_counted_and_the_first_keeps_its_name():
    assert list(counted(["a", "b", "a", "a"])) == ["a", "b", "a#2", "a#3"]
    assert list(counted([])) == []
