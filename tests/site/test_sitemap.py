"""The sitemap: a block for every page in every language, each with all its languages; none for a frame."""

import gzip
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest

from sameroad.site.sitemap import Limit, expand_sitemap, sitemap_files

BLOCK = (
    "  <url>\n    <loc>https://x.example/{0}o/__slug__/</loc>\n"
    '    <xhtml:link rel="alternate" hreflang="en" href="https://x.example/o/__slug__/"/>\n  </url>\n'
)
HOME = "  <url>\n    <loc>https://x.example/</loc>\n  </url>\n"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_a_frame_becomes_a_block_for_each_record_and_other_pages_stay():
    xml = f"<urlset>\n{HOME}{BLOCK.format('')}</urlset>"
    filled = "".join(BLOCK.format("").replace("__slug__", slug) for slug in ("a", "b"))
    assert expand_sitemap(xml, {"o": ["a", "b"]}) == f"<urlset>\n{HOME}{filled}</urlset>"


def test_a_record_has_the_date_of_its_last_change_where_that_is_known():
    changed = {"o": {"a": datetime(2026, 2, 1, 8, tzinfo=UTC), "other": datetime(2026, 1, 1, tzinfo=UTC)}}
    tree = ET.fromstring(  # noqa: S314 - made by us
        f'<urlset xmlns="{NAMES["s"]}" xmlns:xhtml="{NAMES["x"]}">'
        + expand_sitemap(HOME + BLOCK.format("") + BLOCK.format("fr/"), {"o": ["a", "b"]}, changed)
        + "</urlset>"
    )
    dated = {block.findtext("s:loc", None, NAMES): block.findtext("s:lastmod", None, NAMES) for block in tree}
    assert dated == {
        "https://x.example/": None,
        "https://x.example/o/a/": "2026-02-01T08:00:00Z",
        "https://x.example/o/b/": None,
        "https://x.example/fr/o/a/": "2026-02-01T08:00:00Z",
        "https://x.example/fr/o/b/": None,
    }


def test_the_folder_decides_in_every_language():
    filled = expand_sitemap(BLOCK.format("") + BLOCK.format("fr/"), {"o": ["a"], "fr": ["wrong"]})
    assert "https://x.example/o/a/" in filled
    assert "https://x.example/fr/o/a/" in filled


def test_a_folder_in_a_folder_has_slugs_of_its_own():
    below = BLOCK.replace("o/__slug__", "o/more/__slug__")
    filled = expand_sitemap(BLOCK.format("") + below.format("fr/"), {"o": ["a"], "o/more": ["a-2"]})
    assert "https://x.example/o/a/" in filled
    assert "https://x.example/fr/o/more/a-2/" in filled
    assert expand_sitemap(below.format(""), {"o": ["a"]}) == ""


def test_a_frame_without_records_disappears():
    assert expand_sitemap(f"<urlset>\n{BLOCK.format('')}</urlset>", {}) == "<urlset>\n</urlset>"


def test_the_compressed_sitemap_is_the_same_every_time():
    files = [sitemap_files(BLOCK.format(""), {"o": ["a"]}) for _ in range(2)]
    assert files[0] == files[1]
    assert files[0]["sitemap.xml.gz"][4:10] == b"\0\0\0\0\x02\xff"  # no time and no system in a gzip header
    assert gzip.decompress(files[0]["sitemap.xml.gz"]) == files[0]["sitemap.xml"]


def test_a_site_without_an_address_has_no_sitemap():
    assert sitemap_files(None, {}) == {}


@pytest.fixture
def large():
    """A sitemap of 21 addresses in a root of its own, as MkDocs draws it."""
    ours = f'xmlns="{NAMES["s"]}" xmlns:xhtml="{NAMES["x"]}"'
    return f"<?xml version='1.0'?>\n<urlset {ours}>\n{BLOCK.format('')}{HOME}</urlset>\n"


SLUGS = {"o": [f"body-{number:02}" for number in range(20)]}


def addresses(file, within="s:url"):
    return [entry.findtext("s:loc", None, NAMES) for entry in ET.fromstring(file).findall(within, NAMES)]  # noqa: S314 - made by us


@pytest.mark.parametrize("limit", [Limit(addresses=21), Limit(bytes=21 * len(BLOCK.format("")))])
def test_what_fits_into_one_sitemap_stays_one(large, limit):
    assert sitemap_files(large, SLUGS, limit=limit) == sitemap_files(large, SLUGS)
    assert list(sitemap_files(large, SLUGS)) == ["sitemap.xml", "sitemap.xml.gz"]


@pytest.mark.parametrize(
    ("limit", "parts"),
    [(Limit(addresses=10), 3), (Limit(addresses=20), 2), (Limit(bytes=1500), 3), (Limit(bytes=500), 10)],
)
def test_more_than_the_protocol_allows_is_an_index_of_parts_that_have_it_all(large, limit, parts):
    files = sitemap_files(large, SLUGS, limit=limit)
    names = [f"sitemap-{number}.xml.gz" for number in range(1, parts + 1)]
    assert list(files) == ["sitemap.xml", "sitemap.xml.gz", *names]
    assert addresses(files["sitemap.xml"], "s:sitemap") == [f"https://x.example/{name}" for name in names]
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
    unpacked = [gzip.decompress(files[name]) for name in names]
    assert all(len(part) <= limit.bytes and part.count(b"<url>") <= limit.addresses for part in unpacked)
    together = [address for part in unpacked for address in addresses(part)]
    assert together == addresses(sitemap_files(large, SLUGS)["sitemap.xml"])
    assert len(together) == 21


def test_the_limits_are_those_of_the_protocol():
    assert Limit() == Limit(50_000, 52_428_800)


def test_the_real_sitemap_has_every_page_in_both_languages(built_site):
    tree = ET.parse(built_site / "sitemap.xml")  # noqa: S314 - made by us
    blocks = tree.findall("s:url", NAMES)
    addresses = {block.findtext("s:loc", None, NAMES): block for block in blocks}
    assert len(addresses) == len(blocks)
    indexed = [file for file in built_site.rglob("index.html") if 'content="noindex"' not in file.read_text("utf-8")]
    pages = {file.relative_to(built_site).as_posix().removesuffix("index.html") for file in indexed}
    assert {"", "zh-Hant/", "embed/make/"} < pages
    assert not {"embed/", "embed/conditions/lupus/", "zh-Hant/embed/districts/sha-tin/"} & pages
    assert {address.removeprefix("https://sameroad.example/") for address in addresses} == pages
    for address, block in addresses.items():
        links = {link.get("hreflang"): link.get("href") for link in block.findall("x:link", NAMES)}
        assert set(links) == {"en", "zh-Hant", "x-default"}
        assert links["x-default"] == links["en"]
        assert address in (links["en"], links["zh-Hant"])
        assert set(links.values()) <= set(addresses)
