"""Text in FHIR: both languages with their marks, and plain text that stays plain where Markdown is read."""

import html
import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.fhir.texts import bilingual, joined, plain_in_markdown
from sameroad.records.localized_text import LocalizedText


def test_a_text_in_one_language_has_no_extension():
    assert bilingual("comment", LocalizedText({"en": "Hello"}), "en") == {"comment": "Hello"}
    assert bilingual("comment", None, "en") == {}


def test_several_texts_are_joined_in_each_language():
    texts = [LocalizedText({"en": "a", "zh-Hant": "甲"}), None, LocalizedText({"en": "b"})]
    assert dict(joined(texts)) == {"en": "a\nb", "zh-Hant": "甲"}
    assert joined([None, None]) is None


def shown(markdown):
    """What a reader of Markdown sees, with markup left in place if any was made."""
    made = cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    bare = re.sub(r'<a href="([^"]*)">\1</a>', r"\1", made)  # GitHub makes a link of every address, to where it says
    return html.unescape(re.sub(r"</?p>|<br ?/?>", "", bare))


@pytest.mark.parametrize(
    "text",
    [
        "# heading",
        "- item",
        "+ item",
        "1. first",
        "2023) last",
        "**bold** and `code`",
        "[a link](https://example.org)",
        "<b>bold</b> &amp; <script>",
        "~~gone~~ | table |",
        "under_score and back\\slash",
        "=====",
        "> quoted",
        "Mon-Fri 9:00-17:00",
        "觀塘示例道3號2樓1室",
    ],
)
def test_markdown_shows_plain_text_as_it_is(text):
    assert shown(plain_in_markdown(text)).strip() == text
    assert shown(f"Before\n{plain_in_markdown(text)}").strip() == f"Before\n{text}"


@given(st.text("ab #+-=_*`<>&[]()!.\\~|123", max_size=20))
def test_no_text_becomes_markup(text):
    made = cmarkgfm.github_flavored_markdown_to_html(plain_in_markdown(text.strip()), Options.CMARK_OPT_UNSAFE)
    assert set(re.findall(r"<[^>]*>", made)) <= {"<p>", "</p>"}


def test_blanks_alone_are_no_text():
    assert bilingual("name", LocalizedText({"en": "A group", "zh-Hant": "\u00a0"}), "en") == {"name": "A group"}
    assert bilingual("name", LocalizedText({"en": " "}), "en") == {}
