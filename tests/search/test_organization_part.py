"""What the index knows of organizations: what ranks them, what filters them, and what a card shows of them."""

import json

from sameroad.search.index_files import index_values
from sameroad.search.organization_part import organization_part
from tests.factories import SETTINGS, make_directory, make_organization

WEBSITE = {"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"}


def part_of(organization, **directory):
    return organization_part(organization, make_directory([organization], **directory))


def member(written):
    """The slug and the value of what stands in a file after a slug."""
    ((slug, value),) = json.loads(b"{%b}" % written).items()
    assert slug == "example"
    return value


def ranked(**changes):
    return json.loads(part_of(make_organization(**changes)).ranked)


def facts(**changes):
    return member(part_of(make_organization(**changes)).facts)


def card(language, **changes):
    written = part_of(make_organization(**changes)).cards[("en", "zh-Hant").index(language)]
    return member(written) if written else None


def test_an_organization_has_its_names_and_all_that_its_rank_depends_on():
    organization = ranked(
        aliases=["HKEA", "香港示例會"],
        status="closed",
        replaced_by=["heir"],
        contact={"phones": [{"number": "+852 2345 6789"}]},
        places=[{"purpose": "office", "district": "southern", "hospital": "queen-mary-hospital"}],
        area=["hong-kong"],
        support=["hotline"],
        serves=["carers"],
        languages=["yue"],
    )
    assert {name: value for name, value in organization.items() if name != "districts"} == {
        "slug": "example",
        "name": {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"},
        "aliases": ["HKEA"],
        "conditions": ["lupus"],
        "hospitals": ["queen-mary-hospital"],
        "support": ["hotline"],
        "serves": ["carers"],
        "languages": ["yue"],
        "status": "closed",
        "replaced_by": ["heir"],
        "freshness": "unknown",
        "setback": 43,
    }
    assert "southern" in organization["districts"]


def test_what_is_usual_is_left_out():
    check = {"on": "2026-11-01", "how": "phone", "outcome": "confirmed"}
    organization = ranked(contact={"phones": [{"number": "+852 2345 6789"}]}, checks=[check])
    assert set(organization) == {"slug", "name", "conditions", "freshness"}


def test_facts_say_who_leads_it_what_it_costs_and_how_to_reach_it():
    given = {"led_by": "patients", "join": {"fee": {"free": True}}}
    contact = {"phones": [{"number": "+852 2345 6789"}, {"number": "999"}], "whatsapp": ["+852 9123 4567"]}
    assert facts(**given, contact=contact) == {
        "led_by": "patients",
        "free": True,
        "phone": "+852 2345 6789",
        "whatsapp": "+852 9123 4567",
    }
    assert facts() == {}


def test_facts_say_on_what_the_age_rests():
    source = {"title": "Leaflet", "supports": ["phones"], "as_of": "2024-03"}
    check = {"on": "2026-11-01", "how": "organization", "outcome": "confirmed"}
    assert facts(sources=[source]) == {"as_of": "2024-03"}
    assert facts(sources=[source], checks=[check]) == {"as_of": "2026-11-01", "checked": "organization"}


def test_a_number_that_is_shown_in_a_form_of_its_own_has_it_beside_it():
    organization = make_organization(contact={"phones": [{"number": "+44 20 7946 0958"}]})
    british = part_of(organization, settings={**SETTINGS, "telephone_region": "GB"})
    assert member(british.facts) == {"phone": ["+44 20 7946 0958", "020 7946 0958"]}


def test_a_card_has_the_texts_and_the_address_of_its_language():
    given = {"notice": {"en": "Closed.", "zh-Hant": "已停辦。"}, "contact": {"website": WEBSITE}}
    assert card("zh-Hant", **given) == {
        "summary": "為紅斑狼瘡患者而設。",
        "notice": "已停辦。",
        "website": "https://example.org/zh",
    }


def test_a_text_that_a_language_lacks_says_which_language_it_is_in():
    assert card("zh-Hant", summary={"en": "Here."}) == {"summary": {"en": "Here."}}


def test_an_organization_with_nothing_to_show_has_no_card():
    assert card("en", summary=None) is None


def test_maintainers_notes_stay_out():
    check = {"on": "2026-01-02", "how": "phone", "outcome": "confirmed", "note": "secret"}
    organization = make_organization(editor_notes=["secret"], checks=[check])
    assert "secret" not in json.dumps(index_values(make_directory([organization])))


def test_it_says_which_chinese_characters_stand_in_names_and_which_elsewhere():
    part = part_of(make_organization(name={"zh-Hant": "乙甲乙會"}, aliases=["乙B會"], summary={"zh-Hant": "丁甲。"}))
    assert (part.named, part.told) == ("乙會甲", "丁甲")
