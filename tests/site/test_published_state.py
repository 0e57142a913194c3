"""The numbers on the published pages are true: counted here anew from the YAML files, by nothing of our own code."""

import json
import statistics

import html5lib
import pytest

from tests.conftest import TODAY
from tests.page_kinds import LANGUAGES
from tests.site.recount import (
    ASKED,
    NOW,
    categories,
    conditions,
    confirmations,
    contact_day,
    count,
    due,
    gaps,
    level,
    name,
    places,
    records,
    settings,
    source_days,
    still_there,
    terms,
)


def tree(site, language, page):
    content = (site / f"{LANGUAGES[language]}{page}index.html").read_text("utf-8")
    return html5lib.parse(content, namespaceHTMLElements=False)


def text_of(node):
    return " ".join("".join(node.itertext()).split())


def rows(site, language, section):
    """The label and the numbers of each row of a table."""
    found = tree(site, language, "state/").find(f".//section[@aria-labelledby='{section}']")
    return [[text_of(cell) for cell in row if cell.tag in ("th", "td")] for row in found.findall(".//tbody/tr")]


def counts(site, language, section):
    return [int(row[1].replace(",", "")) for row in rows(site, language, section)]


def by_label(site, language, section):
    return {row[0]: int(row[1].replace(",", "")) for row in rows(site, language, section)}


def numbers_in(text):
    """Every number in a text, in order."""
    digits = "".join(character if character.isdigit() else "" if character == "," else " " for character in text)
    return [int(number) for number in digits.split()]


both = pytest.mark.parametrize("language", LANGUAGES)


@both
def test_how_many_are_running(built_site, language):
    status = [record.get("status", "active") for record in records().values()]
    expected = [status.count(one) for one in ("active", "unconfirmed", "dormant", "closed")]
    assert counts(built_site, language, "statuses") == expected
    assert sum(expected) == len(records())


@both
def test_how_many_there_are_of_each_kind_and_in_each_category(built_site, language):
    kinds = {name(k, language): count(lambda r, k=k: r["kind"] == k["id"]) for k in terms("kinds")}
    assert by_label(built_site, language, "kinds") == kinds
    inside = {category["id"]: {one["id"] for one in category["conditions"]} for category in categories()}
    expected = {name(c, language): count(lambda r, c=c: inside[c["id"]] & set(r["conditions"])) for c in categories()}
    assert by_label(built_site, language, "categories") == expected


@both
def test_how_many_are_in_each_district_and_how_many_name_none(built_site, language):
    districts, areas = terms("districts"), settings()["areas"]
    ids = {district["id"] for district in districts}
    expected = [
        *(count(lambda r, d=d: d["id"] in places(r)) for d in districts),
        count(lambda r: not ids & places(r)),
        *(count(lambda r, a=a: a["id"] in places(r)) for a in areas),
        count(lambda r: not places(r) - {None}),
    ]
    assert counts(built_site, language, "districts") == expected
    labels = [row[0] for row in rows(built_site, language, "districts")]
    assert labels[: len(districts)] == [name(district, language) for district in districts]


@both
def test_what_is_known_of_them(built_site, language):
    def contact(r):
        return r.get("contact", {})

    expected = [
        *(count(lambda r, way=way: contact(r).get(way)) for way in ("phones", "whatsapp", "emails", "website")),
        count(lambda r: contact(r).keys() - {"fax"}),
        count(lambda r: len(r["name"]) == 2),
        count(lambda r: len(r.get("summary", ())) == 2),
        count(lambda r: any(how in ASKED for _, how in confirmations(r))),
    ]
    assert counts(built_site, language, "facts") == expected
    shares = [row[2] for row in rows(built_site, language, "facts")]
    exact = [100 * number / len(still_there()) for number in expected]
    assert all(abs(int(said.strip("<>%")) - part) <= 1 for said, part in zip(shares, exact, strict=True))


@both
def test_how_old_the_sources_and_the_contact_details_are(built_site, language):
    newest = [max(source_days(record), default=None) for record in still_there().values()]
    ages = [(NOW - day).days for day in newest if day]
    within = [sum(age <= years * 365 for age in ages) for years in (1, 3, 5)]
    assert counts(built_site, language, "source_ages") == [*within, len(ages) - within[2], newest.count(None)]
    levels = [level(record) for record in still_there().values()]
    expected = [levels.count(one) for one in ("fresh", "ageing", "stale", "unknown")]
    assert counts(built_site, language, "contact_ages") == expected


@both
def test_the_median_age_is_that_of_the_dated_contact_details(built_site, language):
    days = sorted((NOW - day).days for record in still_there().values() if (day := contact_day(record)))
    years = int(statistics.median_high(days) / 365.25 * 10) / 10
    section = tree(built_site, language, "state/").find(".//section[@aria-labelledby='contact_ages']")
    said = text_of(section.find("p"))
    assert f"{years:.1f}" in said
    whole, tenths = divmod(round(10 * years), 10)
    assert numbers_in(said) == [whole, tenths, len(days), len(still_there()) - len(days)]


@both
def test_every_condition_without_a_group_is_listed_with_what_is_nearest(built_site, language):
    page = tree(built_site, language, "state/")
    expected = [
        [str(len(c["conditions"])), str(len(found)), str(list(found.values()).count(None))]
        for c, found in zip(categories(), gaps().values(), strict=True)
    ]
    assert [[row[1], row[2], row[3]] for row in rows(built_site, language, "gaps")] == expected
    listed = page.find(".//section[@aria-labelledby='which']").findall(".//li")
    links = {item.find("a").get("href").split("/")[-2]: item for item in listed}
    wanted = {condition: broader for found in gaps().values() for condition, broader in found.items()}
    assert links.keys() == wanted.keys()
    assert wanted
    for condition, broader in wanted.items():
        said = text_of(links[condition])
        assert said.startswith(name(conditions()[condition], language))
        assert (broader is None) == (said == name(conditions()[condition], language)), said
        assert broader is None or said.endswith(name(conditions()[broader], language))


@both
def test_what_is_due(built_site, language):
    year, week = due()
    levels = [level(record) for record in year.values()]
    status = [record.get("status") for record in year.values()]
    expected = [
        *map(levels.count, ("unknown", "stale", "ageing", "fresh")),
        *map(status.count, ("unconfirmed", "dormant")),
    ]
    assert counts(built_site, language, "due") == expected
    section = tree(built_site, language, "state/").find(".//section[@aria-labelledby='due']")
    assert numbers_in(text_of(section.find(".//caption")))[0] == len(year)
    assert numbers_in(text_of(section.find("p")))[-1] == len(week)


@both
def test_what_is_bad_is_said_with_its_numbers(built_site, language):
    of, everything = len(still_there()), len(conditions())
    found = [condition for category in gaps().values() for condition in category.items()]
    ids = {district["id"] for district in terms("districts")}
    confirmed = count(lambda r: any(how in ASKED for _, how in confirmations(r)))
    numbers = [
        (of - confirmed, of),
        (count(lambda r: level(r) == "unknown"), of),
        (count(lambda r: level(r) == "stale"), of),
        (count(lambda r: not r.get("contact", {}).get("phones")), of),
        (count(lambda r: not r.get("contact", {}).keys() - {"fax"}), of),
        (count(lambda r: not ids & places(r)), of),
        (count(lambda r: r.get("status") in ("unconfirmed", "dormant")), of),
        (len(found), everything),
        (sum(broader is None for _, broader in found), everything),
    ]
    expected = [sorted(pair) for pair in numbers if pair[0]]
    if not confirmed:
        expected[0] = []  # it is said in words: no organization has
    page = tree(built_site, language, "state/").find(".//section[@aria-labelledby='bad']")
    assert [sorted(numbers_in(text_of(item))) for item in page.iter("li")] == expected


@both
def test_the_line_of_the_home_page_has_the_same_numbers(built_site, language):
    levels = [level(record) for record in still_there().values()]
    expected = {
        len(records()),
        len(still_there()),
        sum(len(record["sources"]) for record in records().values()),
        *(levels.count(one) for one in ("fresh", "ageing", "stale", "unknown")),
        count(lambda r: any(how in ASKED for _, how in confirmations(r))),
    }
    (line,) = (p for p in tree(built_site, language, "").iter("p") if (a := p.find("a")) is not None and is_state(a))
    assert set(numbers_in(text_of(line))) == expected


def is_state(link):
    return (link.get("href") or "").endswith("state/")


def test_the_numbers_for_programs_are_the_same(built_site):
    said = json.loads((built_site / "data" / "v1" / "state.json").read_bytes())
    levels = [level(record) for record in still_there().values()]
    assert said["date"] == TODAY
    assert said["contact_details"]["counts"] == {
        one: levels.count(one) for one in ("fresh", "ageing", "stale", "unknown")
    }
    assert said["conditions"]["without_group"] == sum(map(len, gaps().values()))
    assert said["due"]["this_week"] == len(due()[1])
    badge = json.loads((built_site / "data" / "v1" / "badges" / "organizations.json").read_bytes())
    assert badge["message"] == str(len(records()))


def test_no_page_asks_another_site_for_a_badge(built_site):
    page = (built_site / "state" / "index.html").read_text("utf-8")
    assert "shields.io" not in page
