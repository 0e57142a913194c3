"""What a page and a slip say first where no record does: nobody in a crisis, no carer is asked which illness it is."""

import pytest

from sameroad.pages.first_step import first_step, first_step_for
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.pages.slips.sheet_site import SheetSite
from tests.factories import CATEGORIES, make_directory, make_organization
from tests.templates import TEMPLATES

PHONES = {"phones": [{"number": "+852 2345 6789"}]}
MARKED = [
    *CATEGORIES,
    {
        "id": "mind",
        "order": 3,
        "name": {"en": "Mind", "zh-Hant": "精神健康"},
        "first_words": "situation",
        "conditions": [
            {"id": "carers", "name": {"en": "Carers", "zh-Hant": "照顧者"}},
            {"id": "crisis", "name": {"en": "Crisis", "zh-Hant": "危機"}, "first_words": "anything"},
            {"id": "phobia", "name": {"en": "Phobia", "zh-Hant": "恐懼症"}, "first_words": "illness"},
        ],
    },
]


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        (["lupus"], "talk.illness"),
        (["carers"], "talk.situation"),
        (["phobia"], "talk.illness"),
        (["crisis"], "talk.anything"),
        (["carers", "lupus"], "talk.illness"),
        (["lupus", "crisis"], "talk.anything"),
    ],
)
def test_conditions_say_what_the_caller_says_first(conditions, said):
    organization = make_organization("one", conditions=conditions, contact=PHONES)
    directory = make_directory([organization], categories=MARKED)
    assert first_step(organization, directory) == said
    assert first_step_for(directory.conditions[conditions[-1]], directory) == first_step(
        make_organization("other", conditions=conditions[-1:], contact=PHONES), directory
    )


def test_who_has_no_telephone_is_not_called():
    written = make_organization("written", conditions=["crisis"], contact={"emails": ["a@example.org"]})
    looked = make_organization("looked", conditions=["crisis"], contact={"website": "https://example.org/"})
    directory = make_directory([written, looked], categories=MARKED)
    assert [first_step(one, directory) for one in (written, looked)] == ["talk.situation", "look"]


def test_page_slip_and_leaflet_say_it_in_both_languages():
    directory = make_directory([make_organization("line", conditions=["crisis"], contact=PHONES)], categories=MARKED)
    sheets = SheetRenderer(directory, TEMPLATES, SheetSite(None, {}))
    pages = Renderer(directory, TEMPLATES, SiteFacts())
    slip, leaflet = (sheets.render(SheetKey(*key)) for key in (("slip", "line"), ("leaflet", "crisis")))
    for sentence, page in (
        ("You need not prepare anything", pages.render(PageKey("organization", "line"), "en").body),
        ("毋須準備甚麼", pages.render(PageKey("organization", "line"), "zh-Hant").body),
    ):
        for html in (page, slip, leaflet):
            assert sentence in html
            assert "which illness" not in html
            assert "甚麼病" not in html


def test_no_line_for_a_crisis_carers_or_an_addiction_asks_which_illness_it_is(real_directory):
    lines = ("suicidal-crisis", "stress-adjustment", "carers", "bereavement", "gambling-problems", "addiction")
    said = {id_: first_step_for(real_directory.conditions[id_], real_directory) for id_ in lines}
    assert [*said.values()] == ["talk.anything"] * 2 + ["talk.situation"] * 4
    crisis = [one for one in real_directory.organizations.values() if "suicidal-crisis" in one.conditions]
    assert len(crisis) > 4
    assert {first_step(one, real_directory) for one in crisis if one.contact.phones} == {"talk.anything"}
    everyone = real_directory.conditions["general-patient-support"]
    assert first_step_for(everyone, real_directory) == "talk.illness"
