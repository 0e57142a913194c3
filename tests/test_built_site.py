"""The real site as it is published: whole, linked, in both languages, and without a trace of how it was made."""

import re
from urllib.parse import unquote, urldefrag, urlsplit

import html5lib
import pytest

from sameroad.site.frame import TOKEN

EXAMPLES = [
    "",
    "organizations/aids-concern/",
    "conditions/lupus/",
    "categories/cancer/",
    "districts/kwun-tong/",
    "organizations/",
    "conditions/",
    "districts/",
    "helplines/",
    "find/",
    "about/",
    "privacy/",
    "accessibility/",
    "contribute/",
]
OWN_TOKEN = re.compile(r"__(?:slug|title|description|body)__")


def tree_of(path):
    with path.open("rb") as file:
        return html5lib.parse(file, transport_encoding="utf-8", namespaceHTMLElements=False)


def test_no_token_is_left_over_anywhere(built_site):
    assert TOKEN.search("<p>__title__</p>")
    left = [
        file.relative_to(built_site).as_posix()
        for file in built_site.rglob("*")
        if OWN_TOKEN.search(file.relative_to(built_site).as_posix())
        or (file.is_file() and OWN_TOKEN.search(file.read_bytes().decode("utf-8", "replace")))
    ]
    assert left == []


def test_both_languages_have_the_same_pages(built_site):
    pages = {file.relative_to(built_site).as_posix() for file in built_site.rglob("index.html")}
    chinese = {page.removeprefix("zh-Hant/") for page in pages if page.startswith("zh-Hant/")}
    english = {page for page in pages if not page.startswith("zh-Hant/")}
    assert chinese == english
    assert len(english) > 500


def test_every_internal_link_and_reference_leads_somewhere(built_site):
    targets = {}
    broken = []
    for file in built_site.rglob("*.html"):
        if file.name == "404.html":
            continue  # its links start at the root of the host, as it is shown at any address
        page = file.relative_to(built_site).as_posix()
        for address in re.findall(r'\s(?:href|src|action)="([^"]*)"', file.read_text("utf-8")):
            if urlsplit(address).scheme or address.startswith("//"):
                continue
            path, fragment = urldefrag(address)
            target = (file.parent / unquote(path)).resolve() if path else file
            target = target / "index.html" if target.is_dir() else target
            if target not in targets:
                text = target.read_text("utf-8", "replace") if target.is_file() else None
                targets[target] = text and set(re.findall(r'\sid="([^"]*)"', text))
            if targets[target] is None:
                broken.append(f"{page} -> {address}")
            elif fragment and fragment not in targets[target]:
                broken.append(f"{page} -> {address} (no such place in the page)")
    assert broken[:20] == []


@pytest.mark.parametrize("path", EXAMPLES)
@pytest.mark.parametrize(("language", "root"), [("en", ""), ("zh-Hant", "zh-Hant/")])
def test_a_page_says_what_it_is_and_where_its_other_language_is(built_site, path, language, root):
    tree = tree_of(built_site / root / path / "index.html")
    links = {(link.get("rel"), link.get("hreflang")): link.get("href") for link in tree.iter("link")}
    address = "https://sameroad.example/"
    assert tree.get("lang") == language
    assert links["canonical", None] == address + root + path
    assert links["alternate", "en"] == links["alternate", "x-default"] == address + path
    assert links["alternate", "zh-Hant"] == address + "zh-Hant/" + path
    assert tree.findtext("head/title").strip()
    described = [meta.get("content") for meta in tree.iter("meta") if meta.get("name") == "description"]
    assert len(described) == 1
    assert described[0]
    assert len(list(tree.iter("h1"))) == 1
    switches = [a for a in tree.iter("a") if a.get("class") == "site-language"]
    assert [switch.get("lang") for switch in switches] == [{"en": "zh-Hant", "zh-Hant": "en"}[language]]


def test_the_page_of_a_wrong_address_speaks_both_languages(built_site):
    page = (built_site / "404.html").read_text("utf-8")
    assert '<html lang="en"' in page
    assert '<section lang="zh-Hant">' in page
    assert "This page was not found" in page
    assert "找不到這一頁" in page
    assert 'name="robots" content="noindex"' in page


def test_editor_notes_stay_in_the_repository(built_site):
    page = (built_site / "organizations" / "aids-concern" / "index.html").read_text("utf-8")
    assert "editor_notes" not in page
