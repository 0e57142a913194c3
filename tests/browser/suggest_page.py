"""What tests of the form for suggestions do with the page: open it as a site on GitHub has it, type, finish."""

import re

from playwright.sync_api import expect

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.page_kinds import LANGUAGES
from tests.templates import TEMPLATES

REPOSITORY = "https://github.com/some/directory"
GITHUB = SiteFacts(
    records_edit_url=f"{REPOSITORY}/edit/main/data/",
    contact="hello@example.org",
    repository=REPOSITORY,
    records_new_url=f"{REPOSITORY}/new/main/data/",
    issues_new_url=f"{REPOSITORY}/issues/new",
)
PHONE = {"viewport": {"width": 375, "height": 750}, "has_touch": True}
BODY = re.compile(r'<header class="sr-head">.*data-suggest-conditions>.*?</script>', re.DOTALL)


def on_github(page, directory, language):
    """Let the page of the form be that of a site whose repository is on GitHub, and that has an e-mail address."""
    body = Renderer(directory, TEMPLATES, GITHUB).render(PageKey("suggest"), language).body

    def answer(route):
        html = route.fetch().text()
        route.fulfill(body=BODY.sub(lambda _: body, html, count=1), content_type="text/html")

    page.route(f"**/path/{LANGUAGES[language]}suggest/", answer)


def choose(page, box, typed, chosen):
    """Type into a box that searches, and choose what it finds."""
    page.locator(box).press_sequentially(typed)
    page.locator(f'{box}-list [data-id="{chosen}"]').click()
    expect(page.locator(f'.sr-chips [data-id="{chosen}"]')).to_be_visible()


def finish(page):
    """Press the button that checks everything."""
    page.locator("[data-form] [type=submit]").click()


def text_of(page):
    """The finished text, when it is shown."""
    expect(page.locator("[data-result]")).to_be_visible()
    return page.locator("[data-file]").text_content()
