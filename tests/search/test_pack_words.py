"""The words of conditions packed for the way, and unpacked by the browser."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.search.pack_words import PACKED_FIELDS, pack_words

UNPACK = """async (load, packed) => {
  const { unpackConditions } = await load("unpack.js");
  return packed.map(unpackConditions);
}"""
latin = st.text("abc 1", min_size=1, max_size=6)
chinese = st.text("肾病痛", min_size=1, max_size=4)
words = st.tuples(st.lists(latin, max_size=3), st.lists(chinese, max_size=3)).map(lambda pair: pair[0] + pair[1])
conditions = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(PACKED_FIELDS, words)), max_size=5)


def test_words_stand_by_field_and_script_in_the_order_of_the_conditions():
    packed = pack_words(
        [
            {"id": "a", "synonyms": ["SLE", "狼瘡", "lupus"], "lay": ["rash"]},
            {"id": "b", "codes": {"icd10": ["M32"]}, "lay": ["關節痛"]},
        ]
    )
    assert packed["conditions"] == [{"id": "a"}, {"id": "b", "codes": {"icd10": ["M32"]}}]
    assert packed["packed"]["synonyms"] == [["SLE\nlupus", ""], ["狼瘡", ""]]
    assert packed["packed"]["lay"] == [["rash", ""], ["", "關節痛"]]


@settings(max_examples=5, deadline=None)
@given(st.lists(conditions, min_size=20, max_size=60))
def test_the_browser_gets_all_words_back(javascript, directories):
    whole = [[{"id": str(at), **one} for at, one in enumerate(directory)] for directory in directories]
    unpacked = javascript(UNPACK, [pack_words(directory) for directory in whole])
    empty = {field: [] for field in PACKED_FIELDS}
    assert unpacked == [[{**empty, **one} for one in directory] for directory in whole]


def test_words_that_were_never_packed_stay(javascript):
    condition = {"id": "a", "lay": ["rash"]}
    assert javascript(UNPACK, [{"conditions": [condition]}]) == [[condition]]
