"""Slips and leaflets as a clinic prints them: the right paper, every letter, and a code that leads to the page."""

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from sameroad.pages.slips.slip import TYPES, estimated_height, make_slip
from sameroad.pages.slips.slip_facts import FactWriter, Room
from sameroad.pages.words import words_of
from tests.browser.axe import violations
from tests.browser.paper import A4, A5, SHEETS, fonts_without_their_letters, printed, sizes, unprinted
from tests.test_built_site import SITE_URL

LONG = "cheung-hing-wah-charitable-foundation-cheung-heng-rehabilitation-centre"
SLIPS = ["hong-kong-cancer-fund", LONG, "queen-elizabeth-hospital-patient-resource-centre"]
LEAFLET = "breast-cancer"
HEIGHTS = """async (slugs) => {
  const main = document.querySelector("main");
  const texts = await Promise.all(slugs.map((slug) => fetch(`${slug}.html`).then((answer) => answer.text())));
  const sheets = texts.map((text) => new DOMParser().parseFromString(text, "text/html").querySelector(".slip"));
  main.replaceChildren(...sheets);
  return sheets.map((sheet) => sheet.offsetHeight * 25.4 / 96);
}"""
# A PDF has the letters too that something covers or cuts off, so what cuts is looked for on the page.
CUTTING = """all => all.flatMap((sheet) => {
  const { right, bottom } = sheet.getBoundingClientRect();
  return [sheet, ...sheet.querySelectorAll("*")].filter((one) => {
    const box = one.getBoundingClientRect();
    const clips = !one.closest("svg") && getComputedStyle(one).overflow !== "visible";
    return clips || box.right > right + 1 || box.bottom > bottom + 1;
  }).map((one) => one.outerHTML.slice(0, 80));
})"""


@pytest.mark.parametrize("slug", SLIPS)
def test_a_slip_is_one_sheet_of_a5_with_every_letter(open_page, slug):
    page = open_page(f"slips/{slug}.html")
    pdf = printed(page)
    assert sizes(pdf) == [A5]
    assert unprinted(pdf, page.locator("article.slip").evaluate_all(SHEETS)) == ""
    assert fonts_without_their_letters(pdf) == set()


def test_every_slip_of_the_real_records_fits_its_sheet(open_page, real_directory):
    slugs = [one.slug for one in real_directory.organizations.values() if one.status != "closed"]
    assert len(slugs) > 200
    page = open_page(f"slips/{SLIPS[0]}.html")
    page.emulate_media(media="print")
    heights = page.evaluate(HEIGHTS, slugs)
    assert page.locator(".slip").evaluate_all(CUTTING) == []
    assert {slug: height for slug, height in zip(slugs, heights, strict=True) if height > 210} == {}


@pytest.mark.parametrize("size", TYPES, ids=lambda size: size.name)
def test_no_slip_is_higher_than_was_estimated_and_few_are_much_lower(open_page, real_directory, size):
    writer = FactWriter(real_directory, tuple(words_of(real_directory).values()))
    running = [one for one in real_directory.organizations.values() if one.status != "closed"]
    slips = {one.slug: make_slip(one, writer, has_code=True) for one in running}
    estimated = {slug: estimated_height(slip, size) for slug, (slip, named) in slips.items() if named == size.name}
    assert len(estimated) > 40
    page = open_page(f"slips/{SLIPS[0]}.html", bypass_csp=True)
    page.emulate_media(media="print")
    page.add_style_tag(content=".slip { min-height: 0 !important; }")
    heights = dict(zip(estimated, page.evaluate(HEIGHTS, list(estimated)), strict=True))
    assert {slug: height for slug, height in heights.items() if height > estimated[slug]} == {}
    spare = sorted(estimated[slug] - height for slug, height in heights.items())
    assert spare[len(spare) // 2] < 12
    shortened = [one.slug for one in running if slips[one.slug][0].summary != writer.summary(one, Room())]
    assert {slug: heights[slug] for slug in shortened if heights.get(slug, 210) < 185} == {}


def test_a_leaflet_flows_over_as_many_sheets_as_it_takes_and_loses_no_letter(open_page, real_directory):
    page = open_page(f"slips/conditions/{LEAFLET}.html")
    running = [one for one in real_directory.groups_for(LEAFLET) if one.status != "closed"]
    assert len(running) > 3
    for organization in running:
        assert organization.name.pick("en").text in page.locator("article").inner_text()
    page.emulate_media(media="print")
    assert page.locator(".slip").evaluate_all(CUTTING) == []
    pdf = printed(page)
    assert len(pdf.pages) > 1
    assert set(sizes(pdf)) == {A4}
    assert unprinted(pdf, page.locator("article.slip").evaluate_all(SHEETS)) == ""
    assert fonts_without_their_letters(pdf) == set()


@pytest.mark.parametrize(
    ("sheet", "page_of"),
    [*((slug, f"organizations/{slug}/") for slug in SLIPS[:2]), (f"conditions/{LEAFLET}", f"conditions/{LEAFLET}/")],
)
def test_the_code_on_the_paper_leads_to_the_page(open_page, sheet, page_of):
    page = open_page(f"slips/{sheet}.html", device_scale_factor=2)
    picture = Image.open(BytesIO(page.locator(".slip__page").screenshot()))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [SITE_URL + page_of]


def test_a_slip_is_accessible_and_reads_on_a_phone(open_page):
    page = open_page(f"slips/{LONG}.html", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []
    page.get_by_role("link", name="To the page with all details").click()
    assert page.url.endswith(f"/organizations/{LONG}/")


def test_a_slip_prints_without_scripts_and_needs_no_button_for_it(open_page):
    page = open_page(f"slips/{SLIPS[0]}.html", java_script_enabled=False)
    assert page.locator("[data-print]").is_hidden()
    assert sizes(printed(page)) == [A5]


def test_who_has_closed_gets_no_slip_and_a_page_says_why(open_page, real_directory):
    closed = next(one for one in real_directory.organizations.values() if one.status == "closed")
    page = open_page(f"organizations/{closed.slug}/")
    assert page.locator(".sr-organization .sr-print, .sr-organization__head ~ * [data-list-toggle]").count() == 0
    page = open_page(f"slips/{closed.slug}.html")
    assert "This organization has closed." in page.locator("article").inner_text()
    for slug in closed.replaced_by:
        assert page.locator(f"article a[href='../slips/{slug}.html']").count() == 1
