"""The files of the index: their names, their size for the real records, the same bytes for the same records."""

import gzip
import json

import pytest

from sameroad.search.index_files import index_files
from tests.factories import make_directory

LIMIT = 150_000


@pytest.fixture(scope="module")
def real_files(real_directory):
    return index_files(real_directory)


def test_names_the_files_below_the_site():
    assert list(index_files(make_directory())) == ["assets/search/index.json", "assets/search/summaries.json"]


def test_the_same_records_give_the_same_bytes():
    assert index_files(make_directory()) == index_files(make_directory())


def test_is_json_with_characters_as_they_are():
    files = index_files(make_directory())
    assert "紅斑狼瘡" in files["assets/search/index.json"].decode()
    assert all(json.loads(content) for content in files.values())


def test_the_real_index_is_light(real_files):
    assert sum(len(gzip.compress(content, mtime=0)) for content in real_files.values()) <= LIMIT
