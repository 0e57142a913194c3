"""axe finds nothing to complain of on a page of each kind, in both languages and both colour schemes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "home": "",
    "organization": "organizations/hong-kong-cancer-fund/",
    "closed organization": "organizations/cancerlink-central/",
    "condition": "conditions/lung-cancer/",
    "condition without a group": "conditions/vitiligo/",
    "category": "categories/cancer/",
    "district": "districts/kwun-tong/",
    "organizations": "organizations/",
    "conditions": "conditions/",
    "districts": "districts/",
    "helplines": "helplines/",
    "results": "find/#q=cancer",
    "about": "about/",
    "contribute": "contribute/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("root", ["", "zh-Hant/"], ids=["en", "zh-Hant"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_no_violation(open_page, kind, root, scheme):
    page = open_page(root + PAGES[kind], color_scheme=scheme, viewport={"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")
    violations = Axe().run(page).response["violations"]
    assert [f"{found['id']}: {found['nodes'][0]['html'][:200]}" for found in violations] == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("root", ["", "zh-Hant/"], ids=["en", "zh-Hant"])
@pytest.mark.parametrize("kind", PAGES)
def test_no_page_scrolls_sideways(open_page, kind, root, width):
    page = open_page(root + PAGES[kind], viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
