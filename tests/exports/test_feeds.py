"""The news feeds: a feed reader takes them, they say in plain words what happened, and nothing breaks out of them."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import feedparser
import pytest

from sameroad.records.history.record_history import MOST, RecordChange, RecordHistory
from sameroad.records.localized_text import LocalizedText
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.thousand_hostile import thousand_hostile
from tests.factories import make_record, make_whole_directory

NAME = LocalizedText({"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"})
DAY = datetime(2026, 11, 20, 23, 19, 30, tzinfo=UTC)
CHANGED = RecordChange("example", DAY, "changed", NAME, ("rheumatology",), ("phones", "checks", "older_field"))
ADDED = RecordChange("example", DAY.replace(month=1), "added", NAME, ("rheumatology",))
REMOVED = RecordChange("gone", DAY.replace(day=3), "removed", LocalizedText({"en": "Gone"}), ("situations",))


def feeds(*changes, facts=FACTS, directory=None):
    """What a feed reader reads of each feed, by its path."""
    facts = replace(facts, history=RecordHistory(tuple(changes), {}))
    files = files_of("atom", directory or make_whole_directory({"example": make_record()}), facts)
    return {path: read(content) for path, content in files.items()}


def read(content):
    ElementTree.fromstring(content)  # noqa: S314 - made by us
    parsed = feedparser.parse(content, sanitize_html=False)
    assert parsed.bozo is False, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def test_there_is_a_feed_of_everything_and_of_each_category_in_each_language():
    assert sorted(feeds(CHANGED)) == [
        "feeds/en/categories/rheumatology.atom",
        "feeds/en/categories/situations.atom",
        "feeds/en/changes.atom",
        "feeds/zh-Hant/categories/rheumatology.atom",
        "feeds/zh-Hant/categories/situations.atom",
        "feeds/zh-Hant/changes.atom",
    ]


def test_a_feed_says_what_it_is_and_how_new():
    feed = feeds(CHANGED, ADDED)["feeds/zh-Hant/categories/rheumatology.atom"].feed
    assert feed.title == "示例名錄：風濕及骨骼關節的最新消息"
    assert feed.language == "zh-Hant"
    assert feed.updated == "2026-11-20T23:19:30Z"
    assert feed.author == "示例名錄"
    assert feed.rights == "CC BY 4.0"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://example.org/hk/data/v1/feeds/zh-Hant/categories/rheumatology.atom",
        "alternate": "https://example.org/hk/zh-Hant/categories/rheumatology/",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_an_entry_says_in_plain_words_what_happened_and_leads_to_the_page():
    entry = feeds(CHANGED)["feeds/en/changes.atom"].entries[0]
    assert entry.title == "Changed: Hong Kong Example Association"
    assert entry.content[0].value == "What changed: telephone, Checks, older_field."
    assert entry.updated == "2026-11-20T23:19:30Z"
    assert entry.link == "https://example.org/hk/organizations/example/"
    assert [(tag.term, tag.label) for tag in entry.tags] == [("rheumatology", "Joints and bones")]
    chinese = feeds(CHANGED)["feeds/zh-Hant/changes.atom"].entries[0]
    assert chinese.title == "更改：香港示例會"
    assert chinese.link == "https://example.org/hk/zh-Hant/organizations/example/"


@pytest.mark.parametrize(
    ("kind", "title", "text"),
    [
        ("added", "Added: {}", "The directory has a new page about it."),
        ("closed", "Closed: {}", "It has closed. Its page stays, so that nobody has to search in vain."),
        ("reopened", "Running again: {}", "It was marked as closed, and no longer is."),
        ("removed", "Removed: {}", "It is no longer in the directory."),
    ],
)
def test_each_kind_of_change_has_its_words(kind, title, text):
    entry = feeds(replace(ADDED, kind=kind))["feeds/en/changes.atom"].entries[0]
    assert entry.title == title.format("Hong Kong Example Association")
    assert entry.content[0].value == text


def test_a_page_that_is_gone_is_not_linked():
    entry = feeds(REMOVED)["feeds/zh-Hant/changes.atom"].entries[0]
    assert entry.title == "已移除：Gone"
    assert "links" not in entry


def test_what_happens_on_a_day_is_one_entry_whichever_feed_has_it_and_however_it_is_told_later():
    every = feeds(CHANGED)
    first = every["feeds/en/changes.atom"].entries[0].id
    assert every["feeds/en/categories/rheumatology.atom"].entries[0].id == first
    later = replace(CHANGED, at=DAY.replace(hour=23, minute=59), kind="closed")
    assert feeds(later)["feeds/en/changes.atom"].entries[0].id == first
    others = {
        every["feeds/zh-Hant/changes.atom"].entries[0].id,
        feeds(ADDED)["feeds/en/changes.atom"].entries[0].id,
        feeds(REMOVED)["feeds/en/changes.atom"].entries[0].id,
    }
    assert len(others | {first}) == 4
    assert first.startswith("urn:uuid:")


def test_the_day_is_that_of_the_directory_s_time_zone_and_the_time_is_written_in_utc():
    late = replace(CHANGED, at=datetime(2026, 11, 21, 1, 30, tzinfo=ZoneInfo("Asia/Hong_Kong")))
    entry = feeds(late)["feeds/en/changes.atom"].entries[0]
    assert entry.updated == "2026-11-20T17:30:00Z"
    assert entry.id != feeds(CHANGED)["feeds/en/changes.atom"].entries[0].id  # which is of the day before


def test_a_feed_without_news_is_as_new_as_the_directory():
    empty = feeds(CHANGED)["feeds/en/categories/situations.atom"]
    assert empty.entries == []
    assert empty.feed.updated == "2026-11-20T23:19:30Z"


def test_a_feed_has_the_newest_and_not_too_many():
    many = [replace(ADDED, slug=f"group-{number}") for number in range(MOST + 5)]
    feed = feeds(CHANGED, *many)["feeds/en/changes.atom"]
    assert len(feed.entries) == MOST
    assert feed.entries[0].title.startswith("Changed")


def test_without_a_history_there_are_no_feeds():
    assert files_of("atom", make_whole_directory(), replace(FACTS, history=None)) == {}
    assert feeds() == {}


def test_a_site_without_an_address_has_feeds_that_link_nowhere():
    feed = feeds(CHANGED, facts=NO_SITE)["feeds/en/changes.atom"]
    assert [link.rel for link in feed.feed.links] == ["self"]
    assert feed.feed.links[0].href == "../../feeds/en/changes.atom"
    assert "links" not in feed.entries[0]


def test_hostile_names_and_fields_stay_text():
    directory = thousand_hostile()
    changes = [
        RecordChange(slug, DAY, "changed", record.name, ("rheumatology",), (name,))
        for slug, record in directory.organizations.items()
        for name in ("</content><script>", "name")
    ]
    for start in range(0, len(changes), MOST):
        part = changes[start : start + MOST]
        facts = replace(FACTS, history=RecordHistory(tuple(part), {}))
        content = files_of("atom", directory, facts)["feeds/en/changes.atom"]
        root = ElementTree.fromstring(content)  # noqa: S314 - made by us
        atom = "{http://www.w3.org/2005/Atom}"
        assert {element.tag for element in root.iter()} == {
            f"{atom}{name}"
            for name in "feed id title updated author name link rights entry category content".split()  # noqa: SIM905
        }
        assert len(root.findall(f"{atom}entry")) == len(part)
    assert len(read(content).entries) == MOST
