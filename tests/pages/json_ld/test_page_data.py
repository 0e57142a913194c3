"""What pages tell search engines: true to the record, in words that schema.org knows, and never out of its block."""

import json
from typing import Any

import html5lib
import pytest

from sameroad.pages.json_ld.script import json_ld_script
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.helpline import helpline_from_mapping
from tests.exports.thousand_hostile import TEXTS, thousand_hostile
from tests.factories import HELPLINES, make_directory, make_organization
from tests.pages.json_ld.schema_org import expanded, faults
from tests.templates import TEMPLATES

SITE = SiteFacts(address="https://example.org/hk/", names={"en": "Example Directory", "zh-Hant": "示例名錄"})
WHOLE: dict[str, Any] = {
    "aliases": ["HKEA"],
    "contact": {
        "phones": [{"number": "+852 2345 6789", "label": {"en": "Hotline"}, "languages": ["yue"]}, {"number": "18288"}],
        "whatsapp": ["+852 9123 4567"],
        "fax": ["+852 2345 6788"],
        "emails": ["info@example.org", "second@example.org"],
        "website": {"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"},
        "social": {"facebook": "https://example.org/facebook"},
    },
    "places": [
        {
            "purpose": "centre",
            "district": "southern",
            "hospital": "queen-mary-hospital",
            "address": {"en": "1 Example Road"},
            "hours": {"en": "Mon-Fri 9:00-17:00"},
        }
    ],
    "area": ["kwun-tong", "online"],
    "languages": ["yue", "en"],
    "hosted_by": {"en": "A host"},
    "part_of": ["whole"],
    "founded": 1998,
    "identifiers": {"wikidata": "Q42"},
}


def data_of(key, language="en", *, site=SITE, directory=None, **changes):
    """The nodes of a page, by their types."""
    directory = directory or make_directory(
        [make_organization("example", **{**WHOLE, **changes}), make_organization("whole", kind="charity")],
        helplines=[helpline_from_mapping(one) for one in HELPLINES],
    )
    document = blocks(Renderer(directory, TEMPLATES, site).render(key, language).body)
    assert len(document) == 1
    return {node["@type"]: node for node in document[0]["@graph"]}


def blocks(markup):
    tree = html5lib.parseFragment(str(markup), namespaceHTMLElements=False)
    return [json.loads(one.text) for one in tree.iter("script") if one.get("type") == "application/ld+json"]


def test_an_organization_is_told_whole():
    node = data_of(PageKey("organization", "example"))["NGO"]
    page = "https://example.org/hk/organizations/example/"
    assert node == {
        "@type": "NGO",
        "@id": f"{page}#organization",
        "name": "Hong Kong Example Association",
        "alternateName": ["香港示例會", "HKEA"],
        "description": "For people with lupus.",
        "url": "https://example.org/en",
        "mainEntityOfPage": page,
        "email": ["info@example.org", "second@example.org"],
        "faxNumber": "+852 2345 6788",
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "telephone": "+852 2345 6789",
                "contactType": "Hotline",
                "availableLanguage": "yue",
            },
            {"@type": "ContactPoint", "telephone": "18288"},
            {"@type": "ContactPoint", "contactType": "WhatsApp", "url": "https://wa.me/85291234567"},
        ],
        "location": {
            "@type": "Place",
            "name": "Queen Mary Hospital",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "1 Example Road",
                "addressLocality": "Southern",
                "addressCountry": "HK",
            },
        },
        "areaServed": ["Kwun Tong", "Online"],
        "knowsLanguage": ["yue", "en"],
        "knowsAbout": {
            "@type": "MedicalCondition",
            "name": "Lupus",
            "url": "https://example.org/hk/conditions/lupus/",
            "code": [
                {"@type": "MedicalCode", "codeValue": "M32", "codingSystem": "ICD-10"},
                {"@type": "MedicalCode", "codeValue": "D008180", "codingSystem": "MeSH"},
            ],
        },
        "sameAs": ["https://example.org/facebook", "http://www.wikidata.org/entity/Q42"],
        "foundingDate": "1998",
        "parentOrganization": [
            {
                "@type": "NGO",
                "@id": "https://example.org/hk/organizations/whole/#organization",
                "name": "Hong Kong Example Association",
            },
            {"@type": "Organization", "name": "A host"},
        ],
    }
    whole = data_of(PageKey("organization", "whole"))["NGO"]
    assert whole["subOrganization"]["@id"] == node["@id"]


def test_of_a_body_that_has_closed_no_way_to_reach_it_is_told():
    node = data_of(PageKey("organization", "example"), status="closed")["NGO"]
    assert not node.keys() & {"contactPoint", "email", "faxNumber", "url", "location"}
    assert node["description"].startswith("This organization has closed.")


def test_a_condition_is_told_with_its_codes_and_names_but_not_with_what_people_type():
    nodes = data_of(PageKey("condition", "lupus"), "zh-Hant")
    node = nodes["MedicalCondition"]
    assert node["name"] == "紅斑狼瘡"
    assert node["url"] == "https://example.org/hk/zh-Hant/conditions/lupus/"
    assert node["alternateName"] == ["Lupus", "SLE", "系統性紅斑狼瘡"]
    assert [code["codeValue"] for code in node["code"]] == ["M32", "D008180"]
    told = json.dumps(nodes, ensure_ascii=False)
    assert not [word for word in ("butterfly rash", "蝴蝶斑", "red cheeks", "曬太陽面紅") if word in told]
    assert [(item["name"], item["item"]) for item in nodes["BreadcrumbList"]["itemListElement"]] == [
        ("風濕及骨骼關節", "https://example.org/hk/zh-Hant/categories/rheumatology/"),
        ("風濕病", "https://example.org/hk/zh-Hant/conditions/rheumatic-disease/"),
        ("紅斑狼瘡", "https://example.org/hk/zh-Hant/conditions/lupus/"),
    ]


def test_what_is_no_illness_is_not_called_one():
    assert "MedicalCondition" not in data_of(PageKey("condition", "general-patient-support"))
    assert data_of(PageKey("condition", "rheumatic-disease"))["Thing"]["name"] == "Rheumatic diseases"


def test_the_home_page_says_how_to_search():
    site = data_of(PageKey("home"), "zh-Hant")["WebSite"]
    assert site["name"] == "示例名錄"
    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/hk/zh-Hant/find/#q={search_term_string}"
    )
    assert site["potentialAction"]["query-input"] == "required name=search_term_string"


def test_a_helpline_is_a_service_with_its_number():
    service = data_of(PageKey("helplines"))["Service"]
    assert service["name"] == "Emergency services"
    assert service["@id"] == "https://example.org/hk/helplines/#emergency-999"
    assert service["availableChannel"]["servicePhone"]["telephone"] == "999"


def test_without_an_address_pages_are_named_as_links_name_them():
    nodes = data_of(PageKey("organization", "example"), site=SiteFacts())
    assert nodes["NGO"]["@id"] == "../../organizations/example/#organization"
    assert nodes["BreadcrumbList"]["itemListElement"][0]["item"] == "../../categories/rheumatology/"


@pytest.mark.parametrize("site", [SITE, SiteFacts()], ids=["with an address", "without"])
@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_page_uses_only_words_that_schema_org_knows(language, site):
    directory = make_directory(
        [make_organization("example", **WHOLE), make_organization("whole")],
        helplines=[helpline_from_mapping(one) for one in HELPLINES],
    )
    renderer = Renderer(directory, TEMPLATES, site)
    told = 0
    for key in list_pages(directory):
        for block in blocks(renderer.render(key, language).body):
            nodes = expanded(block)
            assert len(nodes) == len(block["@graph"])
            assert faults(nodes) == []
            told += 1
    assert told > 10


def test_the_check_of_words_sees_mistakes():
    wrong = [
        {"@type": "NGO", "openingHours": "Mo-Fr 09:00-17:00"},
        {"@type": "Place", "codeValue": "C50"},
        {"@type": "Hospice"},
        {"@type": "NGO", "url": "example"},
        {"@type": "NGO", "location": {"@type": "ContactPoint"}},
    ]
    for node in wrong:
        assert len(faults(expanded({"@context": "https://schema.org", "@graph": [node, {"@type": "NGO"}]}))) == 1


def test_hostile_records_stay_in_their_block():
    directory = thousand_hostile()
    renderer = Renderer(directory, TEMPLATES, SITE)
    for number in range(0, 1000, 10):
        key = PageKey("organization", f"record-{number}")
        body = renderer.render(key, "zh-Hant").body
        before, _, rest = body.partition('<script type="application/ld+json">')
        text, _, after = rest.partition("</script>")
        assert "<script" not in before
        assert after == ""
        assert not set(text) & set("<>&\u2028\u2029\n")
        nodes = {node["@type"]: node for node in json.loads(text)["@graph"]}
        node = nodes.get("NGO") or nodes["Organization"]
        assert node["name"] == directory.organizations[key.slug].name.pick("zh-Hant").text


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_comes_back(text):
    script = json_ld_script([{"@type": "Thing", "name": text}]).decode()
    tree = html5lib.parseFragment(f"<div>{script}</div>", namespaceHTMLElements=False)
    [block] = tree.iter("script")
    assert json.loads(block.text)["@graph"][0]["name"] == text
    assert len(list(tree.iter())) == 3
