"""A page that is not guarded, or has in it what the policy forbids, is found out; each fault has its sentence."""

import pytest

from sameroad.pages.content_policy import content_policy, guards
from sameroad.site.guard_page import guard_page
from sameroad.site.policy_faults import policy_faults

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>x</title><script>a()</script></head><body>.</body></html>'
)
GUARDED = guard_page(PAGE)
POLICY = content_policy(["a()"])


def with_body(content):
    return GUARDED.replace("<body>.", f"<body>{content}")


@pytest.mark.parametrize(
    "page",
    [
        GUARDED,
        guard_page(PAGE, own_frames=True),
        with_body('<a href="https://x.example/" rel="noopener noreferrer">x</a><a href="mailto:a@example.org">y</a>'),
        with_body('<script type="application/ld+json">{"onclick": "javascript:"}</script>'),
        with_body("&lt;script>evil()&lt;/script> onclick= style= javascript:"),
    ],
)
def test_nothing_is_said_of_a_guarded_page(page):
    assert policy_faults(page) == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (GUARDED.replace("</title>", "</title><script>b()</script>"), "the scripts of the page need"),
        (GUARDED.replace("<script>a()", "<script>a2()"), "the scripts of the page need"),
        (GUARDED.replace("<script>a()</script>", ""), "the scripts of the page need"),
        (GUARDED.replace("'self'", "'self' 'unsafe-inline'", 1), "the scripts of the page need"),
        (GUARDED.replace("; form-action 'self'", ""), "the scripts of the page need"),
        (GUARDED.replace("<head>", "<head><link rel=stylesheet href=x.css>"), "Before the policy stands <link>"),
        (GUARDED.replace("no-referrer", "origin"), "['origin'], not “no-referrer”"),
        (with_body("<style>p {}</style>"), "<style> stands in the page"),
        (with_body('<p style="color: red">'), "<p> has the attribute style"),
        (with_body('<img src="x.png" ONERROR="evil()">'), "<img> has a script in onerror."),
        (with_body('<a href=" &#106;avaScript:evil()">'), "<a> leads to a script."),
        (with_body('<button formaction="javascript:evil()">'), "<button> leads to a script."),
        (with_body('<a href="https://x.example/">'), "The link to https://x.example/ is without"),
    ],
)
def test_each_fault_is_told_and_no_other(page, said):
    [fault] = policy_faults(page)
    assert said in fault


@pytest.mark.parametrize("times", [0, 2])
def test_a_page_has_one_policy_and_says_once_what_others_are_told(times):
    page = GUARDED.replace(guards(POLICY), guards(POLICY) * times)
    told = ["no-referrer"] * times
    assert policy_faults(page) == [
        f"The page has {times} policies instead of one.",
        f"What other sites are told of the page is {told}, not “no-referrer”.",
    ]
