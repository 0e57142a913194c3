"""The last answer stays until another thing is asked of."""

from sameroad.pages.asked_in_a_row import asked_in_a_row


def test_the_same_thing_in_a_row_is_answered_once():
    asked = []
    answer = asked_in_a_row(lambda thing: asked.append(thing) or len(asked))
    one, equal = [1], [1]
    assert [answer(one), answer(one), answer(equal), answer(one)] == [1, 1, 2, 3]
    assert asked == [one, equal, one]
