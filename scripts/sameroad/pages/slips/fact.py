"""One thing that a slip says, in each language, and how high it will stand on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from markupsafe import Markup

from sameroad.pages.slips.paper_lines import Line, Widths, in_one_line, widths_of
from sameroad.pages.slips.shorten import has_wide

Said = Mapping[str, Markup]
"""Safe HTML by language: in every language of the slip, or in the only one in which a text exists."""

# `line-height` of slip.css, of Chinese lines and of others; in sizes of the letters, as all heights here.
_CHINESE_LINE, _LINE = 1.38, 1.32


@dataclass(frozen=True)
class Fact:
    """What is said of one thing, and the label that stands before it in each language, or no labels."""

    labels: Said
    said: Said

    @cached_property
    def _columns(self) -> list[tuple[Line, float]]:
        """The text of each column in one line, and the height of its lines; there is one over all columns where a text
        exists in one language only.
        """
        labels, said = self.labels, self.said
        if len(said) == 1 and labels:
            return [_column(labels.values(), said.values())]
        return [_column((labels[at],) if labels else (), (text,)) for at, text in said.items()]

    def height(self, column: float, sheet: float) -> float:
        """Return how high it is where a column is so wide, and all columns together: in sizes of the letters."""
        width = sheet if len(self._columns) == 1 != len(self.labels) else column
        return max([line.broken(width) * height for line, height in self._columns])


def measured(text: Markup, *, bold: bool = False) -> tuple[Widths, float]:
    """Return the widths of a text and the height of its lines."""
    plain = text.striptags() if "<" in text or "&" in text else str(text)  # few have any
    return widths_of(plain, bold=bold), _CHINESE_LINE if has_wide(plain) else _LINE


@lru_cache(maxsize=256)
def _measured_label(label: Markup) -> tuple[Widths, float]:
    return measured(label, bold=True)


def _column(labels: Iterable[Markup], said: Iterable[Markup]) -> tuple[Line, float]:
    texts = [*map(_measured_label, labels), *map(measured, said)]
    return Line(in_one_line([widths for widths, _ in texts])), max([height for _, height in texts])
