"""A fault that is on every page is told once, with its number and its first places."""

from sameroad.upkeep.second_opinion.opinion import Opinion, tell_opinions


def test_each_kind_is_told_once_the_most_frequent_first():
    often = [Opinion("Often.", f"page-{number}.html:1", "<p>") for number in range(1_200)]
    told = tell_opinions([Opinion("Once.", "a.html"), *often], most=20)
    assert told.splitlines() == [
        "1,200 × Often.",
        "    page-0.html:1  <p>",
        "    page-1.html:1  <p>",
        "    page-10.html:1  <p>",
        "1 × Once.",
        "    a.html",
    ]


def test_what_is_left_out_is_counted():
    told = tell_opinions([Opinion("A.", "a.html"), Opinion("B.", "a.html"), Opinion("C.", "a.html")], most=1)
    assert told.splitlines()[-1] == "... and 2 other kinds of faults; --most tells more of them"
