"""One thing that a slip says, in each language, and how high it will stand on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from sameroad.pages.slips.paper_lines import Line, Widths, in_one_line, widths_of
from sameroad.pages.slips.shorten import has_wide

Said = Mapping[str, Markup]
"""Safe HTML by language: in every language of the slip, or in the only one in which a text exists."""

# `line-height` of slip.css, of Chinese lines and of others; in sizes of the letters, as all heights here.
_CHINESE_LINE, _LINE = 1.38, 1.32


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of one thing, and the label that stands before it in each language, or no labels.

    `columns` are the text of each column in one line, and the height of its lines; there is one that runs over all
    columns if a text exists in one language only.
    """

    labels: Said
    said: Said
    columns: tuple[tuple[Line, float], ...] = field(compare=False)  # they follow from what is said

    @classmethod
    def of(cls, labels: Said, said: Said) -> "Fact":
        """Measure what is said."""
        if len(said) == 1 and labels:
            return cls(labels, said, (_column([*labels.values()], [*said.values()]),))
        columns = (_column([labels[at]] if labels else [], [text]) for at, text in said.items())
        return cls(labels, said, tuple(columns))

    def height(self, column: float, sheet: float) -> float:
        """Return how high it is where a column is so wide, and all columns together: in sizes of the letters."""
        width = sheet if len(self.columns) == 1 != len(self.labels) else column
        return max(line.broken(width) * height for line, height in self.columns)


def measured(text: Markup, *, bold: bool = False) -> tuple[Widths, float]:
    """Return the widths of a text and the height of its lines."""
    plain = text.striptags() if "<" in text or "&" in text else str(text)  # few have any
    return widths_of(plain, bold=bold), _CHINESE_LINE if has_wide(plain) else _LINE


def _column(labels: Iterable[Markup], said: Iterable[Markup]) -> tuple[Line, float]:
    texts = [*(measured(label, bold=True) for label in labels), *map(measured, said)]
    return Line(in_one_line([widths for widths, _ in texts])), max(height for _, height in texts)
