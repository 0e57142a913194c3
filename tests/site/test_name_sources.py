"""Footnotes become a section of sources whose links have names, in the language of the page."""

import markdown
import pytest

from sameroad.pages.words import Words
from sameroad.site.name_sources import name_sources
from tests.factories import project_texts

PAGE = markdown.markdown(
    "One.[^a] Two.[^a][^b]\n\n[^a]: [A & B](https://example.org/), 2020.\n[^b]: Another.", extensions=["footnotes"]
)


def named(language, html=PAGE):
    return name_sources(html, Words(project_texts(language)))


def test_the_list_has_a_heading_that_names_it():
    assert (
        '<section class="footnote" aria-labelledby="sources"><h2 id="sources">Sources</h2>\n<ol>\n<li id="fn:a">'
    ) in named("en")
    assert named("en").endswith("</ol></section>")
    assert '<h2 id="sources">資料來源</h2>' in named("zh-Hant")


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("#fn:a", "Source 1"),
        ("#fn:b", "Source 2"),
        ("#fnref:a", "Back to the text from source 1"),
        ("#fnref2:a", "Back to the text from source 1, place 2"),
        ("#fnref:b", "Back to the text from source 2"),
    ],
)
def test_each_link_there_and_back_has_a_name(href, name):
    assert f'href="{href}" aria-label="{name}">' in named("en")


def test_nothing_english_is_left_in_another_language():
    assert "Jump back" in PAGE
    assert "Jump back" not in named("zh-Hant")
    assert 'aria-label="由資料來源 1 返回正文（第 2 處）"' in named("zh-Hant")


def test_a_page_without_footnotes_stays_as_it_is():
    html = '<p>One</p>\n<div class="other"><hr /><ol><li>1</li></ol></div>'
    assert named("en", html) == html
