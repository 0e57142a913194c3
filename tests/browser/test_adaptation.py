"""The site bends to what a reader needs: forced colours, no motion, paper."""

import re

import pytest

from tests.browser.forced_colours import WITHOUT_BORDER
from tests.browser.search_box import DESKTOP, complete
from tests.page_kinds import PAGES

ORGANIZATION = "organizations/hong-kong-cancer-fund/"
SHAPES = (
    ".sr-way, .sr-way-in, .sr-reach, .sr-more, .sr-path, .sr-help, .sr-help__call, .sr-card, .sr-tile, .sr-place,"
    " .sr-first-step, .sr-fold, .sr-filters, a.sr-chip:not(.sr-examples *), button.sr-chip, .sr-search__row,"
    " .sr-sort select, .site-palette__next, .sr-notice, .sr-hint"
)
MOVING = """
() => [...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].map(part => {
  const { transitionDuration, animationDuration } = getComputedStyle(one, part);
  const longest = Math.max(...`${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat));
  return [longest, `${one.localName}.${one.className}${part ?? ''}`];
})).filter(([longest]) => longest > 0.01)
"""


@pytest.mark.parametrize(
    ("path", "least"),
    [("", 30), (PAGES["organization"], 4), ("find/#q=cancer&support=counselling", 30), (f"{ORGANIZATION}", 4)],
    ids=["home", "organization", "find", "another organization"],
)
def test_in_forced_colours_shapes_keep_a_border_and_marks_their_words(open_page, path, least):
    page = open_page(path, viewport=DESKTOP, forced_colors="active")
    if path.startswith("find/"):
        complete(page)
    shapes = page.locator(f"main :is({SHAPES})")
    assert shapes.count() >= least
    assert sorted(set(shapes.evaluate_all(WITHOUT_BORDER))) == []
    marks = page.locator(".sr-mark:visible, .sr-freshness:visible")
    assert all(text.strip() for text in marks.all_inner_texts())


def test_in_forced_colours_only_the_tab_of_this_page_has_a_line(open_page):
    page = open_page("organizations/", viewport=DESKTOP, forced_colors="active")
    lines = page.locator(".md-tabs__link").evaluate_all("""tabs => tabs.map(tab => {
      const style = getComputedStyle(tab), behind = getComputedStyle(document.body).backgroundColor;
      const seen = ["borderTopColor", "borderBottomColor"].map(line => style[line] !== behind);
      return [tab.parentElement.matches(".md-tabs__item--active"), ...seen];
    })""")
    assert len(lines) > 5
    assert all(seen == [False, here] for here, *seen in lines)


@pytest.mark.parametrize("kind", ["home", "organization"])
def test_nothing_moves_for_those_who_ask_for_that(open_page, kind):
    page = open_page(PAGES[kind], reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
@pytest.mark.parametrize("kind", ["organization", "condition"])
def test_on_paper_there_is_what_one_reads_and_nothing_one_presses(open_page, kind, root):
    page = open_page(root + PAGES[kind], locale="zh-HK")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.emulate_media(media="print")
    for part in (
        ".md-header",
        ".md-tabs",
        "[data-reach-bar]",
        ".sr-search",
        ".site-palette",
        ".site-offer",
        ".site-skip",
    ):
        assert page.locator(f"{part}:visible").count() == 0, part
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_on_paper_folds_are_open_and_addresses_are_written(open_page, root):
    page = open_page(root + PAGES["organization"])
    sources = page.locator("details.sr-fold .sr-sources > li").first
    assert sources.bounding_box() is None or not sources.is_visible()
    page.emulate_media(media="print")
    assert sources.bounding_box()["height"] > 0
    outside = page.locator("main a[href^='http']:visible").evaluate_all(
        "all => all.map(one => [one.getAttribute('href'), one.textContent.trim(),"
        " [one, ...one.querySelectorAll('*')].map(part => getComputedStyle(part, '::after').content).join(' ')])"
    )
    assert len(outside) > 3
    silent = [(href, text) for href, text, after in outside if not text.startswith("http") and href not in after]
    assert silent == []


def test_an_organization_fits_on_four_sheets(open_page):
    page = open_page(ORGANIZATION)
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 1 <= len(sheets) <= 4
