"""Strangers' text in Markdown, as GitHub's own parser draws it."""

import re

import html5lib
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.markdown_text import code, fenced, link, plain
from sameroad.records.report_problems import visible

HOSTILE = [
    "@team",
    "a@example.org",
    "#1 and owner/repo#2",
    "GH-3",
    "https://evil.test/ www.evil.test ftp://evil.test",
    "[a](https://evil.test)",
    "![a](https://evil.test/a.png)",
    "<img src=x onerror=y>",
    "<!-- hidden",
    "</details></td>",
    "**bold** _thin_ ~~gone~~ `code` *",
    "| a | b |",
    "|--|",
    "> quoted",
    "- [ ] task",
    "+ item",
    "1. first",
    "2) second",
    "# title",
    "===",
    "---",
    ":--",
    "    code",
    "\tcode",
    "```sh",
    "~~~",
    "[x]: https://evil.test",
    "[^1]",
    "&lt;b&gt; &amp; &#64;team",
    "\\*a\\*",
    "ends with \\",
    "$x$ and $$y$$",
    ":smile: 12:30:45",
    "0123456789abcdef0123456789abcdef01234567",
    "a\u202eb\x1b[31m",
    "one\ntwo\r\nthree",
    "::error::stop",
    "電話：2345 6789　（辦公時間）",
]
SIGNS = st.text(alphabet=st.sampled_from("@#<>[]()!|`*_~\\&;:/.-+=$ \n\t\rawGgH1電：　"), max_size=40)
TEXTS = st.one_of(st.sampled_from(HOSTILE), SIGNS, st.text(max_size=30).filter(lambda t: "\0" not in t))
PLACES = {
    "paragraph": "{}",
    "list": "- {}",
    "table": "| a | b |\n|---|---|\n| {} | last |",
    "summary": "<details><summary>{}</summary>\n\n</details>",
    "bold": "it is **“{}”** now",
}


def drawn(markdown: str) -> str:
    """What GitHub's parser makes of it, with the HTML that GitHub lets through."""
    return github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)


def names_of(html: str) -> list[str]:
    """The elements, in the order in which they begin."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [element.tag for element in tree.iter() if isinstance(element.tag, str)]


def read(html: str) -> str:
    """What a person reads, without spaces: HTML does not keep them."""
    tree = html5lib.parseFragment(html.replace("<br>", "\n").replace("<br />", "\n"), namespaceHTMLElements=False)
    return "".join("".join(text for text in tree.itertext()).split())


def expected(text: str) -> str:
    lines = re.split(r"\r\n|\r|\n", text)
    return "".join("".join(visible(line.expandtabs(1)).split()) for line in lines)


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_text_adds_no_element_and_loses_no_character_wherever_it_stands(place: str, text: str) -> None:
    harmless = names_of(drawn(PLACES[place].format("x")))
    found = drawn(PLACES[place].format(plain(text)))
    kept = [name for name in names_of(found) if name not in {"br", "span"}]
    assert kept == harmless or not plain(text)  # without a text there is no paragraph
    assert expected(text) in read(found)


@given(TEXTS)
def test_nothing_is_left_in_which_github_would_see_a_reference(text: str) -> None:
    """GitHub looks for references in each text between two tags or comments."""
    tree = html5lib.parseFragment(drawn(f"x {plain(text)}"), namespaceHTMLElements=False)
    for element in tree.iter():
        for piece in (element.text if isinstance(element.tag, str) else None, element.tail):
            assert not re.search(r"@\w|#\d|GH-\d|\w://|www\.|:\w+:|(?<!\w)[0-9a-fA-F]{7,40}(?!\w)", piece or "")


@given(TEXTS)
def test_code_is_code_in_a_paragraph_and_in_a_table(text: str) -> None:
    for place in ("paragraph", "table"):
        found = drawn(PLACES[place].format(code(text)))
        kept = [name for name in names_of(found) if name not in {"br", "span"}]
        assert kept == names_of(drawn(PLACES[place].format("`x`")))
        assert expected(text) in read(found)


@given(TEXTS)
def test_a_block_of_code_ends_where_we_end_it(text: str) -> None:
    found = drawn(f"{fenced(text)}\n\nafter")
    assert names_of(found) == names_of(drawn("```text\nx\n```\n\nafter"))
    assert read(found).endswith("after")


def test_what_needs_no_care_stays_easy_to_read() -> None:
    for text in ("Hong Kong Example Association (since 1998)", "電話：+852 2345 6789（辦公時間）", "a, b; c - d!"):
        assert plain(text) == text
    assert code("data/organizations/example.yaml") == "`data/organizations/example.yaml`"


def test_a_link_leads_to_the_web_and_its_text_is_only_text() -> None:
    assert drawn(link("[a](b) @c", "https://example.org/a_b?c=(d)")) == (
        '<p><a href="https://example.org/a_b?c=(d)">[a](b) @<!-- -->c</a></p>\n'
    )
    for address in ("javascript:alert(1)", "https://a b", "https://a>b", "docs/page.md"):
        with pytest.raises(ValueError, match="not a web address"):
            link("a", address)
