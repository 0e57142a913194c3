import pytest

from sameroad.records.partial_date import PartialDate


@pytest.mark.parametrize("text", ["2023", "2023-05", "2024-02-29"])
def test_dates_come_back_as_they_were_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["0000", "2023-00", "2023-13", "2023-00-10", "2023-05-00", "2023-02-29", "23", "２０２３"]
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        PartialDate.parse(text)


def test_less_is_earlier_and_an_open_end_is_later() -> None:
    dates = [PartialDate.parse(text) for text in ("2023-02", "2023", "2023-01-15", "2023-01")]
    assert [str(date) for date in sorted(dates)] == ["2023-01", "2023", "2023-01-15", "2023-02"]
