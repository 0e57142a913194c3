"""The server for pictures, measurements and browser tests answers as hosts of static sites do."""

import gzip
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from sameroad.site.serve_folder import mount_of, serve_folder

HOME = '<!doctype html><link rel="canonical" href="https://example.org/some/path/"><h1>同路</h1>'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "find").mkdir()
    for path, text in {"index.html": HOME, "find/index.html": "find", "404.html": "not here"}.items():
        (tmp_path / path).write_text(text, "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def ask(address, **headers):
    return urlopen(Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()}))


def test_pages_are_compressed_for_those_who_can_read_it(site):
    with serve_folder(site) as address:
        with ask(address, Accept_Encoding="gzip") as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Content-Type"].startswith("text/html")
            assert gzip.decompress(answer.read()).decode() == HOME
        with ask(f"{address}find/?from=home", Accept_Encoding="gzip, br") as answer:
            assert gzip.decompress(answer.read()) == b"find"
        with ask(address) as answer:
            assert answer.headers["Content-Encoding"] is None
            assert answer.read().decode() == HOME
        with ask(f"{address}picture.png", Accept_Encoding="gzip") as answer:
            assert answer.headers["Content-Encoding"] is None
            assert answer.read() == b"\x89PNG"


def test_a_browser_may_keep_what_it_got(site):
    with serve_folder(site) as address, ask(address) as answer:
        assert answer.headers["Cache-Control"] == "max-age=600"


@pytest.mark.parametrize("path", ["some/path/nowhere", "some/path/nowhere.css", "find/"])
def test_a_wrong_address_gets_its_page_and_what_is_outside_the_mount_is_wrong(site, path):
    with serve_folder(site, "/some/path/") as address:
        with pytest.raises(HTTPError) as wrong, ask(address.removesuffix("some/path/") + path):
            pass
        assert wrong.value.code == 404
        assert wrong.value.read() == b"not here"


def test_a_folder_without_its_slash_is_found_below_the_mount(site):
    with serve_folder(site, "/some/path/") as address, ask(f"{address}find") as answer:
        assert answer.url == f"{address}find/"
        assert answer.read() == b"find"


def test_a_site_knows_the_path_it_is_for(site):
    assert mount_of(site) == "/some/path/"
    (site / "index.html").write_text("<h1>a site without an address</h1>", "utf-8")
    assert mount_of(site) == "/"
