"""What the index knows of conditions, places, people and helplines, and what it leaves out."""

import pytest

from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Situation, helpline_from_mapping
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.search.build_words import build_words
from tests.factories import HELPLINES, SETTINGS, SITUATIONS, VOCABULARIES, make_directory


def conditions(*conditions, **changes):
    """The conditions of an index by id; what is given are the conditions of its only category."""
    named = [{"name": {"en": f"Xyz {condition['id']}"}, **condition} for condition in conditions]
    category = {"id": "c", "order": 1, "name": {"en": "C"}, "conditions": named}
    built = build_words(make_directory([], categories=[category], texts={}, **changes))
    return {condition["id"]: condition for condition in built["conditions"]}


def test_a_condition_has_its_names_words_codes_and_parent():
    built = build_words(make_directory(texts={}))
    assert next(c for c in built["conditions"] if c["id"] == "lupus") == {
        "id": "lupus",
        "category": "rheumatology",
        "name": {"en": "Lupus", "zh-Hant": "紅斑狼瘡"},
        "synonyms": ["SLE"],
        "lay": ["butterfly rash", "蝴蝶斑"],
        "symptoms": ["red cheeks in the sun", "晒太阳面红"],
        "codes": {"icd10": ["M32"], "mesh": ["D008180"]},
        "parent": "rheumatic-disease",
    }


def test_a_synonym_stands_as_it_is_written_and_a_lay_word_folded():
    found = conditions({"id": "a", "synonyms": {"en": ["ESRD"]}, "lay": {"en": ["Café"], "zh-Hant": ["洗腎"]}})["a"]
    assert (found["synonyms"], found["lay"]) == (["ESRD"], ["cafe", "洗肾"])


def test_words_that_fold_alike_stand_once_where_they_are_strongest():
    words = {"synonyms": {"en": ["NAME", "Other", "Other"]}, "lay": {"en": ["Laý", "other", "lay"]}}
    found = conditions({"id": "a", "name": {"en": "Name"}, **words})["a"]
    assert (found["synonyms"], found["lay"]) == (["Other"], ["lay"])


def test_a_lay_word_that_others_feel_too_is_vague():
    others = [{"id": f"other-{number}", "symptoms": {"zh-Hant": ["手震得好犀利"]}} for number in range(9)]
    found = conditions({"id": "a", "lay": {"zh-Hant": ["手震", "面具臉"]}}, *others)["a"]
    assert (found["vague"], found["lay"]) == (["手震"], ["面具脸"])


def test_an_everyday_word_is_short_in_symptoms():
    vocabularies = {**VOCABULARIES, "everyday-words": [{"id": "pain", "name": {"en": "ache", "zh-Hant": "痛"}}]}
    symptoms = {"symptoms": {"en": ["elbows ache"], "zh-Hant": ["膝頭痛"]}}
    english, chinese = conditions({"id": "a", **symptoms}, vocabularies=vocabularies)["a"]["symptoms"]
    assert english.startswith("elbows")
    assert chinese.startswith("膝头")
    assert english[-1] == chinese[-1] != "痛"


def test_terms_of_every_kind_are_there_with_their_names_and_aliases():
    terms = build_words(make_directory())["terms"]
    kinds = {kind: [term["id"] for term in terms if term["kind"] == kind] for kind in {term["kind"] for term in terms}}
    assert kinds == {
        "area": ["hong-kong", "online"],
        "district": ["kwun-tong", "southern"],
        "hospital": ["queen-mary-hospital"],
        "support": ["peer-support", "hotline"],
        "audience": ["patients", "carers"],
        "language": ["yue", "en"],
    }
    assert next(term for term in terms if term["kind"] == "hospital") == {
        "kind": "hospital",
        "id": "queen-mary-hospital",
        "name": {"en": "Queen Mary Hospital", "zh-Hant": "瑪麗醫院"},
        "aliases": ["QMH"],
        "district": "southern",
    }


def test_everyday_words_are_groups_of_folded_words():
    pee = {
        "id": "pee",
        "name": {"en": "Pee", "zh-Hant": "小便"},
        "aliases": {"en": ["pee", "wee"], "zh-Hant": ["屙尿"]},
    }
    built = build_words(make_directory(vocabularies={**VOCABULARIES, "everyday-words": [pee]}))
    assert built["everyday"] == [["pee", "小便", "wee", "屙尿"]]


def test_situations_bring_the_helplines_that_they_name_and_no_other():
    night = {**HELPLINES[0], "id": "night-line", "phones": [{"number": "+852 2345 6789", "label": {"en": "Nights"}}]}
    directory = make_directory(
        helplines=[helpline_from_mapping(entry) for entry in [night, {**HELPLINES[0], "id": "other"}, *HELPLINES]],
        situations=[from_mapping({**SITUATIONS[0], "helplines": ["night-line", "emergency-999"]}, Situation)],
    )
    built = build_words(directory)
    assert built["situations"] == [
        {
            "id": "despair",
            "name": SITUATIONS[0]["name"],
            "words": ["want to die", "想死"],
            "helplines": ["night-line", "emergency-999"],
        }
    ]
    assert [(helpline["id"], helpline["phones"]) for helpline in built["helplines"]] == [
        ("night-line", [{"number": "+852 2345 6789", "label": {"en": "Nights"}}]),
        ("emergency-999", [{"number": "999"}]),
    ]


def test_words_without_meaning_for_contact_and_for_care_come_from_the_interface_texts():
    texts = {"search.ignored": "The  café", "search.contact": "phone Website", "search.care": "Clinic"}
    english = InterfaceTexts("en", texts)
    built = build_words(make_directory(texts={"en": english, "zh-Hant": InterfaceTexts("zh-Hant", {})}))
    assert (built["ignored"], built["contact"]) == (["the", "cafe"], ["phone", "website"])
    assert built["care"] == ["clinic"]


def test_the_calling_code_is_that_of_the_directorys_region():
    assert build_words(make_directory())["calling_code"] == "+852"
    assert build_words(make_directory(settings={**SETTINGS, "telephone_region": "PT"}))["calling_code"] == "+351"


def test_whom_everyone_may_turn_to_comes_from_the_settings():
    assert build_words(make_directory())["everyone"] == ["general-patient-support"]


@pytest.mark.parametrize("unread", ["sources", "red cheeks", "example.org"])
def test_what_no_module_reads_stays_out(unread):
    lupus = conditions({"id": "lupus", "sources": ["mesh"], "lay": {"en": ["butterfly"]}})["lupus"]
    assert unread not in str(lupus)
