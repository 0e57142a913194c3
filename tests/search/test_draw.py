"""Sentences and numbers that the browser fills in: as the pages of the same language write them."""

import pytest

from sameroad.pages.words import Words
from sameroad.records.partial_date import PartialDate
from tests.factories import project_texts

FILL = """async (load, { language, sentence, blanks }) => {
  const { fill } = await load("draw.js");
  globalThis.document ??= { documentElement: {} };
  document.documentElement.lang = language;
  return fill(sentence, blanks);
}"""
DATE = """async (load, { language, written, patterns }) => {
  const { sayDate } = await load("draw.js");
  return sayDate(written, patterns, language);
}"""
LINK = """async (load, number) => {
  const { telephone, whatsapp } = await load("draw.js");
  return [telephone({ number }), whatsapp({ number })];
}"""


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("number", [0, 999, 1234, 1234567])
def test_the_browser_writes_a_number_as_the_pages_do(javascript, language, number):
    given = {"language": language, "sentence": "{count} found", "blanks": {"count": number}}
    assert javascript(FILL, given) == f"{Words(project_texts(language)).number(number)} found"


def test_texts_and_blanks_that_nothing_fills_stay(javascript):
    given = {"language": "en", "sentence": "{year} {unknown}", "blanks": {"year": "1994"}}
    assert javascript(FILL, given) == "1994 {unknown}"


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("written", ["1998", "2024-03", "2024-12-01", "2026-01-31"])
def test_the_browser_writes_a_date_as_the_pages_do(javascript, language, written):
    texts = project_texts(language)
    patterns = {part: texts.sentence(f"dates.{part}") for part in ("day", "month", "year")}
    said = javascript(DATE, {"language": language, "written": written, "patterns": patterns})
    assert said == Words(texts).date(PartialDate.parse(written))


@pytest.mark.parametrize(
    ("number", "links"),
    [
        ("+852 2345 6789", ["tel:+85223456789", "https://wa.me/85223456789"]),
        ("999", ["tel:999", "https://wa.me/999"]),
    ],
)
def test_links_have_the_full_number(javascript, number, links):
    assert javascript(LINK, number) == links
