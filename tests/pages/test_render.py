"""The bodies of the pages: what a reader must find on them, in either language, and that record text stays text."""

import html5lib
import pytest

from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.helpline import helpline_from_mapping
from tests.factories import HELPLINES, make_directory, make_organization
from tests.templates import TEMPLATES

NOWHERE = SiteFacts()
HOSTILE = """<script>alert(1)</script>"'`{{ 7*7 }}{% raw %}__title__ <img src=x onerror=alert(1)>"""


def body_of(organization, language="en", site=NOWHERE, **directory):
    renderer = Renderer(make_directory(organizations=[organization], **directory), TEMPLATES, site)
    return renderer.render(PageKey("organization", organization.slug), language).body


def category_of(parents, **changes):
    """A category of conditions by id and parent; `changes` are fields of every condition."""
    conditions = [
        {"id": name, "name": {"en": name.title()}, **({"parent": parent} if parent else {}), **changes}
        for name, parent in parents.items()
    ]
    return {"id": "test", "order": 1, "name": {"en": "Test"}, "conditions": conditions}


def text_of(body):
    return " ".join("".join(html5lib.parseFragment(body, namespaceHTMLElements=False).itertext()).split())


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_kind_of_page_renders_with_the_least_a_record_can_say(language):
    directory = make_directory(organizations=[make_organization("bare")])
    renderer = Renderer(directory, TEMPLATES, SiteFacts())
    for key in list_pages(directory):
        assert text_of(renderer.render(key, language).body)


def test_a_name_in_the_other_language_only_stands_as_it_is_and_says_its_language():
    body = body_of(make_organization("chinese", name={"zh-Hant": "示例會"}))
    assert '<h1><span lang="zh-Hant">示例會</span></h1>' in body


def test_numbers_can_be_called_and_addresses_opened():
    body = body_of(
        make_organization(
            "reachable",
            contact={
                "phones": [{"number": "+852 2345 6789"}],
                "whatsapp": ["+852 9123 4567"],
                "emails": ["info@example.org"],
                "website": "https://example.org/",
            },
        )
    )
    for address in ("tel:+85223456789", "https://wa.me/85291234567", "mailto:info@example.org", "https://example.org/"):
        assert f'href="{address}"' in body


def test_numbers_are_shown_as_people_of_the_region_write_them():
    number = {"number": "+852 2345 6789"}
    helpline = helpline_from_mapping({**HELPLINES[0], "phones": [number], "whatsapp": ["+44 20 7946 0958"]})
    directory = make_directory([make_organization("reachable", contact={"phones": [number]})], helplines=[helpline])
    renderer = Renderer(directory, TEMPLATES, NOWHERE)
    for key in (PageKey("helplines"), PageKey("organization", "reachable")):
        body = renderer.render(key, "en").body
        assert '<a class="sr-contact__value" href="tel:+85223456789">2345\u00a06789</a>' in body
    assert "+44 20 7946 0958" in text_of(renderer.render(PageKey("helplines"), "en").body)


def test_members_are_counted_with_grouped_digits_and_years_are_not_grouped():
    since = [{"type": "society", "year": 1994}]
    text = text_of(body_of(make_organization("big", founded=1994, registration=since, members={"count": 12345})))
    assert "12,345 members" in text
    assert "1994" in text
    assert "1,994" not in text


def test_what_nobody_stated_is_gathered_in_one_line():
    text = text_of(body_of(make_organization("bare")))
    assert "Not stated on any page we read: how to reach them, who runs it" in text


def test_what_is_stated_is_not_called_unstated():
    text = text_of(body_of(make_organization("led", led_by="patients", join={"referral": "none"})))
    assert "who runs it" not in text
    assert "whether a referral is needed" not in text


def test_the_freshness_is_a_sentence_and_old_facts_say_more():
    old = make_organization(
        "old",
        contact={"phones": [{"number": "+852 2345 6789"}]},
        sources=[{"title": "Leaflet", "supports": ["phones"], "as_of": "2012"}],
    )
    text = text_of(body_of(old))
    assert "The newest source for the contact details is of 2012." in text
    assert "Call first, they may have changed." in text


def test_a_confirmed_check_gives_the_freshness():
    checked = make_organization("checked", checks=[{"on": "2026-11-01", "how": "phone", "outcome": "confirmed"}])
    assert "We checked these facts by telephone on 1 November 2026." in text_of(body_of(checked))


def test_the_edit_link_leads_to_the_records_own_file():
    site = SiteFacts(records_edit_url="https://git.example/project/edit/main/data/")
    body = body_of(make_organization("some-group"), site=site)
    assert 'href="https://git.example/project/edit/main/data/organizations/some-group.yaml"' in body


def test_without_a_repository_the_page_still_says_how_to_correct_it():
    body = body_of(make_organization("some-group"))
    assert 'href="../../contribute/"' in body
    assert "/edit/" not in body


def test_a_closed_organization_says_so_first():
    text = text_of(body_of(make_organization("gone", status="closed")))
    assert text.index("This organization has closed.") < text.index("At a glance")


def test_a_closed_organization_names_whom_to_ask_now_below_the_notice():
    gone = make_organization("gone", status="closed", notice={"en": "It ended in 2025."}, replaced_by=["new", "newer"])
    successors = [make_organization(slug, name={"en": slug.title()}) for slug in ("new", "newer")]
    directory = make_directory(organizations=[gone, *successors])
    body = Renderer(directory, TEMPLATES, NOWHERE).render(PageKey("organization", "gone"), "en").body
    links = '<a href="../../organizations/new/">New</a>, <a href="../../organizations/newer/">Newer</a>'
    assert f"<p>You can turn to: {links}</p>" in body
    assert body.index("It ended in 2025.") < body.index("You can turn to")


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_hostile_record_text_comes_out_as_text(language):
    said = {"en": HOSTILE, "zh-Hant": HOSTILE}
    organization = make_organization(
        "hostile",
        name=said,
        aliases=[HOSTILE],
        summary=said,
        description=said,
        notice=said,
        hosted_by=said,
        join={"how": said, "eligibility": said, "first_visit": said, "fee": {"note": said}},
        places=[{"purpose": "office", "address": said, "hours": said, "access": said}],
        meetings=[{"what": said, "when": said}],
        sources=[{"title": HOSTILE, "url": "https://example.org/?a=<b>&c='d'\""}],
    )
    tree = html5lib.parseFragment(body_of(organization, language), namespaceHTMLElements=False)
    tags = {element.tag for element in tree.iter()}
    assert "img" not in tags
    assert [element.get("type") for element in tree.iter("script")] == ["application/ld+json"]
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert HOSTILE in "".join(tree.find(".//h1").itertext())


def test_a_condition_page_labels_its_own_groups_broader_ones_and_those_for_everyone():
    directory = make_directory(
        organizations=[
            make_organization("own", name={"en": "Own Group"}, conditions=["lung-cancer"]),
            make_organization("broad", name={"en": "Broad Group"}, conditions=["cancer"]),
            make_organization("all", name={"en": "All Group"}, conditions=["general-patient-support"]),
        ],
        categories=[category_of({"cancer": None, "lung-cancer": "cancer", "general-patient-support": None})],
    )
    page = Renderer(directory, TEMPLATES, SiteFacts()).render(PageKey("condition", "lung-cancer"), "en")
    text = text_of(page.body)
    places = [
        text.index(part) for part in ("1 group for this", "Own Group", "Groups for a broader condition", "Broad Group")
    ]
    assert places == sorted(places)
    assert text.index("Groups for people with any illness") < text.index("All Group")


def test_a_condition_page_never_shows_lay_words():
    directory = make_directory([], categories=[category_of({"lung-cancer": None}, lay={"en": ["ca lung slang"]})])
    page = Renderer(directory, TEMPLATES, SiteFacts()).render(PageKey("condition", "lung-cancer"), "en")
    assert "ca lung slang" not in page.body


def test_a_condition_without_a_group_of_its_own_offers_the_nearest():
    directory = make_directory([], categories=[category_of({"lung-cancer": None})])
    page = Renderer(directory, TEMPLATES, SiteFacts()).render(PageKey("condition", "lung-cancer"), "en")
    assert "No group just for this is listed yet." in text_of(page.body)
