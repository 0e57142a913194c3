"""Pages lead to the guide that answers the question of their readers, and the data says which."""

import re

import pytest
import yaml

from sameroad.pages.guides import guides_at, guides_of
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.read_collection import PROJECT_DATA
from tests.conftest import CHECKOUT
from tests.factories import SETTINGS, VOCABULARIES, make_directory, make_organization
from tests.templates import TEMPLATES

NAMES = ["broad", "category", "first", "families", "narrow"]
GUIDES = [{"id": name, "name": {"en": f"On {name}", "zh-Hant": f"談{name}"}} for name in NAMES]
KINDS = [
    {"id": "self-help-group", "name": {"en": "Self-help group"}},
    {"id": "family-network", "name": {"en": "Family network"}, "guides": ["families"]},
]
CATEGORY = {
    "id": "test",
    "order": 1,
    "name": {"en": "Test"},
    "guides": ["category", "broad"],
    "conditions": [
        {"id": "cancer", "name": {"en": "Cancer"}, "guides": ["broad"]},
        {"id": "leukaemia", "name": {"en": "Leukaemia"}, "parent": "cancer", "guides": ["narrow"]},
        {"id": "general-patient-support", "name": {"en": "Any illness"}},
    ],
}


def directory_of(*organizations, **guides):
    return make_directory(
        organizations,
        settings={**SETTINGS, "guides": guides},
        categories=[CATEGORY],
        vocabularies={**VOCABULARIES, "kinds": KINDS, "guides": GUIDES},
    )


def ids(guides):
    return [guide.id for guide in guides]


def links_on(directory, key, language="en"):
    """Where the links to guides on a page lead, with their words."""
    body = Renderer(directory, TEMPLATES, SiteFacts()).render(key, language).body
    return re.findall(r'<a class="sr-guide-link" href="([^"]+)">(?:<span.*?</span>)?([^<]+)</a>', body, re.DOTALL)


def test_a_condition_leads_to_its_own_guides_then_to_those_of_broader_ones_and_of_its_category():
    directory = directory_of()
    assert ids(guides_of(directory.conditions["leukaemia"], directory)) == ["narrow", "broad", "category"]
    assert ids(guides_of(directory.categories["test"], directory)) == ["category", "broad"]


def test_an_organization_leads_to_the_guides_of_its_kind_and_to_those_of_all_its_conditions():
    directory = directory_of()
    narrow = make_organization("narrow", conditions=["leukaemia"], kind="family-network")
    wide = make_organization("wide", conditions=["leukaemia", "cancer"])
    assert ids(guides_of(narrow, directory)) == ["families", "narrow", "broad", "category"]
    assert ids(guides_of(wide, directory)) == ["broad", "category"]


def test_the_settings_say_what_a_place_leads_to():
    directory = directory_of(first_step=["first"])
    assert ids(guides_at("first_step", directory)) == ["first"]
    assert guides_at("sources", directory) == ()
    with pytest.raises(AttributeError):
        guides_at("elsewhere", directory)


@pytest.mark.parametrize(("language", "words"), [("en", "Guide: On families"), ("zh-Hant", "指南：談families")])
def test_a_page_links_to_each_guide_once(language, words):
    group = make_organization("group", conditions=["general-patient-support"], kind="family-network")
    directory = directory_of(group, first_step=["families", "first"], sources=["first"], referral=["narrow"])
    found = links_on(directory, PageKey("organization", "group"), language)
    addresses = [address.removeprefix("../../guides/") for address, _ in found]
    assert addresses == ["families/", "category/", "broad/", "first/", "narrow/", "first/"]
    assert found[0][1] == words


def test_nobody_is_told_how_to_visit_a_group_that_has_closed():
    closed = make_organization("gone", conditions=["cancer"], status="closed")
    directory = directory_of(closed, first_step=["first"], sources=["narrow"])
    assert [address for address, _ in links_on(directory, PageKey("organization", "gone"))] == ["../../guides/narrow/"]


@pytest.mark.parametrize("place", ["list", "suggest"])
def test_pages_of_their_own_kind_lead_to_theirs(place):
    assert links_on(directory_of(**{place: ["first"]}), PageKey(place)) == [("../guides/first/", "Guide: On first")]


@pytest.mark.parametrize(("kind", "slug"), [("condition", "leukaemia"), ("category", "test")])
def test_conditions_and_categories_lead_to_theirs(kind, slug):
    assert ("../../guides/category/", "Guide: On category") in links_on(directory_of(), PageKey(kind, slug))


def test_where_there_is_no_group_the_page_leads_to_what_to_do_then():
    directory = directory_of(make_organization("group", conditions=["cancer"]), no_group=["first"])
    what_to_do = ("../../guides/first/", "Guide: On first")
    assert what_to_do in links_on(directory, PageKey("condition", "leukaemia"))
    assert what_to_do not in links_on(directory, PageKey("condition", "cancer"))


def test_without_guides_there_is_no_list_of_them():
    body = Renderer(make_directory(), TEMPLATES, SiteFacts()).render(PageKey("organization", "example"), "en").body
    assert "sr-guides" not in body


def test_the_home_page_leads_to_all_guides():
    body = Renderer(make_directory(), TEMPLATES, SiteFacts()).render(PageKey("home"), "en").body
    assert body.count('href="guides/"') == 2


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_guide_of_the_project_is_a_page_of_that_title_and_every_page_a_guide(language):
    terms = yaml.safe_load((PROJECT_DATA / "vocabularies" / "guides.yaml").read_text("utf-8"))["terms"]
    pages = (CHECKOUT / "docs" / language / "guides").glob("*.md")
    titles = {page.stem: title_of(page) for page in pages if page.stem != "index"}
    assert titles == {term["id"]: term["name"][language] for term in terms}


def title_of(page):
    return yaml.safe_load(page.read_text("utf-8").split("---\n")[1])["title"]
