"""Who asked a question is found by the question, and stays noted when others ask it too."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from sameroad.site.again.who_asked import WhoAsked
from sameroad.site.drawn import Drawn

QUESTIONS = st.frozensets(st.sampled_from(["everything", "organization:a", "organization:b", "condition:c"]))


def drawn(name, *reads):
    return Drawn(name, (), quotes_token=False, reads=tuple(reads))


def test_those_who_asked_any_of_the_questions_are_found():
    asked = WhoAsked().and_of([drawn("home/", "everything"), drawn("organization/a", "organization:a", "outline:b")])
    assert asked.of(["organization:a"]) == {"organization/a"}
    assert asked.of(["outline:b", "everything"]) == {"home/", "organization/a"}
    assert asked.of(["organization:b"]) == frozenset()


def test_what_is_drawn_anew_and_asks_something_else_is_found_by_both():
    asked = WhoAsked().and_of([drawn("a", "one"), drawn("b", "one")]).and_of([drawn("a", "two"), drawn("c", "one")])
    assert asked.of(["one"]) == {"a", "b", "c"}
    assert asked.of(["two"]) == {"a"}


@given(st.lists(st.tuples(st.sampled_from("abcd"), QUESTIONS)), QUESTIONS)
def test_nobody_who_asked_is_ever_missed(draws, questions):
    asked = WhoAsked()
    last = {}
    for name, reads in draws:
        asked = asked.and_of([drawn(name, *reads)])
        last[name] = reads
        asked = msgspec.msgpack.decode(msgspec.msgpack.encode(asked), type=WhoAsked)
    assert asked.of(questions) >= {name for name, reads in last.items() if reads & questions}
