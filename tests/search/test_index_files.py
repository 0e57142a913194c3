"""The files of the index: their names, their size for the real records, the same bytes for the same records."""

import gzip
import json
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.search import index_files as index_module
from sameroad.search.fold import fold
from sameroad.search.index_files import index_files, index_values
from sameroad.search.organization_part import OrganizationPart, organization_part
from tests.factories import make_directory, make_organization

# Bytes of gzip: what one reader's answers need, and all the files together.
LIMITS = {"answers": 180_000, "everything": 226_000}
ANSWERS = ("words", "organizations")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture(scope="module")
def real_weights(real_directory):
    return {path: len(gzip.compress(content, mtime=0)) for path, content in index_files(real_directory).items()}


def address(name):
    return f"assets/search/{name}.json"


def test_names_the_files_below_the_site():
    names = ["words", "organizations", "facts", "cards.en", "cards.zh-Hant"]
    assert list(index_files(make_directory())) == [address(name) for name in names]


def test_the_same_records_give_the_same_bytes():
    assert index_files(make_directory()) == index_files(make_directory())


def test_is_json_with_characters_as_they_are():
    files = index_files(make_directory())
    assert "紅斑狼瘡" in files[address("words")].decode()
    assert json.loads(files[address("organizations")])[0]["slug"] == "example"
    assert json.loads(files[address("cards.en")])["example"]["summary"] == "For people with lupus."


@given(st.recursive(st.booleans() | st.integers() | TEXT, lambda one: st.lists(one) | st.dictionaries(TEXT, one)))
def test_is_the_json_that_pythons_own_module_writes(value):
    assert msgspec.json.encode(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def test_parts_that_were_kept_make_the_same_index():
    directory = make_directory([make_organization(), make_organization("other", summary=None)])
    parts = [organization_part(one, directory) for one in directory.organizations.values()]
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(parts), type=list[OrganizationPart])
    assert again == parts
    assert index_files(directory, again) == index_files(directory)
    assert "other" not in json.loads(index_files(directory)[address("cards.en")])
    assert json.loads(index_files(directory)[address("facts")])["other"] == {}


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A function that makes an index with what was kept, and returns it with the names of what was made anew."""
    made = []
    for name in ("words_part", "character_tables"):
        make = getattr(index_module, name)
        monkeypatch.setattr(index_module, name, lambda *given, name=name, make=make: made.append(name) or make(*given))

    def make_index(key=b"key", **changes):
        made.clear()
        directory = make_directory([make_organization(**changes)])
        found = index_files(directory, cache=tmp_path / "cache", key=key)
        names = list(made)
        assert found == index_files(directory)
        return names

    return make_index


def test_what_does_not_change_with_organizations_is_kept(index):
    assert index() == ["words_part", "character_tables"]
    assert index() == []
    assert index(languages=["yue"]) == []
    assert index(key=b"another program") == ["words_part", "character_tables"]


def test_tables_are_made_anew_for_other_characters(index):
    index()
    assert index(summary={"zh-Hant": "鬱"}) == ["character_tables"]
    assert index(summary={"zh-Hant": "鬱"}) == []
    assert index(aliases=["鬱"]) == ["character_tables"]


@pytest.mark.parametrize("name", ["words", "tables"])
def test_a_damaged_file_is_made_again(index, tmp_path, name):
    index()
    file = tmp_path / "cache" / name
    file.write_bytes(file.read_bytes()[:-9])
    assert index() == [{"words": "words_part", "tables": "character_tables"}[name]]
    assert index() == []


def test_readings_are_not_loaded_before_they_are_needed():
    program = "import sys, sameroad.search.index_files; print('ToJyutping' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_tables_lead_only_to_characters_that_are_written_in_the_index():
    values = index_values(make_directory())
    pairs, groups = values["words"].pop("characters"), values["words"].pop("sounds")
    written = set(fold(str(values)))
    assert "紅红" in pairs
    assert "鬱郁" not in pairs
    assert {folded for folded in pairs[1::2] if folded not in written} == set()
    assert any({"红", "洪"} <= set(group) for group in groups)
    assert [group for group in groups if written.isdisjoint(group)] == []


def test_what_answers_need_is_light(real_weights):
    assert sum(real_weights[address(name)] for name in ANSWERS) <= LIMITS["answers"]


def test_all_of_the_real_index_is_light(real_weights):
    assert sum(real_weights.values()) <= LIMITS["everything"]
