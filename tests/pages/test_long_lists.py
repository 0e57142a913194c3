"""Long lists: without scripts every organization is reached, once in each list, and no page grows with their number."""

import re
from itertools import pairwise
from posixpath import normpath

import html5lib
import pytest

from sameroad.pages import list_part, long_lists
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

LANGUAGES = ("en", "zh-Hant")
LISTS = {
    PageKey("category", "rheumatology"): lambda directory: directory.groups_in_category("rheumatology"),
    PageKey("condition", "lupus"): lambda directory: directory.groups_for("lupus"),
    PageKey("condition", "general-patient-support"): lambda directory: directory.groups_for("general-patient-support"),
    PageKey("district", "kwun-tong"): lambda directory: directory.groups_in_district("kwun-tong"),
    PageKey("district", "hong-kong"): lambda directory: directory.groups_in_district("hong-kong"),
    PageKey("hospital", "queen-mary-hospital"): lambda directory: directory.groups_in_hospital("queen-mary-hospital"),
    PageKey("organizations"): lambda directory: list(directory.organizations.values()),
}
NAMES = (
    {"en": "{} Group"},
    {"zh-Hant": "示例{}會"},
    {"en": "The {} Club", "zh-Hant": "一心{}社"},
    {"en": "Hope {}", "zh-Hant": "H{}"},
)


@pytest.fixture(autouse=True)
def short_pages(monkeypatch):
    """Lists are long as soon as they have more than a few."""
    monkeypatch.setattr(list_part, "CARDS_ON_A_PAGE", 4)
    monkeypatch.setattr(list_part, "NAMES_ON_A_PAGE", 6)
    few = dict.fromkeys(long_lists.SHOWN_ELSEWHERE, 2)
    monkeypatch.setattr(long_lists, "SHOWN_ELSEWHERE", few)
    monkeypatch.setattr("sameroad.pages.list_words.SHOWN_ELSEWHERE", few)


def many(count):
    """A directory with many organizations for each of several things, and names of every kind."""
    places = [{"purpose": "office", "district": "southern", "hospital": "queen-mary-hospital"}]
    kinds = (
        {"conditions": ["lupus"]},
        {"conditions": ["rheumatic-disease"], "area": ["kwun-tong"]},
        {"conditions": ["general-patient-support"], "area": ["hong-kong"]},
        {"conditions": ["lupus"], "places": places, "area": ["hong-kong"]},
    )
    return make_directory(
        make_organization(
            f"group-{at}",
            name={tag: text.format(chr(ord("a") + at % 26)) for tag, text in NAMES[at % len(NAMES)].items()},
            **kinds[at // 2 % len(kinds)],
        )
        for at in range(count)
    )


class Site:
    """All pages of a directory in a language that have to do with lists, by their address."""

    def __init__(self, directory, language):
        renderer = Renderer(directory, TEMPLATES, SiteFacts())
        keys = [key for key in list_pages(directory) if key.kind not in ("organization", "suggest")]
        self.known = {key.address for key in list_pages(directory)}
        pages = {key.address: renderer.render(key, language) for key in keys}
        self.slots = {address: page.slots for address, page in pages.items()}
        self.trees = {
            address: html5lib.parseFragment(page.body, namespaceHTMLElements=False) for address, page in pages.items()
        }

    def links(self, address, **attributes):
        """Where the links of a page lead that have the attributes: address and fragment."""
        found = []
        for link in self.trees[address].iter("a"):
            href = link.get("href", "")
            if all(link.get(name) == value for name, value in attributes.items()) and ":" not in href:
                path, _, fragment = href.partition("#")
                whole = normpath(f"/{address}{path}").strip("/") + "/" if path else address
                found.append(("" if whole == "/" else whole, fragment))
        return found

    def next_of(self, address, way="next"):
        """The page that a page has as its next one."""
        return next((whole for whole, _ in self.links(address, rel=way)), None)

    def listed(self, address, id_=None):
        """The slugs of the organizations in the main list of a page, or in the section with an id."""
        tree = self.trees[address]
        if id_ is not None:
            tree = next(one for one in tree.iter("section") if one.get("aria-labelledby") == id_)
        hrefs = [link.get("href", "") for link in tree.iter("a")]
        return [found[1] for href in hrefs if (found := re.search(r"organizations/(group-\d+)/$", href))]

    def ids(self, address):
        """The ids of a page."""
        return {element.get("id") for element in self.trees[address].iter() if element.get("id")}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


def chain(site, first):
    """The pages of a list, from one to the next."""
    pages, at = [], first.address
    while at is not None:
        assert at not in pages
        pages.append(at)
        at = site.next_of(at)
    return pages


def listed_on(site, first, address):
    """What is of the list itself on a page: of a first page, the section in which it begins."""
    section = {"category": "organizations", "condition": "own"}.get(first.kind) if address == first.address else None
    found = site.listed(address, section)
    areas = [area for area in ("area-hong-kong", "area-online") if area in site.ids(address)]
    return found[: len(found) - sum(len(site.listed(address, area)) for area in areas)]


def test_every_list_has_each_of_its_organizations_once_and_its_pages_meet(language):
    directory = many(60)
    site = Site(directory, language)
    for first, organizations_of in LISTS.items():
        pages = chain(site, first)
        assert len(pages) > 2
        found = [slug for address in pages for slug in listed_on(site, first, address)]
        expected = [organization.slug for organization in organizations_of(directory)]
        assert sorted(found) == sorted(expected)
        if first.slug is not None:
            assert found == expected
        for before, after in pairwise(pages):
            assert site.next_of(after, "prev") == before
        assert site.next_of(pages[0], "prev") is None


def test_every_link_leads_to_a_page_and_a_place_on_it_that_there_are(language):
    site = Site(many(60), language)
    hand_written = ("about/", "guides/", "privacy/", "accessibility/", "contribute/")
    for address in site.trees:
        for whole, fragment in site.links(address):
            if whole.startswith(hand_written) or "." in whole:  # a file
                continue
            assert whole in site.known, f"{address}: {whole}"
            if whole in site.trees and fragment and "=" not in fragment and not fragment.startswith("q"):
                assert fragment in site.ids(whole), f"{address}: {whole}#{fragment}"


def test_every_page_has_a_title_of_its_own(language):
    directory = many(60)
    site = Site(directory, language)
    titles = [slots["title"] for address, slots in site.slots.items() if "more/" in address]
    assert len(titles) > 20
    assert len(titles) == len(set(titles))
    assert all(
        re.search(r"\d.*\d", slots["description"]) for address, slots in site.slots.items() if "more/" in address
    )


def test_a_page_says_which_of_the_numbers_is_its_own(language):
    site = Site(many(60), language)
    pages = [address for address in site.trees if "more/" in address]
    for address in pages:
        current = [link for link in site.trees[address].iter("a") if link.get("aria-current") == "page"]
        assert [link.text for link in current] == [re.search(r"(\d+)/$", address)[1]]


def test_no_page_grows_with_the_number_of_organizations():
    most = {}
    for count in (60, 120):
        site = Site(many(count), "en")
        most[count] = max(len(site.listed(address)) for address in site.trees if not address.startswith("embed/"))
    assert most[60] == most[120] <= 20


def test_a_list_that_is_shown_whole_elsewhere_has_no_page_of_its_own():
    small = {key.address for key in list_pages(many(3))}
    assert not {address for address in small if "more/" in address or address.startswith("hospitals/queen")}
    assert "districts/hong-kong/" not in small
    assert {"districts/hong-kong/", "hospitals/queen-mary-hospital/"} < {key.address for key in list_pages(many(60))}


def test_the_nearest_broader_groups_get_the_room():
    def groups(count):
        return tuple(range(count))

    shown = list(long_lists.shown_of_broader([("near", groups(1)), ("far", groups(9)), ("farther", groups(9))]))
    assert shown == [("near", groups(1), True), ("far", groups(5), False), ("farther", groups(5), False)]
