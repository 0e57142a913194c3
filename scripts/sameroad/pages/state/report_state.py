"""The state of the data for a terminal: the sentences and tables of its page as lines of text."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from sameroad.pages.state.state_table import Table
from sameroad.pages.state.state_view import state_view
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.partial_date import PartialDate
from sameroad.records.report_problems import visible
from sameroad.records.state.data_state import DataState

_MARGIN = "  "
_SHARE_WIDTH = len(">99%")


def report_state(state: DataState, directory: Directory, words: Words) -> str:
    """Return what the page says but for the names of the conditions without a group, of which there are too many."""
    view = state_view(state, directory, words)
    blocks = [_block(words.sentence("state.title"), [_intro(state, words)])]
    if view.bad:
        blocks.append(_block(words.sentence("state.bad_title"), view.bad))
    blocks += [_block(table.title, _lines(table, words)) for table in view.tables.values()]
    return "\n\n".join(blocks) + "\n"


def _intro(state: DataState, words: Words) -> Markup:
    return words.sentence("state.intro", date=words.date(PartialDate.parse(state.today.isoformat())))


def _lines(table: Table, words: Words) -> Iterator[str]:
    """The lines of a table: counts and shares first, since labels of two scripts can hardly be made equally wide."""
    yield table.caption
    counts = [words.number(row.count) for row in table.rows]
    width = max(map(len, counts), default=0)
    for row, count in zip(table.rows, counts, strict=True):
        share = words.share(row.count, row.of).rjust(_SHARE_WIDTH)
        yield f"{_MARGIN}{count:>{width}}  {share}{_MARGIN}{_text(row.label)}"
    yield from table.notes


def _block(heading: str, lines: Iterable[str]) -> str:
    return "\n".join([_text(heading), *(f"{_MARGIN}{_text(line)}" for line in lines)])


def _text(said: str) -> str:
    """Markup as the text that it is; what would hide or turn a terminal's text around is written as its code."""
    return visible(said.striptags() if isinstance(said, Markup) else said)
