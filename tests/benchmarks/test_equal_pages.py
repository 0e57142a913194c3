"""Pages of two programs are compared by what readers see of them, and MkDocs' Markdown says what our pages say."""

import markdown
import pytest
import yaml

from builds.equal_pages import compare_pages, size_of
from builds.markdown_of import markdown_of

PAGE = """<html><head><title>A *group* &amp; more</title><meta name="description" content="What &quot;it&quot; does">
</head><body><a href="/menu/">Menu</a><div class="md-content" id="site-content" tabindex="-1"><article>
<h1>A *group* &amp; more</h1><p>Words <a href="../x/">a link</a>.</p><script>let unseen</script>
<ul><li>one</li><li><svg><title>unseen</title></svg>two [2]</li></ul></article></div></body></html>"""


def test_what_is_not_seen_does_not_count(tmp_path):
    (tmp_path / "page.html").write_text(PAGE)
    size = size_of(tmp_path / "page.html")
    assert (size.text, size.links, size.bytes) == (len("MenuA*group*&moreWordsalink.onetwo[2]"), 2, len(PAGE))


@pytest.mark.parametrize(("added", "unequal"), [("x" * 3, 0), ("x" * 40, 1), ('<a href="/">y</a>', 1)])
def test_pages_that_are_further_apart_than_the_margin_are_counted(tmp_path, added, unequal):
    (tmp_path / "ours.html").write_text(PAGE)
    (tmp_path / "theirs.html").write_text(PAGE.replace("Menu</a>", f"Menu</a>{added}"))
    found = compare_pages(tmp_path, tmp_path, [("ours.html", "theirs.html")])
    assert found.unequal == unequal
    assert found.pages == 1


def test_the_markdown_says_what_the_page_says():
    head, body = markdown_of(PAGE).removeprefix("---\n").split("---\n", 1)
    assert yaml.safe_load(head) == {"title": "A *group* & more", "description": 'What "it" does'}
    html = markdown.markdown(body)
    assert "<h1>A *group* &amp; more</h1>" in html
    assert '<a href="../x/">a link</a>' in html
    assert [line.strip() for line in html.splitlines() if "one" in line or "two" in line] == [
        "<p>one</p>",
        "<p>two [2]</p>",
    ]
    assert "unseen" not in html
