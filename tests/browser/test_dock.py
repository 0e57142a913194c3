"""The helpline in reach on a phone: there where it matters, over nothing that one reads, and nowhere else."""

import pytest
from playwright.sync_api import expect

from sameroad.records.fitting_helplines import FittingHelplines
from tests.browser.axe import violations
from tests.page_kinds import LANGUAGES

PHONE = {"width": 360, "height": 740}
SMALL = {"width": 320, "height": 560}
DESK = {"width": 1280, "height": 800}
PINNED = ".sr-pinned"
COVERED = """
() => {
  scrollTo(0, document.body.scrollHeight);
  const dock = document.querySelector('.sr-dock').getBoundingClientRect();
  const words = [...document.querySelectorAll('main *, footer *')].filter(one =>
    one.childElementCount === 0 && one.checkVisibility({ visibilityProperty: true }) && one.textContent.trim()
    && !one.closest('.sr-dock') && one.getClientRects().length > 0);
  const last = Math.max(...words.map(one => one.getBoundingClientRect().bottom));
  return { last, dock: dock.top, height: dock.height, end: dock.bottom };
}
"""


@pytest.fixture(scope="module")
def pinned_pages(real_directory):
    """A page of each kind with a helpline in reach: of a condition, of a category, of an organization, and a guide."""
    organizations = [
        one
        for one in real_directory.organizations.values()
        if FittingHelplines(real_directory).pinned(one) and one.contact.phones and one.status != "closed"
    ]
    return {
        "condition": "conditions/depression/",
        "category": "categories/mental-health/",
        "organization": f"organizations/{organizations[0].slug}/",
        "guide": "guides/stigmatized-illness/",
    }


@pytest.mark.parametrize("viewport", [PHONE, SMALL], ids=["phone", "small"])
@pytest.mark.parametrize("root", LANGUAGES.values())
@pytest.mark.parametrize("kind", ["condition", "category", "organization", "guide"])
def test_it_is_at_the_lower_edge_and_covers_nothing_at_the_end(open_page, pinned_pages, kind, root, viewport):
    page = open_page(root + pinned_pages[kind], viewport=viewport, locale="zh-HK" if root else "en-GB")
    pinned = page.locator(PINNED)
    expect(pinned).to_have_count(1)
    expect(pinned.get_by_role("link")).to_be_in_viewport(ratio=1)
    found = page.evaluate(COVERED)
    assert found["end"] == viewport["height"]
    assert found["height"] > 44
    assert found["last"] <= found["dock"]


def test_its_name_says_whom_it_calls_and_when(open_page, pinned_pages):
    page = open_page(pinned_pages["condition"], viewport=PHONE)
    link = page.get_by_role("region", name="Call a helpline").get_by_role("link")
    assert link.get_attribute("href").startswith("tel:+852")
    said = link.inner_text().replace("\n", " ")
    assert said.startswith("Call ")
    assert "24 hours" in said
    assert link.bounding_box()["height"] >= 44


def test_it_is_not_on_a_desk_nor_on_paper_nor_where_it_does_not_matter(open_page, pinned_pages):
    page = open_page(pinned_pages["organization"], viewport=DESK)
    expect(page.locator(PINNED)).to_be_hidden()
    page.set_viewport_size(PHONE)
    expect(page.locator(PINNED)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".sr-dock")).to_be_hidden()
    expect(open_page("conditions/lupus/", viewport=PHONE).locator(PINNED)).to_have_count(0)


@pytest.mark.parametrize(("query", "number"), [("I want to die", "tel:+85228960000"), ("我食咗成樽藥", "tel:999")])
def test_where_the_search_answers_a_cry_for_help_the_line_for_it_is_in_reach(find, query, number):
    page = find(query, viewport=PHONE)
    expect(page.locator(f"{PINNED}:visible a")).to_have_attribute("href", number)
    page.locator("#find-search").fill("lupus")
    expect(page.locator(f"{PINNED}:visible")).to_have_count(0)


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_the_search_says_that_an_illness_has_no_group_and_what_is_nearest(find, root):
    page = find("Crohn's disease", root=root, viewport=PHONE)
    expect(page.locator("[data-find-gap]")).to_contain_text("克隆氏症" if root else "Crohn's disease")
    nearest = page.locator("[data-find-nearest]")
    expect(nearest.locator("a[href$='hospitals/']")).to_be_visible()
    expect(nearest.locator("a[href$='guides/starting-a-group/']")).to_be_visible()
    expect(nearest.locator("a[href$='suggest/']")).to_be_visible()
    expect(nearest.locator("[data-find-try-again]")).to_be_hidden()
    page.locator("#find-search").fill("lupus")
    expect(page.locator("[data-find-gap]")).to_be_hidden()
    expect(nearest).to_be_hidden()


@pytest.mark.parametrize("kind", ["condition", "category", "organization", "guide"])
def test_axe_finds_nothing(open_page, pinned_pages, kind):
    assert violations(open_page(pinned_pages[kind], viewport=PHONE)) == []
