"""Only addresses of the web become links: the check refuses others, and so does each output by itself."""

import pytest

from sameroad.exports.all_formats import FORMATS
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.records.rules.url import url_fault
from sameroad.records.safe_address import SCHEMES, safe_address
from tests.exports.open_data import files_of
from tests.factories import HELPLINES, make_record, make_whole_directory
from tests.templates import TEMPLATES

HARMFUL = (
    *("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "blob:x"),
    *(
        "//example.org",
        "ftp://example.org",
        "file:///etc/passwd",
        "\x01https://example.org",
        " https://example.org",
        "",
    ),
)
FIELDS = ({"website": HARMFUL[0]}, {"website": {"en": HARMFUL[0]}}, {"social": {"facebook": HARMFUL[0]}})
AS_DATA = {"json", "csv"}
"""Formats that say word for word what a record says, and open nothing."""


@pytest.mark.parametrize("address", HARMFUL)
def test_other_addresses_than_those_of_the_web_are_refused_at_the_check_and_again_as_links(address):
    assert url_fault(address) is not None
    with pytest.raises(ValueError, match="not a web address"):
        safe_address(address)


def test_addresses_of_the_web_pass():
    assert SCHEMES == ("https", "http")
    for address in ("https://example.org/", "http://example.org", "HTTPS://EXAMPLE.ORG"):
        assert safe_address(address) == address


@pytest.mark.parametrize("contact", FIELDS, ids=str)
@pytest.mark.parametrize("name", FORMATS)
def test_no_format_gives_on_what_the_check_would_have_refused(name, contact):
    directory = make_whole_directory({"example": make_record(contact=contact)})
    try:
        written = files_of(name, directory)
    except ValueError as error:
        assert "not a web address" in str(error)  # noqa: PT017 - what comes of it depends on the format
        return
    assert name in AS_DATA or not any(b"javascript:" in content for content in written.values())


@pytest.mark.parametrize("contact", FIELDS, ids=str)
def test_no_page_and_no_slip_links_to_it(contact):
    directory = make_whole_directory({"example": make_record(contact=contact)})
    renderer = Renderer(directory, TEMPLATES, SiteFacts())
    with pytest.raises(ValueError, match="not a web address"):
        renderer.render(PageKey("organization", "example"), "en")
    with pytest.raises(ValueError, match="not a web address"):
        SheetRenderer(directory, TEMPLATES, SheetSite(None, {})).render(SheetKey("slip", "example"))
    for key in list_pages(directory):
        if key != PageKey("organization", "example"):
            assert "javascript:" not in renderer.render(key, "en").body


def test_the_data_of_a_page_for_search_engines_gives_no_such_address_either():
    harmful = {**HELPLINES[0], "website": HARMFUL[0]}
    renderer = Renderer(make_whole_directory(helplines=[harmful]), TEMPLATES, SiteFacts())
    with pytest.raises(ValueError, match="not a web address"):
        renderer.render(PageKey("helplines"), "en")
