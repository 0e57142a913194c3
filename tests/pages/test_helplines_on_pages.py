"""Helplines on pages: at the top where the data puts them, with what one asks before calling; one of them in reach."""

import html5lib
import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Situation, helpline_from_mapping
from tests.factories import SITUATIONS, make_directory, make_organization
from tests.templates import TEMPLATES

FULL = {
    "id": "listeners",
    "name": {"en": "Listeners <b>", "zh-Hant": "聆聽熱線"},
    "for": {"en": "Anyone in pain.", "zh-Hant": "任何痛楚患者。"},
    "phones": [{"number": "+852 2345 6789", "label": {"en": "English line", "zh-Hant": "英語熱線"}}],
    "hours": {"en": "24 hours a day", "zh-Hant": "24小時"},
    "languages": ["yue", "en"],
    "sources": [{"title": "Leaflet", "as_of": "2024-03-28"}, {"title": "Poster"}],
    "shown_on": {"conditions": ["lupus"]},
    "pinned_on": {"categories": ["rheumatology"], "guides": ["first-visit"], "situations": ["despair"]},
}
BARE = {
    "id": "bare",
    "name": {"en": "Bare line", "zh-Hant": "簡單熱線"},
    "phones": [{"number": "18281", "hours": {"en": "Nights"}}, {"number": "18282", "hours": {"en": "Days"}}],
    "sources": [{"title": "Leaflet", "as_of": "2012"}],
    "shown_on": {"categories": ["rheumatology"]},
}
THIRD = {**BARE, "id": "third", "phones": [], "whatsapp": ["+852 9123 4567"], "sources": [{"title": "Leaflet"}]}
LINES = [FULL, BARE, THIRD]
DOCK = ".//div[@class='sr-dock']"


def renderer_of(organizations=None, helplines=LINES, **directory):
    made = [helpline_from_mapping(one) for one in helplines]
    return Renderer(make_directory(organizations, helplines=made, **directory), TEMPLATES, SiteFacts())


def page_of(kind, slug=None, language="en", **directory):
    body = renderer_of(**directory).render(PageKey(kind, slug), language).body
    return html5lib.parseFragment(body, namespaceHTMLElements=False)


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def lines_of(page):
    return {one.get("data-helpline-line"): one for one in page.iter("li") if one.get("data-helpline-line")}


def test_the_lines_of_a_condition_stand_before_its_groups_the_nearest_first():
    page = page_of("condition", "lupus")
    assert list(lines_of(page)) == ["listeners", "bare", "third"]
    headings = [text_of(heading) for heading in page.iter("h2")]
    assert headings[:2] == ["Need someone now?", "1 group for this"]
    folded = page.find(".//details[@class='sr-lines__more']")
    assert text_of(folded.find("summary")) == "1 more helpline for this"
    assert list(lines_of(folded)) == ["third"]


@pytest.mark.parametrize(
    ("language", "listeners", "bare", "third"),
    [
        (
            "en",
            "Languages Cantonese, English Newest source 28 March 2024",
            "Newest source 2012 More than three years old. If nobody answers, call another line.",
            "Hours Not stated Languages Not stated Newest source Without a date",
        ),
        (
            "zh-Hant",
            "語言 廣東話、英語 最新出處 2024年3月28日",
            "語言 未有說明 最新出處 2012年 已超過三年。如無人接聽，請致電另一條熱線。",
            "時間 未有說明 語言 未有說明 最新出處 沒有日期",
        ),
    ],
)
def test_a_line_says_its_hours_languages_and_the_date_of_its_source(language, listeners, bare, third):
    lines = {
        name: text_of(line).replace("\u00a0", " ")
        for name, line in lines_of(page_of("condition", "lupus", language)).items()
    }
    assert lines["listeners"].endswith(listeners)
    assert lines["bare"].endswith(bare)
    assert lines["third"].endswith(third)


@pytest.mark.parametrize("kind", ["condition", "helplines"])
def test_nobody_is_sent_from_the_emergency_services_to_another_line(kind):
    emergency = {**BARE, "phones": [{"number": "999"}]}
    page = page_of(kind, "lupus" if kind == "condition" else None, helplines=[emergency])
    assert "Newest source 2012" in text_of(page)
    assert "call another line" not in text_of(page)


def test_a_line_says_whose_it_is_its_number_and_its_hours():
    lines = lines_of(page_of("condition", "lupus"))
    begins = {name: text_of(line).replace("\u00a0", " ").partition(" Languages")[0] for name, line in lines.items()}
    assert begins["listeners"] == "Listeners <b> 2345 6789 English line Hours 24 hours a day"
    assert begins["bare"] == "Bare line 18281 18282 Hours 18281: Nights, 18282: Days"


def test_the_page_of_all_helplines_says_the_same_and_for_whom_they_are():
    page = page_of("helplines")
    [listeners, bare, third] = page.findall(".//li[@id]")
    assert "Languages Cantonese, English For whom Anyone in pain." in text_of(listeners)
    assert "Newest source 28 March 2024" in text_of(listeners)
    assert "Newest source 2012 More than three years old." in text_of(bare)
    assert "Newest source Without a date" in text_of(third)


def test_a_page_without_fitting_lines_has_neither_box_nor_dock():
    page = page_of("condition", "general-patient-support")
    assert lines_of(page) == {}
    assert page.find(DOCK) is None


def test_a_category_and_an_organization_have_them_too():
    assert list(lines_of(page_of("category", "rheumatology"))) == ["bare", "third"]
    page = page_of("organization", "example")
    assert list(lines_of(page)) == ["listeners", "bare", "third"]
    assert list(lines_of(page.find(".//details[@class='sr-lines__more']"))) == ["bare", "third"]


def test_an_organization_is_not_told_its_own_number():
    own = make_organization(contact={"phones": [{"number": "+852 2345 6789"}]})
    page = page_of("organization", "example", organizations=[own])
    assert "listeners" not in lines_of(page)
    assert page.find(f"{DOCK}//section") is None


def test_who_runs_a_line_in_reach_has_no_other_one_beside_its_own_number():
    own = make_organization(contact={"phones": [{"number": "+852 2345 6789"}]})
    lines = [{**FULL, "pinned_on": {"situations": ["despair"]}}, {**BARE, "pinned_on": FULL["pinned_on"]}]
    page = page_of("organization", "example", organizations=[own], helplines=lines)
    assert [part.tag for part in page.find(DOCK)] == ["nav"]
    assert list(lines_of(page)) == ["bare"]


@pytest.mark.parametrize(
    ("kind", "slug"), [("condition", "lupus"), ("category", "rheumatology"), ("organization", "example")]
)
@pytest.mark.parametrize(
    ("language", "called"),
    [("en", "Call 2345 6789 Listeners <b> 24 hours a day"), ("zh-Hant", "致電 2345 6789 聆聽熱線 24小時")],
)
def test_the_line_in_reach_is_a_link_that_says_whom_it_calls(kind, slug, language, called):
    pinned = page_of(kind, slug, language).find(f"{DOCK}/section")
    assert pinned.get("aria-label")
    assert pinned.get("hidden") is None
    [link] = pinned.iter("a")
    assert link.get("href") == "tel:+85223456789"
    assert text_of(link).replace("\u00a0", " ") == called


def test_on_an_organization_the_ways_to_reach_it_stand_in_the_same_dock_above():
    own = make_organization(contact={"phones": [{"number": "+852 2345 6780"}]})
    [dock] = page_of("organization", "example", organizations=[own]).findall(DOCK)
    assert [part.tag for part in dock] == ["nav", "section"]


def test_a_guide_has_the_line_that_names_it():
    renderer = renderer_of()
    assert "tel:+85223456789" in renderer.pinned_on_guide("first-visit", "en")
    assert renderer.pinned_on_guide("another", "en") == ""


def test_the_search_has_every_line_and_button_ready():
    situation = from_mapping({**SITUATIONS[0], "helplines": ["bare", "listeners"]}, Situation)
    page = page_of("find", situations=[situation])
    assert list(lines_of(page)) == ["listeners", "bare"]
    [button] = page.findall(f"{DOCK}/section")
    assert (button.get("data-pinned"), button.get("hidden")) == ("despair", "")


def headings_of(page):
    return [text_of(heading) for heading in page.iter("h2")]


NEAREST = [
    "Nearest help",
    "Groups for a broader condition: Rheumatic diseases",
    "Groups for people with any illness",
    "Patient resource centres in hospitals",
    "If there is no group yet",
]


def test_a_condition_without_a_group_shows_the_nearest_help_in_order():
    made = [
        make_organization("broad", conditions=["rheumatic-disease"]),
        make_organization("any", conditions=["general-patient-support"]),
    ]
    page = page_of("condition", "lupus", organizations=made, helplines=[])
    assert headings_of(page) == NEAREST
    assert "This is one of 1 " not in text_of(page)
    assert "No other illness or situation here is without a group of its own." in text_of(page)
    links = [link.get("href") for link in page.iter("a")]
    assert "../../hospitals/" in links
    assert "../../suggest/" in links
    assert "../../state/#gaps" in links


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_condition_with_nothing_at_all_is_no_dead_end(language):
    page = page_of("condition", "lupus", language, organizations=[], helplines=[])
    assert len(headings_of(page)) == 3
    links = {link.get("href") for link in page.iter("a")}
    assert {"../../hospitals/", "../../suggest/", "../../helplines/"} <= links


def test_a_condition_with_a_group_says_nothing_of_that():
    assert headings_of(page_of("condition", "lupus", helplines=[])) == ["1 group for this"]


def test_a_closed_group_is_shown_and_the_nearest_help_after_it():
    closed = make_organization("gone", status="closed")
    page = page_of("condition", "lupus", organizations=[closed], helplines=[])
    assert headings_of(page)[:2] == ["1 group for this", "Nearest help"]
