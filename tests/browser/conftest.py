"""What all tests in a real browser share: patience, and a way to open the results of a query."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import DESKTOP, complete

# A machine that is busy with other things is slow, and that is no failure.
expect.set_options(timeout=15_000)


@pytest.fixture
def find(open_page):
    """A function that opens the results of a query, in a language, with the rest of the state as in the address."""

    def found(query, state="", root="", **options):
        page = open_page(f"{root}find/#q={quote(query)}{state}", **{"viewport": DESKTOP, **options})
        complete(page)
        return page

    return found
