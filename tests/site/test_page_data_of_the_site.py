"""The JSON-LD of the real site: in every page, small, and in words that schema.org knows."""

import gzip
import json
import re

import pytest

from tests.pages.json_ld.schema_org import expanded, faults

BLOCK = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
MOST = 2_000
"""Bytes that a page may become larger by on its way to the reader."""


@pytest.fixture(scope="module")
def blocks(built_site):
    """The text of the blocks of every page for readers, by its path; frames on other websites are none."""
    found = {}
    for file in sorted(built_site.rglob("*.html")):
        path = file.relative_to(built_site).as_posix()
        content = file.read_bytes()
        if path != "404.html" and "slips/" not in path and b'name="robots" content="noindex' not in content:
            found[path] = (BLOCK.findall(content), content)
    return found


def test_every_page_is_told_of_once(blocks):
    assert len(blocks) > 1000
    pages = {path: [node["@type"] for text in found for node in nodes(text)] for path, (found, _) in blocks.items()}
    assert {path for path, types in pages.items() if types.count("WebPage") != 1} == set()
    assert pages["index.html"] == ["WebPage", "WebSite"]
    assert {"Service", "WebPage"} == set(pages["zh-Hant/helplines/index.html"])
    assert pages["about/index.html"] == ["WebPage"]


def nodes(text):
    return json.loads(text)["@graph"]


def test_none_makes_its_page_heavy(blocks):
    weights = {
        path: len(gzip.compress(content)) - len(gzip.compress(BLOCK.sub(b"", content)))
        for path, (found, content) in list(blocks.items())[::5]
        if found
    }
    assert {path: weight for path, weight in weights.items() if weight > MOST} == {}


def test_all_are_json_and_some_of_every_kind_are_read_by_a_processor(blocks):
    documents = [(path, json.loads(text)) for path, (found, _) in blocks.items() for text in found]
    chosen = [document for path, document in documents if path.count("/") < 2] + [one for _, one in documents[::20]]
    assert len(chosen) > 60
    assert [fault for document in chosen for fault in faults(expanded(document))] == []
