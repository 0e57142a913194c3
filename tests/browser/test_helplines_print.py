"""The page of helplines as a ward pins it up: every number with its hours, languages and date, on few sheets."""

import pytest

from tests.browser.paper import A4, LOOKS_LIKE_ANOTHER, letters, printed, sizes

# What is read of the lines before somebody calls.
FACTS = ".sr-helpline :is(h2, .sr-contact__value, .sr-line__facts)"


@pytest.mark.parametrize(
    ("language", "where"), [("", "Where we read each number is on our website"), ("zh-Hant/", "各號碼的出處，見本網站")]
)
def test_all_helplines_stand_on_few_sheets(open_page, real_directory, language, where):
    page = open_page(f"{language}helplines/")
    assert page.get_by_text(where).is_hidden()
    page.emulate_media(media="print")
    facts = page.locator(FACTS)
    assert facts.count() > 2 * len(real_directory.helplines)
    text = "".join(facts.all_inner_texts())
    assert page.get_by_text(where).is_visible()
    pdf = printed(page)
    assert set(sizes(pdf)) == {A4}
    assert len(pdf.pages) <= 4
    drawn = "".join(one.extract_text() for one in pdf.pages)
    lacking, beside = letters(text) - letters(drawn), letters(drawn) - letters(text)
    assert lacking.total() <= sum(bool(LOOKS_LIKE_ANOTHER.match(one)) for one in beside.elements()), lacking
    # Half of a sheet is not empty because what comes next does not break.
    assert len(pdf.pages[0].extract_text()) > len(drawn) / len(pdf.pages) / 2
    sources = {source.url for line in real_directory.helplines for source in line.sources if source.url}
    sites = {address for line in real_directory.helplines if line.website for address in line.website.addresses}
    whole = "".join(drawn.split())
    assert [url for url in sources - sites if url in whole] == []
