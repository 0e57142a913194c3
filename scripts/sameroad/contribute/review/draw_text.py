"""A review for a terminal."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sameroad.contribute.review.blocks import Block, Folded, Link, Paragraph, Point, SideBySide, Title
from sameroad.contribute.review.marked_text import Piece
from sameroad.contribute.translations.side_by_side import side_by_side, width_of, wrapped

WIDTH = 100
_EMPTY_LINES = re.compile(r"\n{3,}")
_SIGNS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def draw_text(blocks: Iterable[Block]) -> str:
    """Return the blocks as lines of at most `WIDTH`, hidden characters shown by their code.

    No line is a command to the machine of GitHub in whose log it may stand; what looks like one gets a space.
    """
    lines = "\n".join(_no_command(line.rstrip()) for block in blocks for line in _lines(block))
    return _EMPTY_LINES.sub("\n\n", lines).strip("\n") + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Title):
        shown = wrapped(block.text, WIDTH)
        rule = ["=" * max(map(width_of, shown))] if block.level < 2 else []
        yield from ["", *shown, *rule]
    elif isinstance(block, Paragraph):
        yield from _with_links(block.text, block.links, "")
    elif isinstance(block, Point):
        text = " ".join([block.text, _marked(block.pieces)]) if block.pieces else block.text
        yield from _with_links(text, block.links, "- ")
    elif isinstance(block, SideBySide):
        yield from _indented(block.text, "- ")
        columns = [(title, _marked(pieces)) for title, pieces in block.columns]
        yield from (f"  {line}" for line in side_by_side(columns, WIDTH - 2))
        yield ""
    elif isinstance(block, Folded):
        yield from ["", *wrapped(block.summary, WIDTH)]
        yield from (line for inner in block.blocks for line in _lines(inner))


def _with_links(text: str, links: Sequence[Link], sign: str) -> Iterator[str]:
    """A text with what it leads to: behind it if it fits, else each on a line of its own."""
    names = [link.text if link.address is None else link.address for link in links]
    in_line = " ".join([text, *names])
    if len(names) <= 1 and width_of(sign + in_line) <= WIDTH:
        yield from _indented(in_line, sign)
        return
    yield from _indented(text, sign)
    yield from (f"    {line}" for name in names for line in wrapped(name, WIDTH - 4))


def _indented(text: str, sign: str) -> Iterator[str]:
    for number, line in enumerate(wrapped(text, WIDTH - len(sign))):
        yield f"{' ' * len(sign) if number else sign}{line}"


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(_SIGNS[piece.mark].format(piece.text) for piece in pieces)


def _no_command(line: str) -> str:
    """The line, so that GitHub's runner does not take it for an order (`::error::`, `##[group]`)."""
    begins = len(line) - len(line.lstrip())
    if line[begins:].startswith("::"):
        line = f"{line[:begins]}: :{line[begins + 2 :]}"
    return line.replace("##[", "# #[")
