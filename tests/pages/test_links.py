"""Links between pages are relative; links to telephones, chats and maps keep to the standards they name."""

import json

import pytest

from sameroad.pages.links import (
    LinksFromAnywhere,
    PageLinks,
    email,
    host,
    json_with_links,
    map_search,
    telephone,
    whatsapp,
)
from sameroad.pages.page import PageKey


def test_links_from_a_record_page_climb_two_levels():
    links = PageLinks(PageKey("organization", "some-group"))
    assert links.to("condition", "lupus") == "../../conditions/lupus/"
    assert links.to("home") == "../../"


def test_the_home_page_links_to_itself_and_below():
    links = PageLinks(PageKey("home"))
    assert links.to("home") == "./"
    assert links.to("helplines") == "helplines/"


def test_a_link_to_an_unknown_kind_of_page_is_refused():
    with pytest.raises(KeyError):
        PageLinks(PageKey("home")).to("blog")


def filled(page, drawn):
    return PageLinks(page).fill(drawn.encode()).decode()


@pytest.mark.parametrize("page", [PageKey("home"), PageKey("list"), PageKey("category-more", "cancer-2")])
@pytest.mark.parametrize("to", [("home", None), ("helplines", None), ("condition", "lupus")])
def test_what_is_drawn_once_leads_from_each_page_as_its_own_links_do(page, to):
    drawn = f'<a href="{LinksFromAnywhere().to(*to)}">癌症</a>'
    assert filled(page, drawn) == f'<a href="{PageLinks(page).to(*to)}">癌症</a>'


def test_a_language_in_a_folder_climbs_out_of_it_to_what_all_share():
    shared = LinksFromAnywhere(in_folder=True).to_shared("data/")
    assert filled(PageKey("list"), shared) == "../../data/"
    assert filled(PageKey("home"), LinksFromAnywhere().to_shared("data/")) == "data/"


@pytest.mark.parametrize("text", ["\\u0002", "\\\\u0003", 'a "\\', "\\\\"])
def test_links_in_json_are_filled_in_and_what_is_written_like_them_stays(text):
    links = LinksFromAnywhere()
    drawn = json_with_links({"text": text, "to": [links.to("list"), links.to("home")]})
    assert json.loads(filled(PageKey("find"), drawn)) == {"text": text, "to": ["../list/", "../"]}


def test_telephone_numbers_lose_their_spaces():
    assert telephone("+852 2345 6789") == "tel:+85223456789"
    assert telephone("999") == "tel:999"


def test_whatsapp_takes_digits_only():
    assert whatsapp("+852 9123 4567") == "https://wa.me/85291234567"


def test_email_addresses_cannot_add_headers():
    assert email("info@example.org") == "mailto:info@example.org"
    assert email("a?cc=b@example.org") == "mailto:a%3Fcc%3Db@example.org"


def test_map_searches_quote_the_address():
    pattern = "https://maps.example/?q={address}"
    assert map_search(pattern, "1 A&B Road") == "https://maps.example/?q=1%20A%26B%20Road"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.example.org/about?x=1", "example.org"),
        ("http://EXAMPLE.org:8080/", "example.org"),
        ("https://groups.example.org", "groups.example.org"),
    ],
)
def test_of_a_web_address_the_host_is_shown(address, shown):
    assert host(address) == shown
