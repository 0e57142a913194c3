"""Two sites are compared file by file; how a generator names itself is no difference."""

import pytest

from sameroad.upkeep.compare_sites import Difference, compare_sites

PAGE = b'<meta charset="utf-8"><meta name="generator" content="%s"><p>words</p>'


@pytest.fixture
def sites(tmp_path):
    for name, generator in (("old", b"mkdocs-1.6.1"), ("new", b"mkdocs-ProperDocs 1.6.7")):
        (tmp_path / name / "about").mkdir(parents=True)
        (tmp_path / name / "about" / "index.html").write_bytes(PAGE % generator)
        (tmp_path / name / "data.json").write_bytes(b"{}")
    return tmp_path / "old", tmp_path / "new"


def test_the_name_of_the_generator_is_no_difference(sites):
    found = compare_sites(*sites)
    assert found == Difference((), (), (), same=2)
    assert not found


def test_what_is_gone_new_or_changed_is_named(sites):
    old, new = sites
    (old / "gone.txt").touch()
    (new / "new.txt").touch()
    (new / "data.json").write_bytes(b"{ }")
    (new / "about" / "index.html").write_bytes(PAGE.replace(b"words", b"other words") % b"mkdocs-1.6.1")
    found = compare_sites(old, new)
    assert found == Difference(("gone.txt",), ("new.txt",), ("about/index.html", "data.json"), same=0)
    assert found


def test_only_in_a_page_is_that_line_left_out(sites):
    old, new = sites
    (old / "feed.xml").write_bytes(PAGE % b"1")
    (new / "feed.xml").write_bytes(PAGE % b"2")
    assert compare_sites(old, new).changed == ("feed.xml",)
