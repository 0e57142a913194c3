"""Frames: what is split off, what is filled in, and that nothing in a value is ever more than text."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sameroad.pages.page import Body, Slug, Text
from sameroad.site.frame import FrameError, split_frame

PAGE = (
    "<!doctype html><html><head><title>__title__ - Site</title>"
    '<meta name="description" content="__description__"><link rel="canonical" href="https://x.example/o/__slug__/">'
    "</head><body><main><!-- __body__ --></main></body></html>"
)
PATH = "organizations/__slug__/index.html"
# What HTML can hold as text: no control characters, no surrogates; html5lib would replace them.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"), max_size=60)
TOKENS = st.sampled_from(["__title__", "__slug__", "__body__", "<!-- __body__ -->", "__description__", "__unknown__"])
TAGS = st.sampled_from(["<script>alert(1)</script>", "</title>", '"><img src=x onerror=alert(1)>', "&amp;", "'"])
RECORD_TEXTS = st.lists(st.one_of(TEXTS, TOKENS, TAGS), max_size=4).map("".join)


def fill(**values):
    given_values = {
        "slug": Slug("some-group"),
        "title": Text("A"),
        "description": Text("B"),
        "body": Body(b"<p>C</p>"),
    }
    return split_frame(PAGE, PATH).fill({**given_values, **values}).decode()


def test_each_token_is_filled_wherever_it_stands():
    assert fill() == (
        "<!doctype html><html><head><title>A - Site</title>"
        '<meta name="description" content="B"><link rel="canonical" href="https://x.example/o/some-group/">'
        "</head><body><main><p>C</p></main></body></html>"
    )


def test_text_is_escaped_for_text_and_attributes():
    page = fill(title=Text("</title><script>"), description=Text("\"'&<>"))
    assert "<title>&lt;/title&gt;&lt;script&gt; - Site</title>" in page
    assert 'content="&#34;&#39;&amp;&lt;&gt;"' in page


@given(title=RECORD_TEXTS, description=RECORD_TEXTS, body=RECORD_TEXTS)
def test_whatever_a_record_says_comes_out_as_that_text_and_nothing_else(title, description, body):
    page = fill(title=Text(title), description=Text(description), body=Body(Markup("<p>{}</p>").format(body).encode()))
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse(page)
    assert tree.findtext("head/title") == f"{title} - Site"
    assert tree.find("head/meta").get("content") == description
    assert (tree.findtext("body/main/p") or "") == body
    assert [element.tag for element in tree.iter() if isinstance(element.tag, str)] == [
        "html", "head", "title", "meta", "link", "body", "main", "p",
    ]  # fmt: skip


@given(title=st.lists(TOKENS).map("".join))
def test_a_token_in_a_value_is_never_filled_again(title):
    page = fill(title=Text(title), description=Text("never seen in a title"))
    assert page.count("never seen in a title") == 1


def test_a_page_without_tokens_is_a_frame_of_one_piece():
    frame = split_frame("<p>Hello</p>", "find/index.html")
    assert frame.pieces == (b"<p>Hello</p>",)
    assert frame.fill({}) == b"<p>Hello</p>"


def test_words_with_two_underscores_are_no_tokens():
    theme = '<input id="__drawer"><input id="__palette_0"><script>__md_get("__palette")</script>'
    assert split_frame(theme, "x").slots == ()


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<p>__tittle__</p>", "unknown token __tittle__"),
        ("<p>__body__</p>", "write <!-- __body__ -->, not __body__"),
        ("<p><!-- __title__ --></p>", "write __title__, not <!-- __title__ -->"),
        ("<script>let a = '__title__'</script>", "inside <script>"),
        ("<style>a::after { content: '__title__' }</style>", "inside <style>"),
    ],
)
def test_a_wrong_frame_is_refused(html, says):
    with pytest.raises(FrameError, match="^" + PATH.replace(".", r"\.")) as refused:
        split_frame(html, PATH)
    assert says in str(refused.value)


def test_a_missing_value_is_an_error():
    with pytest.raises(FrameError, match="no value for the token __slug__"):
        split_frame("<p>__slug__</p>", PATH).fill({})


@pytest.mark.parametrize(
    ("name", "value"),
    [("title", "plain"), ("title", Markup("<b>")), ("body", Markup("<b>")), ("body", b"<b>"), ("slug", Text("a"))],
)
def test_a_value_of_another_type_is_refused(name, value):
    with pytest.raises(FrameError, match=f"__{name}__ needs"):
        fill(**{name: value})


@given(st.text(max_size=20).filter(lambda text: not text.replace("-", "").isalnum() or not text.isascii()))
def test_no_slug_leaves_its_folder_or_its_attribute(slug):
    frame = split_frame(PAGE, PATH)
    with pytest.raises(FrameError, match="not a slug"):
        frame.path_of(slug)
    with pytest.raises(FrameError, match="not a slug"):
        fill(slug=Slug(slug))


def test_the_path_of_a_record_and_of_a_single_page():
    assert split_frame(PAGE, PATH).path_of("some-group") == "organizations/some-group/index.html"
    assert split_frame(PAGE, "find/index.html").path_of(None) == "find/index.html"
