"""Where facts were read: addresses, titles and dates on one line, in any order."""

import pytest

from sameroad.contribute.issue_form.read_sources import ReadSource, read_sources

URL = "https://example.org/about"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        (URL, ReadSource(URL, "", "")),
        (f"{URL} About us 2023-05", ReadSource(URL, "About us", "2023-05")),
        (f"關於我們 {URL}（2023年5月12日）", ReadSource(URL, "關於我們", "2023-05-12")),
        (f"About us, {URL}, 12 May 2023.", ReadSource(URL, "About us", "2023-05-12")),
        (f"About us, May 12, 2023: {URL}", ReadSource(URL, "About us", "2023-05-12")),
        ("Leaflet of the group, 2019", ReadSource("", "Leaflet of the group", "2019")),
        ("《示例會單張》（2019年）", ReadSource("", "《示例會單張》", "2019")),
        (f"[About us]({URL})", ReadSource(URL, "About us", "")),
    ],
)
def test_a_line_is_a_source(line, source):
    assert read_sources(line) == [source]


@pytest.mark.parametrize(
    "date", ["5/6/2026", "2026-13", "2026-02-30", "Annual report 2023 of the group", "2024-01 and 2025-01"]
)
def test_a_date_that_may_mean_two_days_or_none_stays_in_the_title(date):
    (source,) = read_sources(f"{URL} {date}")
    assert (source.title, source.as_of) == (date, "")


def test_each_address_and_each_line_without_one_is_a_source_once():
    text = f"{URL}\n\nhttps://example.org/b {URL}\nLeaflet\nLeaflet"
    assert [(one.url, one.title) for one in read_sources(text)] == [
        (URL, ""),
        ("https://example.org/b", ""),
        ("", "Leaflet"),
    ]
