"""A page in Markdown becomes what is read of it, and each word is found again in the file."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.wording.read_page import EXTENSIONS, read_page
from tests.conftest import CHECKOUT

PAGE = """\
---
title: Your visit
description: What it is like.
template: guide.html
---

# Your visit

A first
visit is **easier than** it seems.[^a] Ask [us](../find.md) and `code` of <span lang="zh-Hant">病人組織</span> now.

- Sit near the door.
- Bring __title__ a friend.[^b]

!!! info "Now?"

    Call.

| Who | What |
| --- | --- |
| You | Listen |

<!-- never read -->
<script>never</script>

[^a]: [A title of theirs](https://example.org/a), by somebody.
[^b]: A paper, undated.
"""


def texts(source, language="en"):
    return [(passage.kind, " ".join(passage.text.split())) for passage in read_page(source, language)]


def test_a_page_is_read_without_its_markup():
    assert texts(PAGE) == [
        ("heading", "Your visit"),
        ("heading", "What it is like."),
        ("heading", "Your visit"),
        ("prose", "A first visit is easier than it seems. Ask us and of now."),
        ("prose", "Sit near the door."),
        ("prose", "Bring a friend."),
        ("prose", "Now?"),
        ("prose", "Call."),
        ("heading", "Who"),
        ("heading", "What"),
        ("prose", "You"),
        ("prose", "Listen"),
        ("source", ", by somebody."),
        ("source", "A paper, undated."),
    ]


def test_a_page_in_chinese_leaves_out_what_is_marked_as_english():
    assert texts('病人<span lang="en">group</span>組織。\n', "zh-Hant") == [("prose", "病人組織。")]


@pytest.mark.parametrize(
    ("word", "line", "column"),
    [("What", 3, 14), ("easier", 10, 12), ("Ask", 10, 40), ("friend", 13, 21), ("Call", 17, 5), ("undated", 27, 16)],
)
def test_a_word_is_found_in_the_file(word, line, column):
    passage = next(one for one in read_page(PAGE, "en") if word in one.text)
    place = passage.place(passage.text.index(word), word)
    assert (place.line, place.column, place.excerpt) == (line, column, PAGE.splitlines()[line - 1])


def test_a_text_that_markdown_writes_another_way_is_found_by_its_beginning():
    source = "First of all.\n\nThis is a long beginning of something&nbsp;else here.\n"
    passage = read_page(source, "en")[1]
    assert passage.place(passage.text.index("long"), "long").line == 3


def test_a_page_without_front_matter_or_text_is_empty():
    assert read_page("<!-- __body__ -->\n", "en") == ()


def test_markdown_is_read_as_the_site_renders_it():
    settings = yaml.safe_load((CHECKOUT / "mkdocs.yml").read_text("utf-8"))
    assert [name if isinstance(name, str) else next(iter(name)) for name in settings["markdown_extensions"]] == list(
        EXTENSIONS
    )


@given(
    st.lists(st.sampled_from(["Text here.", "- item", "# Head", "> said", "病人。", "[^a]", "`x", "<b>", "&amp;", ""]))
)
def test_every_place_lies_in_the_file(lines):
    source = "\n".join(lines)
    for passage in read_page(source, "en"):
        for index in range(len(passage.text)):
            place = passage.place(index, "")
            assert 1 <= place.line <= source.count("\n") + 1
            assert 1 <= place.column <= len(place.excerpt) + 1
