"""What the Nu HTML Checker once found in our own templates stays mended, on a page of each kind in each language: it
cannot be asked in every run, for it needs Java.
"""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.page_kinds import LANGUAGES, PAGES

SHEETS = ("slips/conditions/*.html", "slips/*.html")
ONLY_WITH_HREF = ("target", "rel", "hreflang", "download")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, LexborHTMLParser]:
    """The pages by their paths: one of each kind in each language, and the first sheets of paper."""
    paths = [f"{root}{address}index.html" for root in LANGUAGES.values() for address in PAGES.values()]
    sheets = [path for pattern in SHEETS for path in sorted(built_site.glob(pattern))[:20]]
    files = [*(built_site / path for path in ("404.html", *paths)), *sheets]
    return {
        file.relative_to(built_site).as_posix(): LexborHTMLParser(file.read_text(encoding="utf-8")) for file in files
    }


def faulty(pages: dict[str, LexborHTMLParser], selector: str) -> list[tuple[str, str | None]]:
    return [(path, one.html) for path, page in pages.items() for one in page.css(selector)]


def test_a_box_with_a_list_of_suggestions_is_a_box_for_text(pages: dict[str, LexborHTMLParser]) -> None:
    assert len(faulty(pages, "input[role=combobox]")) > len(PAGES)
    assert faulty(pages, "input[role=combobox]:not([type=text])") == []
    assert faulty(pages, "input[type=search][aria-expanded]") == []


def test_the_theme_writes_no_attribute_where_it_must_not(pages: dict[str, LexborHTMLParser]) -> None:
    assert faulty(pages, "input[type=checkbox][autocomplete], input[type=radio][autocomplete]") == []
    assert faulty(pages, '[tabindex=""]') == []


def test_a_link_that_says_how_it_opens_says_where_it_leads(pages: dict[str, LexborHTMLParser]) -> None:
    assert faulty(pages, ", ".join(f"a[{name}]:not([href])" for name in ONLY_WITH_HREF)) == []


def test_no_level_of_headings_is_left_out(pages: dict[str, LexborHTMLParser]) -> None:
    left_out = []
    for path, page in pages.items():
        before = 0
        for heading in page.css("h1, h2, h3, h4, h5, h6"):
            level = int(heading.tag[1])
            if level > before + 1:
                left_out.append((path, heading.text()))
            before = level
    assert left_out == []


def test_a_page_has_one_heading_of_the_first_level(pages: dict[str, LexborHTMLParser]) -> None:
    assert [path for path, page in pages.items() if len(page.css("h1")) != 1] == []


def test_a_section_has_a_heading_or_a_name(pages: dict[str, LexborHTMLParser]) -> None:
    sections = [(path, one) for path, page in pages.items() for one in page.css("section:not([aria-label])")]
    assert len(sections) > len(PAGES)
    assert [(path, one.html) for path, one in sections if one.css_first("h1, h2, h3, h4, h5, h6") is None] == []
