"""The real site as a whole: every link leads somewhere, every page knows its language, nothing private is in it."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from sameroad.records.read_collection import PROJECT_DATA
from sameroad.site.finished.check_site import check_site
from sameroad.site.walk import walk
from sameroad.work.processes import available_processors
from tests.page_kinds import LANGUAGES, PAGES

SITE_URL = "https://sameroad.example/"


@dataclass
class Seen(HTMLParser):
    """What matters here of a page: links and assets, ids, language, canonical address, alternates."""

    language: str = ""
    addresses: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    canonical: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    alternates: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = values.get("lang", "")
        if "id" in values:
            self.ids.add(values["id"])
        if "property" in values:
            self.properties[values["property"]] = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        elif tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        else:
            self.addresses += [values[name] for name in ("href", "src") if name in values]


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Seen]:
    """Every page of the site by its address below the root, such as `organizations/some-group/`."""
    found = {}
    for file in sorted(built_site.rglob("*.html")):
        seen = Seen()
        seen.feed(file.read_text(encoding="utf-8"))
        found[file.relative_to(built_site).as_posix().removesuffix("index.html")] = seen
    return found


def inner_links(pages: dict[str, Seen]) -> Iterator[tuple[str, str, str]]:
    """Page, path and fragment of every link and asset of the site itself, resolved from the page it stands on."""
    for address, seen in pages.items():
        for link in seen.addresses:
            parts = urlsplit(urljoin(f"{SITE_URL}{address}", link))
            if parts.scheme in ("http", "https") and parts.netloc == urlsplit(SITE_URL).netloc:
                yield address, unquote(parts.path.lstrip("/")), parts.fragment


def is_correction(site, path, fragment):
    """Whether the fragment names a record that the form can be filled with."""
    slug = re.fullmatch(r"organization=(\S+)", fragment)
    record = f"data/v1/organizations/{slug[1]}.json" if slug else ""
    return path.endswith("suggest/") and slug is not None and (site / record).is_file()


def is_search(path, fragment):
    """Whether the fragment is a state of the results page, such as `q=stroke` or `support=respite`."""
    return path.endswith("find/") and re.fullmatch(r"[a-z]+=\S+", fragment) is not None


def test_every_internal_link_and_asset_resolves(built_site, pages):
    broken = set()
    for page, path, fragment in inner_links(pages):
        file = built_site / path
        if not (file / "index.html" if file.is_dir() else file).is_file():
            broken.add(f"{page} -> {path}")
        elif is_search(path, fragment) or is_correction(built_site, path, fragment):
            continue
        elif fragment and fragment not in pages[path].ids:
            broken.add(f"{page} -> {path}#{fragment}")
    assert sorted(broken) == []


def test_nothing_is_wrong_with_the_whole_site(built_site):
    checked = check_site(built_site, walk(built_site), available_processors())
    assert checked.findings == ()
    assert checked.pages > 2000
    assert checked.links > 100_000


def test_links_inside_the_site_are_relative_so_that_it_works_below_any_path(pages):
    rooted = {
        link
        for address, seen in pages.items()
        if address != "404.html"
        for link in seen.addresses
        if link.startswith(("/", SITE_URL))
    }
    assert rooted == set()


def test_every_record_has_its_page_in_both_languages(pages):
    slugs = [file.stem for file in (PROJECT_DATA / "organizations").glob("*.yaml")]
    assert len(slugs) > 200
    missing = {f"{root}organizations/{s}/" for root in LANGUAGES.values() for s in slugs} - pages.keys()
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_each_kind_knows_its_language_address_and_alternates(pages, kind, language):
    seen = pages[LANGUAGES[language] + PAGES[kind]]
    assert seen.language == language
    assert seen.canonical == SITE_URL + LANGUAGES[language] + PAGES[kind]
    assert seen.alternates == {
        "en": SITE_URL + PAGES[kind],
        "zh-Hant": f"{SITE_URL}zh-Hant/{PAGES[kind]}",
        "x-default": SITE_URL + PAGES[kind],
    }


def test_a_shared_link_has_a_picture_of_the_size_it_says(built_site, pages):
    # These are for nobody to share: a slip names its page, and has a code that leads there; a frame is part of another
    # page.
    others = ("404.html", "slips/", *(f"{root}embed/" for root in LANGUAGES.values()))
    framed = {address for address in pages if address.startswith(others) and not address.endswith("embed/make/")}
    shared = [seen.properties for address, seen in pages.items() if address not in framed]
    assert {one["og:image"] for one in shared} == {f"{SITE_URL}assets/images/open-graph.png"}
    assert {(one["og:image:width"], one["og:image:height"]) for one in shared} == {("1200", "630")}
    picture = (built_site / "assets" / "images" / "open-graph.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)  # what its header says


def test_the_language_switcher_leads_to_the_same_page(pages):
    other = "../../zh-Hant/organizations/hong-kong-cancer-fund/"
    assert other in pages["organizations/hong-kong-cancer-fund/"].addresses
    back = "../../../organizations/hong-kong-cancer-fund/"
    assert back in pages["zh-Hant/organizations/hong-kong-cancer-fund/"].addresses


def test_no_token_of_a_frame_and_no_draft_is_left_anywhere(built_site):
    token = re.compile(rb"__(slug|title|description|body)__")
    left = [file for file in built_site.rglob("*") if file.is_file() and token.search(file.read_bytes())]
    assert left == []
    scripts = built_site / "assets" / "javascripts"  # some of which keep the drafts of readers
    others = [path for path in built_site.rglob("*") if scripts not in path.parents]
    assert [path for path in others if "__slug__" in path.name or "draft" in path.name.lower()] == []


def test_editor_notes_stay_in_the_repository(built_site):
    notes = {}
    for file in (PROJECT_DATA / "organizations").glob("*.yaml"):
        record = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        notes[file.stem] = [" ".join(note.split())[:60] for note in record.get("editor_notes", ())]
    assert sum(map(len, notes.values())) > 100
    shown = [
        slug
        for slug, texts in notes.items()
        for text in texts
        if text in (built_site / "organizations" / slug / "index.html").read_text("utf-8")
    ]
    assert shown == []


def test_the_helplines_are_in_reach_from_every_page(pages):
    """Frames for other websites, sheets of paper and the page for what is not there included."""
    wanted = {urljoin(SITE_URL, f"{root}helplines/") for root in LANGUAGES.values()}
    without = [
        address
        for address, page in pages.items()
        if not wanted.intersection(urljoin(SITE_URL + address, link) for link in page.addresses)
    ]
    assert without == []
