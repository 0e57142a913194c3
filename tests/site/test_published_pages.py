"""What the theme side puts on each published page; links, languages and weights are in tests/test_built_site.py."""

import html5lib
import pytest

from tests.page_kinds import LANGUAGES, PAGES


def tree_of(path):
    with path.open("rb") as file:
        return html5lib.parse(file, transport_encoding="utf-8", namespaceHTMLElements=False)


def test_both_languages_have_the_same_pages(built_site):
    pages = {file.relative_to(built_site).as_posix() for file in built_site.rglob("index.html")}
    chinese = {page.removeprefix("zh-Hant/") for page in pages if page.startswith("zh-Hant/")}
    english = {page for page in pages if not page.startswith("zh-Hant/")}
    assert chinese == english
    assert len(english) > 500


@pytest.mark.parametrize(("language", "other"), [("en", "zh-Hant"), ("zh-Hant", "en")])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_has_one_heading_one_description_and_a_switch_to_its_other_language(built_site, kind, language, other):
    tree = tree_of(built_site / LANGUAGES[language] / PAGES[kind] / "index.html")
    assert tree.findtext("head/title").strip()
    assert len(list(tree.iter("h1"))) == 1
    described = [meta.get("content") for meta in tree.iter("meta") if meta.get("name") == "description"]
    assert len(described) == 1
    assert described[0]
    switches = [link for link in tree.iter("a") if link.get("class") == "site-language"]
    assert [(link.get("lang"), link.get("hreflang")) for link in switches] == [(other, other)]


def test_the_page_of_a_wrong_address_speaks_both_languages(built_site):
    page = (built_site / "404.html").read_text("utf-8")
    assert '<html lang="en"' in page
    assert '<div lang="zh-Hant">' in page
    assert "This page was not found" in page
    assert "找不到這一頁" in page
    assert 'name="robots" content="noindex"' in page


def test_every_address_on_the_page_of_a_wrong_address_starts_at_the_site_itself(built_site):
    tree = tree_of(built_site / "404.html")
    addresses = [e.get(name) for e in tree.iter() for name in ("href", "src", "action") if e.get(name)]
    inner = [address for address in addresses if not address.startswith(("https://", "#", "mailto:"))]
    assert len(inner) > 10
    assert [address for address in inner if not address.startswith("/") or address.startswith("//")] == []
