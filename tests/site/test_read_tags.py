"""Tags are read as browsers read them, so that nobody can hide a script or pretend one."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.site.inline_scripts import inline_scripts
from sameroad.site.read_tags import read_tags

PAGE = "<!doctype html><html><head><title>x</title></head><body>{}</body></html>"
PIECES = (
    *("<script>a()</script>", "<SCRIPT type=module>b()</SCRIPT >", '<script type="application/json">{"c":1}</script>'),
    *("<script src=d.js></script>", "<!-- <script>e()</script> -->", "<!--><b>", '<p title="<script>f()</script>">'),
    *("<textarea><script>g()</script></textarea>", "<style><script>h()</script></style>", "<br/>", "</p>", "1 < 2 & "),
    *("<a href='x>y'>", "<script>i('</b>')</script\n>", "text", '<p data-x = "<script>">', "<a b=c'd>", "<i a='\"'>"),
)


def scripts_in(page):
    return list(inline_scripts(read_tags(page)))


def as_browsers_see(page):
    return [
        "".join(one.itertext())
        for one in html5lib.parse(page, namespaceHTMLElements=False).iter("script")
        if one.get("src") is None and one.get("type") in (None, "module")
    ]


@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_scripts_are_those_that_a_parser_finds(pieces):
    page = PAGE.format("".join(pieces))
    assert scripts_in(page) == as_browsers_see(page)


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_alone_too(piece):
    page = PAGE.format(piece)
    assert scripts_in(page) == as_browsers_see(page)


def test_rules_of_what_to_fetch_ahead_are_scripts_to_the_policy_and_data_are_none():
    assert scripts_in('<script type="speculationrules">{}</script>') == ["{}"]
    assert scripts_in('<script type="application/ld+json">{}</script><script type=text/template>x</script>') == []


def test_attributes_are_read_as_they_are_meant():
    [tag] = read_tags("""<A HREF="x?a=1&amp;b=2" rel = 'one  two' hidden data-n=3 href="second">""")
    assert tag.name == "a"
    assert tag.attributes == {"href": "x?a=1&b=2", "rel": "one  two", "hidden": "", "data-n": "3"}
    assert tag.without("rel") == """ HREF="x?a=1&amp;b=2"  hidden data-n=3 href="second\""""
