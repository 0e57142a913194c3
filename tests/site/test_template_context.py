"""What the theme's templates are given: a page in its other languages, relative and absolute."""

import json
from datetime import date

import pytest

from sameroad.pages.words import Words
from sameroad.site.template_context import TemplateContext, site_languages
from tests.factories import project_texts

CONFIGURED = [
    {"locale": "zh-Hant", "name": "繁體中文", "default": False, "build": True},
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "fr", "name": "Français", "default": False, "build": False},
]
WORDS = {language: Words(project_texts(language)) for language in ("en", "zh-Hant")}


def context(url, current="en", site_url="https://x.example/some/path/", **options):
    return TemplateContext(site_languages(CONFIGURED, WORDS), current, date(2026, 11, 21), site_url, url, **options)


def links(*arguments, **options):
    return [(one.id, one.href, one.absolute) for one in context(*arguments, **options).languages]


def test_languages_not_built_are_left_out_and_the_default_comes_first():
    assert [language.id for language in context("./").languages] == ["en", "zh-Hant"]


@pytest.mark.parametrize(
    ("url", "current", "en", "zh_hant"),
    [
        ("./", "en", "./", "zh-Hant/"),
        ("zh-Hant/", "zh-Hant", "../", "../zh-Hant/"),
        ("organizations/a/", "en", "../../organizations/a/", "../../zh-Hant/organizations/a/"),
        ("zh-Hant/organizations/a/", "zh-Hant", "../../../organizations/a/", "../../../zh-Hant/organizations/a/"),
    ],
)
def test_links_to_other_languages_are_relative(url, current, en, zh_hant):
    assert [href for _, href, _ in links(url, current)] == [en, zh_hant]


def test_absolute_addresses_keep_the_path_of_the_site():
    assert [absolute for _, _, absolute in links("zh-Hant/find/", "zh-Hant")] == [
        "https://x.example/some/path/find/",
        "https://x.example/some/path/zh-Hant/find/",
    ]


def test_without_an_address_there_is_nothing_absolute():
    assert {absolute for _, _, absolute in links("find/", site_url=None)} == {None}


def test_a_page_of_no_address_starts_at_the_root_of_the_host():
    assert [href for _, href, _ in links(None)] == ["/some/path/", "/some/path/zh-Hant/"]
    assert [href for _, href, _ in links(None, site_url=None)] == ["/", "/zh-Hant/"]


def test_the_current_language_is_marked_and_each_speaks_for_itself():
    languages = context("find/", "zh-Hant").languages
    assert [language.current for language in languages] == [False, True]
    assert [str(language.t("site.palette.dark")) for language in languages] == ["Dark", "深色"]


def test_the_date_is_written_as_the_language_does():
    assert context("./").today == "21 November 2026"
    assert context("./", "zh-Hant").today == "2026年11月21日"


def test_a_date_of_the_front_matter_is_said_as_precisely_as_it_is_written():
    assert context("privacy/").date("2026-11-27") == "27 November 2026"
    assert context("zh-Hant/privacy/", "zh-Hant").date("2026-11") == "2026年11月"
    with pytest.raises(ValueError, match="27 Nov"):
        context("privacy/").date("27 Nov")


@pytest.mark.parametrize(
    ("url", "current", "home", "helplines"),
    [
        ("./", "en", "./", "helplines/"),
        ("zh-Hant/", "zh-Hant", "../zh-Hant/", "../zh-Hant/helplines/"),
        ("organizations/a/", "en", "../../", "../../helplines/"),
        (None, "en", "/some/path/", "/some/path/helplines/"),
        (None, "zh-Hant", "/some/path/zh-Hant/", "/some/path/zh-Hant/helplines/"),
    ],
)
def test_other_pages_are_linked_in_the_pages_own_language(url, current, home, helplines):
    page = context(url, current)
    assert page.home == page.link("home") == home
    assert page.link("helplines") == helplines


def test_a_link_to_an_unknown_kind_of_page_is_refused():
    with pytest.raises(KeyError):
        context("./").link("blog")


@pytest.mark.parametrize(
    ("url", "current", "feed", "category_feed"),
    [
        ("./", "en", "data/v1/feeds/en/changes.atom", None),
        ("zh-Hant/", "zh-Hant", "../data/v1/feeds/zh-Hant/changes.atom", None),
        ("organizations/a/", "en", "../../data/v1/feeds/en/changes.atom", None),
        (
            "categories/kidney/",
            "en",
            "../../data/v1/feeds/en/changes.atom",
            "../../data/v1/feeds/en/categories/kidney.atom",
        ),
        ("categories/more/kidney-2/", "en", "../../../data/v1/feeds/en/changes.atom", None),
        (
            "zh-Hant/categories/kidney/",
            "zh-Hant",
            "../../../data/v1/feeds/zh-Hant/changes.atom",
            "../../../data/v1/feeds/zh-Hant/categories/kidney.atom",
        ),
    ],
)
def test_feeds_are_those_of_the_language_and_of_the_category(url, current, feed, category_feed):
    page = context(url, current, feeds=True)
    assert (page.feed, page.category_feed) == (feed, category_feed)


def test_without_feeds_or_an_address_of_the_page_none_is_named():
    assert context("categories/kidney/").category_feed is None
    assert context("./").feed is None
    assert context(None, feeds=True).feed is None
    assert context(None, feeds=True).category_feed is None


def test_a_page_is_told_to_search_engines_with_its_plain_title_and_whole_addresses():
    block = context("zh-Hant/about/", "zh-Hant").web_page("A &amp; B &#39;</script>&#39;", None)
    assert json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "@id": "https://x.example/some/path/zh-Hant/about/",
                "url": "https://x.example/some/path/zh-Hant/about/",
                "inLanguage": "zh-Hant",
                "isPartOf": {"@type": "WebSite", "@id": "https://x.example/some/path/zh-Hant/#website"},
                "name": "A & B '</script>'",
            }
        ],
    }
    assert block.count("</script>") == 1
    assert '"url":"./"' in context("about/", site_url=None).web_page("About", "What it is").replace("../about/", "./")


def test_the_way_to_a_page_is_told_to_search_engines_with_the_page_at_its_end():
    above = [("guides.home", "home"), ("guides.all", "guides")]
    block = context("zh-Hant/guides/a/", "zh-Hant").web_page("A &amp; B", None, above)
    _, way = json.loads(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))["@graph"]
    root = "https://x.example/some/path/zh-Hant/"
    assert way["@type"] == "BreadcrumbList"
    assert [(one["position"], one["name"], one["item"]) for one in way["itemListElement"]] == [
        (1, "主頁", root),
        (2, "指南", f"{root}guides/"),
        (3, "A & B", f"{root}guides/a/"),
    ]
    relative = context("guides/a/", site_url=None).web_page("A", None, above)
    assert '"item":"../../"' in relative
    assert '"item":"../../guides/"' in relative
