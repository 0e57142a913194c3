"""A frame is honest: a filled page is the page MkDocs would have drawn if its values had stood in an ordinary page."""

import html
import re
import shutil
from pathlib import Path

import pytest

from sameroad.pages.list_part import CARDS_ON_A_PAGE
from sameroad.pages.open_data import DataFormat, OpenData
from sameroad.pages.page import FOLDERS, PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.contribute.translations.repository import commit, git
from tests.factories import make_directory, make_organization, make_record
from tests.small_project import build, make_project
from tests.templates import TEMPLATES

NAMED = make_record(name={"en": """Smith & Wong's "Example" Group""", "zh-Hant": "「示例」會"})
FORMATS = tuple(
    DataFormat(name, files=1, size=1, start=(), each=tuple(f"organizations/<id>{ending}" for ending in endings))
    for name, endings in (("json", (".json",)), ("vcard", (".v4.vcf", ".vcf")))
)
SITE = SiteFacts(
    records_edit_url="https://git.sameroad.example/sameroad/edit/main/data/",
    data=OpenData("data/v1", FORMATS),
    address="https://sameroad.example/",
)
KEYS = (
    PageKey("organization", "example"),
    PageKey("condition", "lupus"),
    PageKey("category", "rheumatology"),
    PageKey("district", "kwun-tong"),
    PageKey("category-more", "rheumatology-2"),
)
RECORDS = {"example": NAMED, **{f"group-{number}": make_record() for number in range(CARDS_ON_A_PAGE)}}
LANGUAGES = {"en": "", "zh-Hant": "zh-Hant/"}
ORDINARY = """\
---
title: {title}
description: {description}
{others}
---

{body}
"""
# MkDocs draws the ordinary page at the address of the record; a hook keeps it once our plugin has guarded it, before
# the record's own page comes.
HOOK = """\
from pathlib import Path

from mkdocs.plugins import event_priority

@event_priority(-300)
def on_post_page(output, page, config):
    kept = Path(config.config_file_path).parent / "kept" / page.file.dest_uri
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(output, "utf-8")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A built project that has each page twice: filled in `site/`, and drawn by MkDocs in `kept/`."""
    folder = make_project(tmp_path_factory.mktemp("honest"), RECORDS, hooks=["keep.py"])
    (folder / "keep.py").write_text(HOOK, "utf-8")
    git(folder, "init", "--quiet")  # so that there are news feeds, which frames name too
    commit(folder)
    directory = make_directory(make_organization(slug, **record) for slug, record in RECORDS.items())
    renderer = Renderer(directory, TEMPLATES, SITE)
    for language in LANGUAGES:
        for key in KEYS:
            drawn = renderer.render(key, language)
            values = {name: quoted(drawn.slots[name]) for name in ("title", "description")}
            page = folder / "docs" / language / f"{key.address.rstrip('/')}.md"
            others = other_front_matter(folder / "docs" / language / FOLDERS[key.kind] / "__slug__.md")
            page.write_text(ORDINARY.format(**values, others=others, body=drawn.body), "utf-8")
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def other_front_matter(frame):
    """What a frame says of itself beside what records fill in, but not that it is a frame."""
    lines = frame.read_text("utf-8").split("---")[1].strip().splitlines()
    return "\n".join(line for line in lines if not line.startswith(("title:", "description:", "kind:")))


def quoted(text):
    """A value as an author writes it in front matter, which MkDocs puts into the page as it is."""
    return "'" + str(html.escape(text)).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") + "'"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.kind)
def test_the_filled_page_is_the_page_mkdocs_draws(project, key, language):
    path = f"{LANGUAGES[language]}{key.address}index.html"
    filled, drawn = (Path(project, folder, path).read_text("utf-8") for folder in ("site", "kept"))
    assert without_layout(filled) == without_layout(drawn)


def without_layout(page):
    """The page without the spaces and empty lines between tags, which Markdown arranges in its own way."""
    return re.sub(r"\s+", " ", re.sub(r">\s+", "> ", re.sub(r"\s+<", " <", page))).replace("> <", "><")


def test_a_category_names_its_news_feed(project):
    page = (project / "site" / "categories" / "rheumatology" / "index.html").read_text("utf-8")
    assert (
        'title="Same Road: what is new for Joints and bones" href="../../data/v1/feeds/en/categories/rheumatology'
        in page
    )
    assert (project / "site" / "data" / "v1" / "feeds" / "en" / "categories" / "rheumatology.atom").is_file()


def test_a_later_part_of_a_list_has_an_address_and_a_title_of_its_own_and_no_feed(project):
    page = (project / "site" / "categories" / "more" / "rheumatology-2" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://sameroad.example/categories/more/rheumatology-2/">' in page
    assert "<title>Joints and bones: page 2 of 2 - Same Road</title>" in page
    assert "feeds/en/categories" not in page
    sitemap = (project / "site" / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://sameroad.example/zh-Hant/categories/more/rheumatology-2/</loc>" in sitemap
    assert not (project / "site" / "organizations" / "more" / "2").exists()


def test_the_comparison_sees_a_difference(project, tmp_path):
    shutil.copy(project / "site" / "organizations" / "example" / "index.html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert without_layout(page) != without_layout(page.replace("&amp; Wong", "Wong"))
    assert without_layout(page) != without_layout(page.replace('rel="canonical"', 'rel="next"'))
