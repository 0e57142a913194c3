"""A guide as it is published: the way to it, what is on it, its next step as the end, its sources, the other guides."""

import json
import re
from urllib.parse import urljoin

import html5lib
import pytest

from tests.page_kinds import LANGUAGES
from tests.written_pages import WrittenPage, pages_below

GUIDES = [name.removesuffix(".md") for name in pages_below("guides", "en") if not name.endswith("index.md")]

ABOVE = {"en": ["Home", "Guides"], "zh-Hant": ["主頁", "指南"]}


@pytest.fixture(params=[(language, name) for language in LANGUAGES for name in GUIDES], ids="-".join)
def guide(request, built_site):
    """The language, the hand-written page, and what was made of it."""
    language, name = request.param
    html = (built_site / LANGUAGES[language] / name / "index.html").read_text("utf-8")
    return language, WrittenPage(f"{name}.md", language), html5lib.parse(html, namespaceHTMLElements=False), html


def text(element):
    return " ".join("".join(element.itertext()).split())


def test_it_says_where_it_stands(guide):
    language, page, html, source = guide
    crumbs = html.find(".//nav[@class='sr-crumbs']")
    assert [text(one) for one in crumbs] == [*ABOVE[language], page.front_matter["title"]]
    root = f"/{LANGUAGES[language]}"
    leading = [urljoin(f"{root}guides/x/", one.get("href")) for one in crumbs.iter("a")]
    assert leading == [root, f"{root}guides/"]
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', source)[1])["@graph"]
    assert [one["name"] for one in told[1]["itemListElement"]] == [text(one) for one in crumbs]


def test_what_is_on_it_stands_before_the_first_section_and_leaves_none_out(guide):
    _, page, html, source = guide
    (fold,) = [one for one in html.iter("nav") if one.get("class") == "sr-on-page"]
    listed = [(one.get("href"), text(one)) for one in fold.iter("a")]
    sections = [(f"#{id_}", " ".join(name.split())) for tag, id_, name in page.headings if tag == "h2"]
    assert listed[:-1] == sections
    assert listed[-1][0] == "#sources"
    assert fold.find("details").get("open") is None
    assert source.index("sr-on-page") < source.index('<h2 id="')


def test_the_next_step_is_a_section_whose_first_link_is_the_main_one(guide):
    _, _, html, source = guide
    (step,) = [one for one in html.iter("section") if one.get("class") == "sr-next"]
    assert step.find("h2").get("id") == step.get("aria-labelledby") == "next-step"
    links = [one.get("class") for one in step.iter("a")]
    assert links == ["sr-next__main", *[None] * (len(links) - 1)]
    assert not step.findall(".//section")
    assert source.index('class="sr-next"') < source.index('class="footnote"') < source.index('class="sr-other-guides"')


def test_the_sources_have_a_heading_and_each_leads_back(guide):
    _, page, html, _ = guide
    (sources,) = [one for one in html.iter("section") if one.get("class") == "footnote"]
    assert sources.find("h2").get("id") == sources.get("aria-labelledby") == "sources"
    notes = sources.findall("./ol/li")
    assert len(notes) == len(page.notes_defined)
    back = [one for one in sources.iter("a") if one.get("class") == "footnote-backref"]
    assert len(back) == len(page.notes_used)
    names = [one.get("aria-label") for one in back]
    assert len(set(names)) == len(names)


def test_every_other_guide_is_listed_by_its_title(guide):
    language, page, html, _ = guide
    (others,) = [one for one in html.iter("nav") if one.get("class") == "sr-other-guides"]
    listed = {one.get("href"): text(one) for one in others.iter("a")}
    wanted = [name.partition("/")[2] for name in GUIDES if f"{name}.md" != page.name]
    assert listed == {
        f"../{name}/": WrittenPage(f"guides/{name}.md", language).front_matter["title"] for name in wanted
    }
