"""Every component in every state, on the page that shows them to developers: axe finds nothing, all fits a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sameroad.site.serve_folder import serve_folder
from tests.browser.search_box import DESKTOP, complete
from tests.browser.test_accessibility import settled, width_of
from tests.browser.test_phone_first import TOO_SMALL
from tests.conftest import MOUNT, build_once
from tests.page_kinds import LANGUAGES

STATES = {"stroke": '[data-condition="stroke"]', "想死": "[data-find-urgent]", "qwxz": "[data-find-nearest]"}
"""What is asked, and what is seen then."""

SCHEMES = {"light": "default", "dark": "slate"}
RESULTS = {"include": [["[data-find-urgent]"], ["[data-find]"], ["[data-find-nearest]"]]}
# A page has one head and one first step; here stand several, whose landmarks have the same names.
RULES = {"landmark-unique": {"enabled": False}}


@pytest.fixture(scope="module")
def drafts():
    """The address of the site with its drafts: the page of all components is one."""
    with serve_folder(build_once("drafts", "--drafts"), MOUNT) as address:
        yield address


@pytest.fixture
def components(browser, drafts):
    """A function that opens the page of all components, in a language and a state."""
    contexts = []

    def open_one(root, state="", **options):
        contexts.append(browser.new_context(**{"locale": "en-GB", "viewport": DESKTOP, **options}))
        page = contexts[-1].new_page()
        page.goto(f"{drafts}{root}components/{state}")
        return page

    yield open_one
    for context in contexts:
        context.close()


def violations(page, part=None):
    found = Axe().run(page, part, {"resultTypes": ["violations"], "rules": RULES}).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("root", LANGUAGES.values())
def test_all_components_are_accessible_in_both_colour_schemes(components, root, scheme):
    page = components(root, color_scheme=scheme)
    page.locator(f"body[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()
    settled(page)
    assert violations(page) == []
    for query, answer in STATES.items():
        page.locator(".sr-specimens").get_by_role("link", name=query, exact=True).click()
        expect(page.locator(answer).first).to_be_visible()
        complete(page)
        settled(page)
        assert violations(page, RESULTS) == []


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_all_components_fit_a_phone_and_fingers(components, root):
    page = components(root, "#q=stroke", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    complete(page)
    assert width_of(page) <= 360
    assert page.evaluate(TOO_SMALL) == []
