"""The list of pages: every record once, at the addresses that were promised."""

from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey
from tests.factories import make_directory, make_organization


def test_every_record_has_a_page_and_every_address_is_its_own():
    keys = list_pages(make_directory([make_organization("some-group")]))
    addresses = [key.address for key in keys]
    assert len(addresses) == len(set(addresses))
    assert {"", "find/", "helplines/", "organizations/", "conditions/", "districts/"} <= set(addresses)
    assert {
        "organizations/some-group/",
        "conditions/lupus/",
        "categories/rheumatology/",
        "districts/kwun-tong/",
    } <= set(addresses)


def test_pages_of_a_kind_with_many_need_their_slug():
    assert PageKey("organization", "some-group").address == "organizations/some-group/"
    assert PageKey("organizations").address == "organizations/"


def test_a_page_for_developers_is_listed_when_it_has_a_frame():
    directory = make_directory([make_organization("some-group")])
    page = PageKey("components")
    assert page not in list_pages(directory)
    assert page in list_pages(directory, {"home", "components"})
    assert set(list_pages(directory, {"components"})) - {page} == set(list_pages(directory))
