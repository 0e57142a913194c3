"""The log of corrections as a page: in words, corrections apart from additions, and nothing that breaks out."""

from dataclasses import replace
from datetime import date

import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.history.change_log import ChangeLog, LoggedChange, LoggedDay
from sameroad.records.history.told_fields import ToldField
from tests.factories import make_directory, make_organization
from tests.pages.shown_lines import shown_lines
from tests.templates import TEMPLATES

HOSTILE = """</a><script>alert("1")</script> & '"""
DIRECTORY = make_directory(
    [
        make_organization("one"),
        make_organization("other", name={"en": "Other Group"}),
        make_organization("hostile", name={"en": HOSTILE}),
    ]
)
DAY = LoggedDay(date(2026, 11, 20))


def phones(**values):
    return ToldField("contact.phones", "contact.phones", **{"nature": "corrected", **values})


def html(*days, language="en", **facts):
    site = SiteFacts(**{"log": ChangeLog(days), **facts})
    return Renderer(DIRECTORY, TEMPLATES, site).render(PageKey("changes"), language).body


def said(*days, language="en", **facts):
    return shown_lines(html(*days, language=language, **facts))


def test_a_corrected_number_is_told_with_the_organization_and_its_day():
    change = LoggedChange("one", (phones(after=("+852 2345 6789",)),))
    day = replace(DAY, changes=(change,))
    assert said(day) == [
        *("November 2026", "20 November 2026"),
        *("Corrected", "Hong Kong Example Association", "Telephone (corrected): 2345\N{NO-BREAK SPACE}6789"),
    ]
    assert said(day, language="zh-Hant") == [
        *("2026年11月", "2026年11月20日"),
        *("更正", "香港示例會", "電話（更正）：2345\N{NO-BREAK SPACE}6789"),
    ]
    assert '<a href="../organizations/one/">' in html(day)


@pytest.mark.parametrize(
    ("field", "kind", "line"),
    [
        (phones(), "Corrected", "Telephone (corrected)"),
        (phones(nature="added"), "Filled in", "Telephone (added)"),
        (phones(nature="taken_out"), "Corrected", "Telephone (taken out)"),
        (
            ToldField("record.status", "record.status", "corrected", ("dormant",), ("active",)),
            "Corrected",
            "Is it still running? (corrected): was “It seems to be at rest”, is now “It is running”",
        ),
        (
            ToldField("record.conditions", "record.conditions", "added", after=("lupus", "gone-condition")),
            "Filled in",
            "Illnesses and situations (added): Lupus",
        ),
        (
            ToldField("record.part_of", "record.part_of", "taken_out", before=("removed-body",)),
            "Corrected",
            "Part of (taken out)",
        ),
        (
            ToldField("record.area", "record.area", "corrected", ("kwun-tong",), ("hong-kong",)),
            "Corrected",
            "Area served (corrected): was “Kwun Tong”, is now “All of Hong Kong”",
        ),
        (ToldField("record.name", "record.name", "corrected", (), ("New",)), "New name", "Name (corrected): New"),
        (
            ToldField("record.checks", "check.outcome", "added", after=("no-answer",)),
            "Checked again",
            "Asked or read again: No answer",
        ),
        (ToldField("record.new_field", "record.new_field", "added"), "Filled in", "record.new_field (added)"),
    ],
)
def test_each_field_is_told_in_the_reader_s_words(field, kind, line):
    assert said(replace(DAY, changes=(LoggedChange("one", (field,)),)))[2:] == [
        *(kind, "Hong Kong Example Association", line)
    ]


def test_a_closed_group_is_told_as_closed_and_one_that_runs_again_too():
    field = ToldField("record.status", "record.status", "corrected", ("active",), ("closed",))
    changes = (LoggedChange("one", (field,), "closed"), LoggedChange("other", (field,), "reopened"))
    text = said(replace(DAY, changes=changes))
    assert text[2:4] == ["Closed", "Hong Kong Example Association"]
    assert text[5:7] == ["Running again", "Other Group"]


def test_few_new_groups_are_told_one_by_one_and_a_first_import_in_one_line_that_opens():
    assert said(replace(DAY, added=2, named=("one", "other")))[2:] == [
        *("New", "Hong Kong Example Association", "New", "Other Group")
    ]
    many = replace(DAY, added=252, named=("one", "other"))
    assert said(many)[2:] == [
        *("252 organizations added", "Hong Kong Example Association", "Other Group"),
        "250 more are not named here: the list is too long, or they have been removed since.",
    ]
    assert html(many).count("<details") == 1
    assert "新增252個組織" in said(many, language="zh-Hant")


def test_what_is_only_counted_is_said_in_words():
    assert said(replace(DAY, removed=1, not_looked_into=3))[2:] == [
        "3 more organizations changed on this day. There were too many at once to tell each change.",
        "1 organization was removed. It is not named here.",
    ]


def test_days_stand_below_their_months():
    days = [replace(DAY, on=date(2026, 11, 20), removed=1), replace(DAY, on=date(2026, 11, 3), removed=1)]
    text = said(*days, replace(DAY, on=date(2025, 12, 31), removed=1))
    assert [line for line in text if "2025" in line or "2026" in line] == [
        *("November 2026", "20 November 2026", "3 November 2026", "December 2025", "31 December 2025")
    ]


def test_a_copy_without_history_says_so():
    assert said(log=None) == [
        "This copy of the site does not know what changed.",
        "The list is made from the history of the data, and the history was not there when these pages were made.",
    ]
    assert said(log=None, language="zh-Hant")[0] == "這個網站的副本不知道資料有過甚麼更改。"


def test_a_quiet_year_and_what_is_older_are_said():
    assert said() == ["Nothing has changed in the last twelve months."]
    assert said(log=ChangeLog((replace(DAY, removed=1),), older=True))[-1] == (
        "What happened before is not shown on this page."
    )


def test_feeds_and_the_repository_are_linked_where_there_are_some():
    body = html(feeds={"en": "data/v1/feeds/en/changes.atom", "zh-Hant": "x"}, repository="https://example.org/git")
    assert '<a href="../data/v1/feeds/en/changes.atom" type="application/atom+xml">' in body
    assert '<a href="https://example.org/git" rel="noopener noreferrer">' in body
    assert "<a" not in html()


def test_hostile_names_and_values_stay_text():
    fields = (phones(after=(HOSTILE,)), ToldField(HOSTILE, HOSTILE, "corrected", (HOSTILE,), (HOSTILE, "b")))
    day = replace(DAY, added=1, named=("hostile",), changes=(LoggedChange("hostile", fields),))
    body = html(day, language="zh-Hant")
    assert "<script" not in body
    assert body.count("&lt;/a&gt;&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; &#39;") >= 4
