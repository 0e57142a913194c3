"""robots.txt: which groups count for us, and which rule decides. Some examples are those of RFC 9309."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.links.robots import Robots, Rule, parse_robots

PROGRAM = "SameRoadLinkCheck"


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [
        ("/fish", ["/fish", "/fish.html", "/fish/salmon", "/fishheads?id=1"], ["/Fish", "/cat", "/"]),
        ("/fish/", ["/fish/", "/fish/salmon"], ["/fish", "/fish.html"]),
        ("/*.php", ["/index.php", "/a/b.php?c", "/.php/"], ["/", "/windows.PHP"]),
        ("/*.php$", ["/index.php", "/a/b.php"], ["/index.php?a", "/index.php5"]),
        ("/fish*.php", ["/fish.php", "/fishheads/cat.php?x"], ["/Fish.PHP", "/fish"]),
        ("/$", ["/"], ["/a"]),
        ("/a*b*b$", ["/abb", "/ab/b"], ["/ab", "/abbc"]),
        ("*", ["/", "/a"], []),
        ("/a*", ["/a", "/ab"], ["/b"]),
    ],
)
def test_a_pattern_fits_the_beginning_of_a_path(pattern: str, fitting: list[str], other: list[str]) -> None:
    assert [target for target in fitting if not Rule(True, pattern).matches(target)] == []
    assert [target for target in other if Rule(True, pattern).matches(target)] == []


@pytest.mark.parametrize(
    ("rules", "target", "allowed"),
    [
        ("Allow: /p\nDisallow: /", "/page", True),
        ("Disallow: /\nAllow: /p", "/page", True),
        ("Allow: /folder\nDisallow: /folder", "/folder/page", True),
        ("Allow: /page\nDisallow: /*.htm", "/page.htm", False),
        ("Allow: /$\nDisallow: /", "/", True),
        ("Allow: /$\nDisallow: /", "/page.htm", False),
        ("Disallow:", "/page", True),
        ("Disallow: /?", "/?a=1", False),
    ],
)
def test_the_longest_pattern_decides_and_allow_where_two_are_equal(rules: str, target: str, allowed: bool) -> None:
    assert parse_robots(f"User-agent: *\n{rules}", PROGRAM).allows(target) is allowed


@pytest.mark.parametrize(
    ("written", "asked"),
    [("/香港", "/%E9%A6%99%E6%B8%AF"), ("/%e9%a6%99", "/%E9%A6%99"), ("/%7Euser", "/~user"), ("/~user", "/%7euser")],
)
def test_escaped_and_plain_characters_are_the_same(written: str, asked: str) -> None:
    robots = parse_robots(f"User-agent: *\nDisallow: {written}", PROGRAM)
    assert not robots.allows(asked)
    assert parse_robots("User-agent: *\nDisallow: /a%2Fb", PROGRAM).allows("/a/b")


def test_every_group_that_names_us_counts_and_then_no_other() -> None:
    text = """\
        \ufeffUser-agent: *
        Disallow: /
        Crawl-delay: 9

        user-agent: OtherBot # a comment
        USER-AGENT: sameroadlinkcheck/2.0
        Disallow: /one
        Sitemap: https://example.org/sitemap.xml

        User-agent: SameRoadLinkCheck
        disallow : /two
        Crawl-delay: 2.5
        Disallow /three
    """
    robots = parse_robots(text, PROGRAM)
    assert robots == Robots((Rule(False, "/one"), Rule(False, "/two")), 2.5)


def test_names_of_several_programs_above_rules_share_them() -> None:
    text = "User-agent: SameRoadLinkCheck\nUser-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /b"
    assert parse_robots(text, PROGRAM).rules == parse_robots(text, "other").rules == (Rule(False, "/a"),)


def test_an_empty_group_of_our_own_allows_everything() -> None:
    assert parse_robots("User-agent: *\nDisallow: /\n\nUser-agent: SameRoadLinkCheck\nDisallow:", PROGRAM).allows("/")


@pytest.mark.parametrize("delay", ["-3", "soon", "9" * 500, "1e9", "nan"])
def test_a_pause_that_makes_no_sense_is_no_pause(delay: str) -> None:
    assert parse_robots(f"User-agent: *\nCrawl-delay: {delay}", PROGRAM).delay == 0


def test_a_long_pause_is_cut() -> None:
    assert parse_robots("User-agent: *\nCrawl-delay: 86400", PROGRAM).delay == 30


def test_a_hostile_pattern_costs_no_time() -> None:
    robots = parse_robots("User-agent: *\nDisallow: /" + "*a" * 5000 + "$", PROGRAM)
    begun = time.perf_counter()
    assert robots.allows("/" + "a" * 4000)
    assert time.perf_counter() - begun < 1


@given(st.text(), st.text(min_size=1))
def test_no_file_breaks_the_reader(text: str, target: str) -> None:
    parse_robots(text, PROGRAM).allows(target)
    parse_robots(f"User-agent: *\nDisallow: {text}", PROGRAM).allows(target)
