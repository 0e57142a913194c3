"""Terms by any of their words, in any script."""

import pytest

from sameroad.contribute.find_terms import MOST, Terms
from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.factories import TODAY, write_data


@pytest.fixture(scope="module")
def conditions():
    return Terms(read_collection(PROJECT_DATA, TODAY).conditions)


@pytest.fixture
def small(tmp_path):
    return Terms(read_collection(write_data(tmp_path), TODAY).conditions)


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("Lupus", "lupus"),
        ("SLE", "lupus"),
        ("ＳＬＥ", "lupus"),
        ("紅斑狼瘡", "lupus"),
        ("红斑狼疮", "lupus"),
        ("紅斑狼瘡患者", "lupus"),
        ("people with lupus", "lupus"),
        ("洗腎", "kidney-failure"),
        ("parkinsons", "parkinsons-disease"),
        ("Parkinson’s", "parkinsons-disease"),
        ("柏金遜", "parkinsons-disease"),
        ("thalasemia", "thalassaemia"),
        ("breast cancer", "breast-cancer"),
        ("general patient support", "general-patient-support"),
    ],
)
def test_people_find_a_condition_by_what_they_call_it(written, id_, conditions):
    assert id_ in conditions.find(written)[:2]


def test_the_very_word_goes_before_a_beginning_and_a_beginning_before_a_part(small):
    assert small.find("butterfly rash") == ["lupus"]
    assert small.find("rheumatic") == ["rheumatic-disease"]
    assert small.find("diseases") == ["rheumatic-disease"]
    assert small.find("any") == ["general-patient-support"]


def test_what_is_misspelt_finds_what_is_spelt_most_alike(small):
    assert small.find("luppus") == ["lupus"]
    assert small.find("reumatic deseases") == ["rheumatic-disease"]


@pytest.mark.parametrize("written", ["", " ", "？", "zzzzqqq"])
def test_what_means_nothing_finds_nothing(written, small):
    assert small.find(written) == []
    assert small.exactly(written) is None


def test_no_more_are_offered_than_people_read(conditions):
    assert len(conditions.find("癌")) == MOST
    assert conditions.find("cancer", most=3)[0] == "cancer"


def test_only_a_word_of_one_term_alone_means_it_exactly(small, conditions):
    assert small.exactly("lupus") == "lupus"
    assert small.exactly("蝴蝶斑") == "lupus"
    assert small.exactly("lup") is None
    assert conditions.exactly("Parkinson’s disease") == "parkinsons-disease"
    shared = conditions.find("rheumatism")
    assert len(shared) > 1
    assert conditions.exactly("rheumatism") is None


def test_terms_that_stand_in_a_sentence_are_found_the_longest_first_and_the_rest_is_left(conditions):
    assert conditions.within("類風濕性關節炎及痛風患者") == (["rheumatoid-arthritis", "gout"], "及 患者")
    assert conditions.within("people with Lupus") == (["lupus"], "people with")
    assert conditions.within("all cancer patients")[0] == ["cancer"]  # ALL is a leukaemia
    assert conditions.within("nothing of the kind") == ([], "nothing of the kind")
