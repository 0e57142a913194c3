"""The index: what it holds of the records, and what it leaves out."""

import json

from sameroad.records.interface_texts import InterfaceTexts
from sameroad.search.build_index import build_index, build_summaries
from tests.factories import make_directory, make_organization


def organization_in(directory, slug="example"):
    return next(o for o in build_index(directory)["organizations"] if o["slug"] == slug)


def test_a_condition_has_its_names_words_codes_and_parent():
    lupus = next(c for c in build_index(make_directory())["conditions"] if c["id"] == "lupus")
    assert lupus == {
        "id": "lupus",
        "name": {"en": "Lupus", "zh-Hant": "紅斑狼瘡"},
        "synonyms": ["SLE", "系統性紅斑狼瘡"],
        "lay": ["butterfly rash", "蝴蝶斑"],
        "codes": {"icd10": ["M32"], "mesh": ["D008180"]},
        "parent": "rheumatic-disease",
    }


def test_lay_words_are_folded_and_words_that_fold_alike_stand_once():
    words = {"synonyms": {"en": ["NAME", "Other"]}, "lay": {"en": ["Laý", "other"]}}
    condition = {"id": "a", "name": {"en": "Name"}, **words}
    category = {"id": "c", "order": 1, "name": {"en": "C"}, "conditions": [condition]}
    directory = make_directory([], categories=[category])
    assert build_index(directory)["conditions"] == [
        {"id": "a", "name": {"en": "Name"}, "synonyms": ["Other"], "lay": ["lay"]}
    ]


def test_an_organization_has_what_is_searched_ranked_and_shown():
    organization = make_organization(
        aliases=["HKEA", "香港示例會"],
        status="closed",
        contact={"phones": [{"number": "+852 2345 6789"}]},
        places=[{"purpose": "office", "district": "southern", "hospital": "queen-mary-hospital"}],
        area=["hong-kong"],
    )
    assert organization_in(make_directory([organization])) == {
        "slug": "example",
        "name": {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"},
        "aliases": ["HKEA"],
        "conditions": ["lupus"],
        "districts": ["southern"],
        "hospitals": ["queen-mary-hospital"],
        "status": "closed",
        "freshness": "unknown",
    }


def test_an_organization_that_cannot_be_reached_says_so():
    assert organization_in(make_directory())["unreachable"] is True


def test_districts_and_hospitals_are_places():
    places = build_index(make_directory())["places"]
    assert [place["id"] for place in places] == ["kwun-tong", "southern", "queen-mary-hospital"]
    assert places[2] == {
        "id": "queen-mary-hospital",
        "name": {"en": "Queen Mary Hospital", "zh-Hant": "瑪麗醫院"},
        "aliases": ["QMH"],
    }


def test_words_without_meaning_come_from_the_interface_texts():
    texts = {"en": InterfaceTexts("en", {"search.ignored": "The  café"}), "zh-Hant": InterfaceTexts("zh-Hant", {})}
    assert build_index(make_directory(texts=texts))["ignored"] == ["the", "cafe"]


def test_maintainers_notes_stay_out():
    check = {"on": "2026-01-02", "how": "phone", "outcome": "confirmed", "note": "secret"}
    organization = make_organization(editor_notes=["secret"], checks=[check])
    assert "secret" not in json.dumps(build_index(make_directory([organization])))


def test_summaries_are_by_slug_and_only_of_those_that_have_one():
    organizations = [make_organization("with", summary={"en": "Here."}), make_organization("without", summary=None)]
    assert build_summaries(make_directory(organizations)) == {"with": {"en": "Here."}}
