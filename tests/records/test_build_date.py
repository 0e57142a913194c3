"""The day of a build is today, or the one that SOURCE_DATE_EPOCH names; what is none is told in a sentence."""

from datetime import date

import pytest

from sameroad.records.build_date import BuildDateError, build_date

BAD = ["abc", "", "-5", "1.5", "4294967296", "1795132800000", "9" * 20, "9" * 5000]


@pytest.mark.parametrize(
    ("epoch", "day"), [("0", date(1970, 1, 1)), ("1795132800", date(2026, 11, 20)), ("4294967295", date(2106, 2, 7))]
)
def test_a_number_of_seconds_names_a_day(monkeypatch, epoch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build_date() == day


@pytest.mark.parametrize("epoch", BAD)
def test_what_is_no_number_of_seconds_is_refused(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BuildDateError, match="it must be a whole number of seconds since 1970"):
        build_date()


def test_milliseconds_are_recognized(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800000")
    with pytest.raises(BuildDateError, match=r"at most 4294967295 \(in the year 2106\)\. Perhaps these are milli"):
        build_date()
