"""Hand-written pages are the same in every language, and guides say where their facts come from and what to do next."""

import posixpath
import re
from collections import Counter
from functools import cache
from urllib.parse import urlsplit

import pytest
import yaml

from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.conftest import CHECKOUT
from tests.factories import TODAY
from tests.written_pages import DOCS, LANGUAGES, WrittenPage, claims, pages_below, sentences_of, unsourced

FIRST, *OTHERS = LANGUAGES
INDEX = "guides/index.md"
GUIDES = [name for name in pages_below("guides", FIRST) if name != INDEX]
TRUST = ["about.md", *pages_below("about", FIRST), "accessibility.md", "clinicians.md", "contribute.md", "data.md"]
TRUST += ["privacy.md"]
SHARED = CHECKOUT.parent / "shared" / "research"
BOTH = pytest.mark.parametrize("language", LANGUAGES)
EACH_GUIDE = pytest.mark.parametrize("name", GUIDES)
EACH_ALIKE = pytest.mark.parametrize("name", [*GUIDES, INDEX, *TRUST])


@cache
def written(name, language):
    return WrittenPage(name, language)


def in_both(name):
    return [written(name, language) for language in LANGUAGES]


def settings():
    return yaml.safe_load((CHECKOUT / "mkdocs.yml").read_text("utf-8"))


def test_there_are_nine_guides_and_the_menu_has_each_of_them():
    (menu,) = [part["Guides"] for part in settings()["nav"] if "Guides" in part]
    assert len(GUIDES) == 9
    assert sorted(one if isinstance(one, str) else one["All guides"] for one in menu) == sorted([*GUIDES, INDEX])


@pytest.mark.parametrize("other", OTHERS)
def test_every_language_has_the_same_pages(other):
    assert len(pages_below("", FIRST)) > 25
    assert pages_below("", other) == pages_below("", FIRST)


@EACH_ALIKE
def test_every_language_has_the_same_headings(name):
    first, *others = ([heading[:2] for heading in page.headings if heading[0] != "h1"] for page in in_both(name))
    assert others == [first] * len(OTHERS)
    assert max(Counter(first).values(), default=1) == 1


@EACH_ALIKE
def test_every_language_has_the_same_links_in_the_same_order(name):
    """Another website may have a page of its own for each language."""
    first, *others = ([own_or_host(href) for href in page.links] for page in in_both(name))
    assert others == [first] * len(OTHERS)


def own_or_host(href):
    return urlsplit(href).hostname or href


@EACH_ALIKE
def test_every_language_has_the_same_footnotes_in_the_same_order(name):
    first, *others = ((page.notes_used, page.notes_defined) for page in in_both(name))
    assert others == [first] * len(OTHERS)


@BOTH
@pytest.mark.parametrize("name", pages_below("", FIRST))
def test_every_footnote_is_used_and_defined_once(name, language):
    page = written(name, language)
    assert set(page.notes_used) == set(page.notes_defined)
    assert max(Counter(page.notes_defined).values(), default=1) == 1


@BOTH
@EACH_GUIDE
def test_a_guide_is_a_guide_to_the_theme_and_begins_with_its_title(name, language):
    page = written(name, language)
    assert page.front_matter["template"] == "guide.html"
    assert page.front_matter["styles"] == ["guides"]
    assert page.front_matter["hide"] == ["navigation", "toc"]
    assert page.headings[0] == ("h1", page.headings[0][1], page.front_matter["title"])
    assert [tag for tag, _, _ in page.headings].count("h1") == 1
    assert page.front_matter["description"]


@BOTH
@EACH_GUIDE
def test_what_can_be_looked_up_has_a_footnote(name, language):
    page = written(name, language)
    assert len(page.notes_defined) > 3
    assert unsourced(page) == []


@BOTH
@EACH_GUIDE
def test_a_guide_ends_with_one_to_three_steps_into_the_site(name, language):
    page = written(name, language)
    assert page.headings[-1][:2] == ("h2", "next-step")
    links = [one.get("href") for part in page.section_of_next_step for one in part.iter("a")]
    assert 1 <= len(links) <= 3
    assert [href for href in links if urlsplit(href).scheme or not leads_to(page, href).is_file()] == []


def leads_to(page, href):
    return DOCS / page.language / posixpath.normpath(f"{posixpath.dirname(page.name)}/{urlsplit(href).path}")


@BOTH
@pytest.mark.parametrize("name", [*GUIDES, INDEX])
def test_links_between_pages_lead_to_pages_and_to_headings(name, language):
    page = written(name, language)
    own = [href for href in page.links if not urlsplit(href).scheme and not href.startswith("#")]
    assert own
    assert [href for href in own if not leads_to(page, href).is_file()] == []
    marked = [href for href in own if "#" in href and "__" not in href]
    assert [href for href in marked if urlsplit(href).fragment not in ids_of(page, href)] == []


def ids_of(page, href):
    file = leads_to(page, href)
    linked = written(file.relative_to(DOCS / page.language).as_posix(), page.language)
    return {one.get("id") for one in linked.html.iter() if one.get("id")}


@BOTH
def test_the_index_calls_each_guide_by_its_title_and_leaves_none_out(language):
    text = written(INDEX, language).source
    listed = dict(re.findall(r"^- \[(.+?)\]\((.+?)\)", text, re.MULTILINE))
    titles = {written(name, language).front_matter["title"]: name.partition("/")[2] for name in GUIDES}
    assert titles.items() <= listed.items()


@EACH_GUIDE
def test_something_beside_the_index_leads_to_the_guide(name):
    """A page outside the guides, or a place in the data: the pages of records lead to what these name."""
    id_ = name.removeprefix("guides/").removesuffix(".md")
    pages = [page for page in pages_below("", FIRST) if not page.startswith("guides/")]
    linking = [page for page in pages if re.search(rf"\(guides/{id_}\.md", written(page, FIRST).source)]
    templates = sorted((CHECKOUT / "overrides").rglob("*.html"))
    linking += [file.name for file in templates if f'"{id_}"' in file.read_text("utf-8")]
    assert linking or id_ in named_in_data()


@cache
def named_in_data():
    """The ids that stand below a field `guides`."""
    documents = read_collection(PROJECT_DATA, TODAY).documents
    return {text for document in documents for path, text in document.texts if "guides" in path}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the research is not beside this checkout")
@BOTH
@EACH_GUIDE
def test_every_source_was_read_in_the_research(name, language):
    page = written(name, language)
    assert page.source_links
    assert [href for href in page.source_links if href.rstrip("/") not in research()] == []


@cache
def research():
    texts = {".yaml", ".md", ".json", ".tsv", ".csv", ".txt"}
    return "\n".join(file.read_text("utf-8", "replace") for file in sorted(SHARED.rglob("*")) if file.suffix in texts)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One.[^a] Two 3 here.[^b][^c] Four", ["One.[^a]", "Two 3 here.[^b][^c]", "Four"]),
        ("He said “go.” Then he went.", ["He said “go.”", "Then he went."]),
        ("第一句。[^a]第二句！第三句", ["第一句。[^a]", "第二句！", "第三句"]),
    ],
)
def test_footnotes_belong_to_the_sentence_before_them(text, sentences):
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("language", "sentence", "claimed"),
    [
        ("en", "Half of 102 nurses agreed.", True),
        ("en", "The Societies Ordinance asks for it.", True),
        ("en", "Two or three people are enough.", False),
        ("en", "We found no study of it.", False),
        ("en", "You may listen.[^1997]", False),
        ("zh-Hant", "《社團條例》有規定。", True),
        ("zh-Hant", "一項研究顯示有幫助。", True),
        ("zh-Hant", "兩三個人就夠。", False),
        ("zh-Hant", "我們找不到2020年後的研究。", False),
    ],
)
def test_what_claims_something(language, sentence, claimed):
    assert claims(sentence, language) is claimed


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("It was 1997.", ["It was 1997."]),
        ("It was 1997. It is not now.[^a]", []),
        ("It is so.[^a] It was 1997.", ["It was 1997."]),
        ("- It was 1997.\n- It is so.[^a]", ["It was 1997."]),
        ("They found:[^a]\n\n- 3 of them\n- 4 of them", []),
        ("Two studies:\n\n- 3 of them[^a]\n- 4 of them", ["4 of them"]),
        ("They found:[^a]\n\n- 3 of them\n\nIt was 1997.", ["It was 1997."]),
        ("Ring [999](tel:999), or read [2 stories](find.md).", []),
        ("Read [2 stories](https://example.org/).", ["Read 2 stories."]),
        ("## Since 1997\n\nIt is so.[^a]", []),
    ],
)
def test_a_claim_without_a_footnote_is_found(monkeypatch, tmp_path, markdown, found):
    monkeypatch.setattr("tests.written_pages.DOCS", tmp_path)
    page = WrittenPage("page.md", "en")
    page.file.parent.mkdir()
    page.file.write_text(f"{markdown}\n\n[^a]: A source, 2020.\n", "utf-8")
    assert unsourced(page) == found
