"""llms.txt: of the form that llmstxt.org asks for, in every language, with links that lead somewhere."""

import re

import cmarkgfm

from sameroad.exports.all_formats import FORMATS
from sameroad.site.llms_txt import llms_txt
from tests.exports.open_data import FACTS, NO_SITE
from tests.factories import CATEGORIES, make_directory

DATA = frozenset(f"data/v1/{path}" for path in ("organizations.json", "openapi.json", "fhir/bundle.json"))
NAMES = [
    "Pages", "Groups by illness and situation", "Data", "網頁", "按疾病及處境劃分", "資料"
]  # fmt: skip # as they stand in the file


def text(facts=FACTS, **directory):
    return llms_txt(make_directory(**directory), facts, DATA).decode()


def test_it_has_the_form_that_programs_look_for():
    lines = text().splitlines()
    assert lines[0] == "# Example Directory 示例名錄"
    assert lines[2].startswith("> A directory of patient groups")
    assert lines[4].startswith("> 病人組織")
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == NAMES
    assert sum(line.startswith("# ") for line in lines) == 1
    listed = lines[lines.index("## Pages") :]
    items = [line for line in listed if line and not line.startswith("## ")]
    assert [line for line in items if not re.fullmatch(r"- \[[^]]+\]\(https://[^)\s]+\)(: .+)?", line)] == []


def test_it_says_what_to_mind_before_the_facts_are_told_on():
    head = text().partition("## ")[0]
    for said in ("Facts grow old.", "no recommendation", "helpline", "CC BY 4.0", "資料會過時", "求助熱線"):
        assert said in head
    assert "https://example.org/hk/data/v1/organizations/{id}.json" in head


def test_files_are_those_that_the_site_has():
    found = re.findall(r"\(https://example\.org/hk/(data/v1/[^)]+)\)(: .+)?", text())
    assert {path for path, _ in found} == DATA
    assert [bool(note) for path, note in found[:3]] == [True, False, True]  # said once for each format
    assert {path for one in FORMATS.values() for path in one.start} > {path.removeprefix("data/v1/") for path in DATA}


def test_links_lead_to_the_pages_of_their_language_also_without_an_address():
    assert "(https://example.org/hk/zh-Hant/categories/rheumatology/)" in text()
    relative = text(NO_SITE)
    assert "(conditions/)" in relative
    assert "(zh-Hant/categories/rheumatology/)" in relative
    assert "https://" not in relative


def test_names_are_no_markdown():
    name = {"en": "A [b](https://example.org) *c* <d>\n# e", "zh-Hant": "甲"}
    page = cmarkgfm.markdown_to_html(text(categories=[{**CATEGORIES[0], "name": name}, CATEGORIES[1]]))
    assert "A [b](https://example.org) *c* &lt;d&gt; # e</a>" in page
