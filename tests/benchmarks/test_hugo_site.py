"""The peer's pages say everything that a record says, in each language, in our frame. Skipped where Hugo is missing."""

import json
import re
import subprocess
from datetime import date

import pytest
import yaml

from builds.contender import PeerMissingError
from builds.equal_pages import VisibleText
from builds.hugo_site import find_hugo, hugo_texts, make_hugo_site
from builds.records_folder import real_directory, write_records_folder
from tests.conftest import TODAY

LANGUAGES = {"en": "", "zh-Hant": "zh-hant/"}
FRAME = (
    '<!doctype html><html lang="{0}"><head><title>__title__</title><meta name="description" content="__description__">'
    '<link rel="canonical" href="https://sameroad.example/__slug__/"></head><body><script>const a = "{0}";</script>'
    "<main><!-- __body__ --></main><footer>The end in {0}</footer></body></html>"
)


def both(text):
    return {"en": f"{text} in English", "zh-Hant": f"{text} 中文"}


FULL = {
    "name": {"en": "Full <b>Group</b> & Friends", "zh-Hant": "齊全會"},
    "aliases": ["FGF", "齊會"],
    "kind": "self-help-group",
    "led_by": "patients",
    "status": "unconfirmed",
    "notice": both("A notice"),
    "summary": both("A summary"),
    "description": {"en": "Only described in English"},
    "conditions": ["lupus", "stroke"],
    "serves": ["patients", "carers"],
    "support": ["hotline"],
    "languages": ["yue"],
    "area": ["hong-kong"],
    "join": {
        "how": both("How to join"),
        "eligibility": both("Who may join"),
        "referral": "welcome",
        "fee": {"free": False, "note": both("A fee")},
        "first_visit": both("A first visit"),
    },
    "contact": {
        "phones": [
            {
                "number": "+852 2345 6789",
                "label": both("A label"),
                "hours": both("Phone hours"),
                "languages": ["en"],
                "answered_by": "volunteer",
            }
        ],
        "whatsapp": ["+852 9123 4567"],
        "fax": ["+852 2345 6788"],
        "emails": ["info@full.example.org"],
        "website": {"en": "https://full.example.org/en/", "zh-Hant": "https://full.example.org/zh/"},
        "social": {"facebook": "https://www.facebook.com/full"},
    },
    "places": [
        {
            "purpose": "office",
            "address": both("An address"),
            "district": "kwun-tong",
            "hospital": "queen-elizabeth-hospital",
            "hours": both("Office hours"),
            "access": both("Getting there"),
        }
    ],
    "meetings": [{"what": both("A meeting"), "when": both("Each month"), "starts": "14:30", "ends": "16:30"}],
    "part_of": ["synthetic-000003"],
    "hosted_by": both("A host"),
    "founded": 1998,
    "registration": [{"type": "society", "year": 1993, "number": "91/77777"}],
    "members": {"count": 523, "unit": "people", "as_of": "2014"},
    "funding": [{"source": both("A company"), "kind": "company", "as_of": "2016-05"}],
    "identifiers": {"wikidata": "Q123"},
    "sources": [
        {
            "url": "https://full.example.org/a",
            "title": "Source of contacts",
            "supports": ["phones"],
            "as_of": "2024-05",
        },
        {"title": "A printed list", "supports": ["name", "led_by"]},
    ],
    "checks": [{"on": "2026-11-20", "how": "phone", "outcome": "confirmed"}],
}
SAID = {  # beside the texts of the record: what is computed, and names of ids
    "en": ["20 November 2026", "May 2024", "Cantonese", "Lupus", "Kwun Tong", "Queen Elizabeth Hospital", "523 people"],
    "zh-Hant": [
        "2026年11月20日",
        "2024年5月",
        "廣東話",
        "紅斑狼瘡",
        "觀塘",
        "伊利沙伯醫院",
        "523人",
        "Only described in English",
    ],
}
LINKS = [
    "tel:+85223456789",
    "https://wa.me/85291234567",
    "mailto:info@full.example.org",
    "https://full.example.org/a",
    "https://www.facebook.com/full",
    "../../conditions/stroke/",
    "../../districts/kwun-tong/",
    "../synthetic-000003/",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The pages that Hugo has made, by language and slug."""
    try:
        program = find_hugo()
    except PeerMissingError as missing:
        pytest.skip(str(missing))
    folder = tmp_path_factory.mktemp("hugo")
    day = date.fromisoformat(TODAY)
    write_records_folder(folder / "data", 12, real_directory(day))
    (folder / "data" / "organizations" / "full.yaml").write_text(yaml.safe_dump(FULL, allow_unicode=True), "utf-8")
    frames = {language: FRAME.format(language) for language in LANGUAGES}
    contender = make_hugo_site(folder / "hugo", folder / "data", frames, day, program)
    command = [part for part in contender.command if part != "--quiet"]
    done = subprocess.run(command, cwd=contender.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARN" not in done.stdout + done.stderr
    return contender.output


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_everything_that_its_record_says(site, language):
    page = (site / LANGUAGES[language] / "organizations" / "full" / "index.html").read_text("utf-8")
    reader = VisibleText()
    reader.feed(page)
    text = re.sub(r"\s+", " ", reader.text)
    wished = [*texts_of({**FULL, "description": {}}, language), *SAID[language], "2345 6789", "9123 4567", "2345 6788"]
    assert len(wished) > 35
    assert [one for one in wished if one not in text] == []
    assert [link for link in LINKS if f'href="{link}"' not in page.replace("&#43;", "+")] == []
    assert "<b>Group" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_is_ours_with_its_tokens_filled(site, language):
    page = (site / LANGUAGES[language] / "organizations" / "full" / "index.html").read_text("utf-8")
    title = {"en": "Full &lt;b&gt;Group&lt;/b&gt; &amp; Friends", "zh-Hant": "齊全會"}[language]
    summary = FULL["summary"][language]
    assert page.startswith(f'<!doctype html><html lang="{language}"><head><title>{title}</title>')
    assert f'<meta name="description" content="{summary}">' in page
    assert '<link rel="canonical" href="https://sameroad.example/full/">' in page
    assert page.rstrip().endswith(f"</main><footer>The end in {language}</footer></body></html>")
    told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    assert [node["@type"] for node in told["@graph"]] == ["WebPage", "NGO", "BreadcrumbList"]


def test_every_record_has_a_page_in_every_language_and_nothing_else_is_made(site):
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    slugs = ["full", *(f"synthetic-{number:06}" for number in range(12))]
    assert pages == sorted(f"{root}organizations/{slug}/index.html" for root in LANGUAGES.values() for slug in slugs)


def test_interface_texts_become_those_of_hugo():
    texts = {
        "a": {"b": "One {name}", "c": {"one": "{count} x", "other": "{count} xs of {name}"}},
        "d": "no {blank here}",
    }
    assert dict(hugo_texts(texts)) == {
        "a.b": "One {{ .name }}",
        "a.c": {"one": "{{ .Count }} x", "other": "{{ .Count }} xs of {{ .name }}"},
        "d": "no {blank here}",
    }


def texts_of(value, language):
    """The texts of a record that its page shows as they are; ids and links are looked for on their own."""
    if isinstance(value, dict) and value.keys() <= {"en", "zh-Hant"} and value:
        found = [value[language]]
    elif isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name not in IDS}
        found = [text for one in kept.values() for text in texts_of(one, language)]
    elif isinstance(value, list):
        found = [text for one in value for text in texts_of(one, language)]
    else:
        found = [str(value)] if isinstance(value, str) else []
    return [text for text in found if not text.startswith(("+852", "https://www."))]


IDS = {
    *("kind", "led_by", "status", "conditions", "serves", "support", "languages", "area", "referral", "answered_by"),
    *("purpose", "district", "hospital", "part_of", "type", "unit", "as_of", "supports", "checks", "url"),
}
