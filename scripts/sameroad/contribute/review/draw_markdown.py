"""A review as GitHub's Markdown, for the summary of a pull request."""

import re
from collections.abc import Iterable, Sequence

from sameroad.contribute.markdown_text import code, link, plain
from sameroad.contribute.review.blocks import Block, Link, Paragraph, Point, SideBySide, Title
from sameroad.contribute.review.marked_text import Piece

_EMPTY_LINES = re.compile(r"\n{3,}")
_TAGS = {"gone": "del", "new": "ins"}


def draw_markdown(blocks: Iterable[Block], most: int, no_room: str) -> str:
    """Return the blocks as Markdown in which strangers' text is only text, in at most about `most` bytes; the sentence
    `no_room` takes the place of what is left out.
    """
    drawn: list[str] = []
    room = most
    for block in blocks:
        part = _draw(block)
        room -= len(part.encode()) + 2
        if room < 0:
            drawn.append(f"\n{plain(no_room)}\n")
            break
        drawn.append(part)
    return _EMPTY_LINES.sub("\n\n", "\n".join(drawn)).strip("\n") + "\n"


def _draw(block: Block) -> str:
    """A block with the empty lines that it needs; points of one list have none between them."""
    if isinstance(block, Title):
        return f"\n{'#' * (block.level + 1)} {plain(block.text)}\n"
    if isinstance(block, Paragraph):
        return f"\n{' '.join([plain(block.text), *_links(block.links)])}\n"
    if isinstance(block, Point):
        return "- " + " ".join(
            [plain(block.text), *([_marked(block.pieces)] if block.pieces else []), *_links(block.links)]
        )
    if isinstance(block, SideBySide):
        return f"\n**{plain(block.text)}**\n\n{_table(block)}\n"
    inner = "\n".join(map(_draw, block.blocks))
    return f"\n<details><summary>{plain(block.summary)}</summary>\n\n{inner}\n\n</details>\n"


def folded(summary: str, markdown: str, *, is_open: bool = False) -> str:
    """Return Markdown that opens when somebody clicks on the summary."""
    return f"<details{' open' if is_open else ''}><summary>{plain(summary)}</summary>\n\n{markdown}\n</details>\n"


def _links(links: Sequence[Link]) -> list[str]:
    """What a text leads to; without an address it is a path, which is shown as code."""
    return (
        [" · ".join(link(one.text, one.address) if one.address else code(one.text) for one in links)] if links else []
    )


def _table(block: SideBySide) -> str:
    titles, cells = zip(*((plain(title), _marked(pieces)) for title, pieces in block.columns), strict=True)
    rows = [titles, ["---"] * len(titles), cells]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    """A piece with the spaces around it, which Markdown would take away."""
    bare = piece.text.strip(" ")
    if not bare:
        return " " if piece.mark == "same" else ""
    before, after = (" " if has else "" for has in (piece.text[0] == " ", piece.text[-1] == " "))
    tag = _TAGS.get(piece.mark)
    shown = f"<{tag}>{plain(bare)}</{tag}>" if tag else plain(bare)
    return f"{before}{shown}{after}"
