"""Round numbers never look better than what they round."""

import pytest
from babel import Locale

from sameroad.records.state.rounded import share, years

ENGLISH = Locale("en")


@pytest.mark.parametrize(
    ("count", "of", "said"),
    [
        (0, 251, "0%"),
        (1, 251, "<1%"),
        (2, 251, "1%"),
        (250, 251, ">99%"),
        (251, 251, "100%"),
        (1, 1, "100%"),
        (0, 0, "–"),
    ],
)
def test_a_share_is_neither_nothing_nor_everything_unless_it_is(count: int, of: int, said: str) -> None:
    assert share(count, of, ENGLISH) == said


def test_a_share_is_written_as_the_language_writes_it() -> None:
    assert share(1, 2, Locale("fr")) == "50\u00a0%"


@pytest.mark.parametrize(("days", "said"), [(0, "0.0"), (364, "0.9"), (366, "1.0"), (1785, "4.8"), (None, "–")])
def test_years_are_full_tenths(days: int | None, said: str) -> None:
    assert years(days, ENGLISH) == said
