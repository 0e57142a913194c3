"""Blocks as lines and as Markdown: whatever a stranger wrote stays text, and orders nothing."""

import html5lib
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.review.blocks import Block, Folded, Link, Paragraph, Point, SideBySide, Title
from sameroad.contribute.review.draw_markdown import draw_markdown, folded
from sameroad.contribute.review.draw_text import WIDTH, draw_text
from sameroad.contribute.review.marked_text import marked
from sameroad.contribute.translations.side_by_side import width_of
from tests.contribute.test_markdown_text import HOSTILE, SIGNS

TEXTS = st.one_of(st.sampled_from([*HOSTILE, "##[group]x ::error::y", "x\n::set-output name=a::b"]), SIGNS)


def blocks_of(one: str, other: str) -> list[Block]:
    """A block of every kind; the texts stand everywhere."""
    pieces = marked(one, other)
    point = Point(f"Field: {one}", pieces, [Link(other), Link(one, "https://example.org/a")])
    return [
        Title(f"New: {one}", 1),
        Paragraph(one, [Link(other)]),
        point,
        SideBySide(one, [(other, pieces), ("English", pieces)]),
        Folded(one, [point]),
    ]


def names_of(markdown: str) -> list[str]:
    drawn = github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    tree = html5lib.parseFragment(drawn, namespaceHTMLElements=False)
    found = [element.tag for element in tree.iter() if isinstance(element.tag, str)]
    return [name for name in found if name not in {"br", "span", "ins", "del", "code"}]


@given(TEXTS, TEXTS)
def test_markdown_has_the_elements_that_we_wrote_and_no_others(one: str, other: str) -> None:
    drawn = draw_markdown(blocks_of(f"a{one}", f"b{other}"), 100_000, "No room.")
    assert names_of(drawn) == names_of(draw_markdown(blocks_of("a", "b"), 100_000, "No room."))


@given(TEXTS, TEXTS)
def test_no_line_is_an_order_or_too_wide_or_hides_anything(one: str, other: str) -> None:
    for line in draw_text(blocks_of(one, other)).split("\n"):
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert line.isprintable()
        assert width_of(line.replace("# #[", "##[").replace(": :", "::")) <= WIDTH


def test_what_has_no_room_is_left_out_and_said() -> None:
    blocks = [Paragraph(f"Sentence {number}.") for number in range(100)]
    drawn = draw_markdown(blocks, 200, "No room for the rest.")
    assert len(drawn) < 300
    assert drawn.startswith("Sentence 0.\n\nSentence 1.\n")
    assert drawn.endswith("\n\nNo room for the rest.\n")


def test_points_of_one_list_stand_together_in_markdown() -> None:
    blocks = [Title("T", 0), Point("a"), Point("b", marked("x y", "x z")), Paragraph("P")]
    assert draw_markdown(blocks, 1000, "") == "# T\n\n- a\n- b x <del>y</del><ins>z</ins>\n\nP\n"
    assert draw_text(blocks) == "T\n=\n- a\n- b x [-y-]{+z+}\nP\n"


def test_what_is_folded_can_be_opened() -> None:
    inner = Folded("a <b>", [Point("c")])
    expected = "<details><summary>a &#60;b&#62;</summary>\n\n- c\n\n</details>\n"
    assert draw_markdown([inner], 1000, "") == expected
    assert folded("a <b>", "- c\n", is_open=True) == expected.replace("<details>", "<details open>")
