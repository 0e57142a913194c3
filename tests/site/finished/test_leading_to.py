"""What leads to something that is taken away is found from wherever it leads there."""

import pytest

from sameroad.site.finished.leading_to import leading_to, lost_ids

PAGE = "organizations/one/index.html"


@pytest.fixture
def site(tmp_path):
    def write(**pages):
        for name, link in pages.items():
            (tmp_path / name).write_text(f'<a href="{link}">x</a><p id="here">', "utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize("link", ["organizations/one/", "../one/", "one/#a", "https://example.org/organizations/one/"])
def test_a_page_that_is_gone(site, link):
    folder = site(a=link, b="../two/", c="#one", d="one/two/")
    assert leading_to([PAGE], {}, folder, "abcd") == ["a"]


def test_a_sheet_and_a_home_page(site):
    folder = site(a="../slips/one.html", b="../#places", c="slips/two.html")
    assert leading_to(["slips/one.html"], {}, folder, "abc") == ["a"]
    assert leading_to([], {"index.html": ["places"]}, folder, "abc") == ["b"]


def test_a_place_that_is_gone(site):
    folder = site(a="../one/#here", b="../one/#there", c="../two/#here", d="#here", e="../one/")
    assert leading_to([], {PAGE: ["here"]}, folder, "abcde") == ["a"]
    assert leading_to([], {PAGE: []}, folder, "abcde") == []


def test_ids_are_lost_that_were_there_before(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    new.write_text('<p id="kept"><p id="added" data-id="gone">', "utf-8")
    assert lost_ids(old, new) == frozenset()
    old.write_text('<p id="kept"><p class="x" id="gone">', "utf-8")
    assert lost_ids(old, new) == {"gone"}


def test_when_much_is_gone_every_file_is_named(site):
    folder = site(a="../elsewhere/", b="../elsewhere/")
    assert leading_to([f"o/{number}/index.html" for number in range(20)], {}, folder, "ab") == []
    assert leading_to([f"o/{number}/index.html" for number in range(40)], {}, folder, "ab") == ["a", "b"]
