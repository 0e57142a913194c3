"""Who runs and pays for the directory: what is stated is shown, and what is not is said to be unknown."""

from typing import Any

import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import SETTINGS, make_directory
from tests.pages.shown_lines import shown_lines
from tests.templates import TEMPLATES

HOSTILE = """<script>alert("1")</script> & '"""
RUN_BY = {
    "name": {"en": "Example Association", "zh-Hant": "示例會"},
    "website": {"en": "https://example.org/en", "zh-Hant": "https://www.example.org/zh"},
    "contact": "info@example.org",
}
PAID_BY = [
    {"source": {"en": "Example Company"}, "kind": "company", "as_of": "2025"},
    {"source": {"en": "Nobody else", "zh-Hant": "沒有其他"}},
]
INTERESTS = {"en": "None of us works for a group.", "zh-Hant": "我們沒有人受僱於任何組織。"}
WHOLE = {"run_by": RUN_BY, "paid_by": PAID_BY, "statement_of_interests": INTERESTS}


def html(language: str = "en", **settings: Any) -> str:
    directory = make_directory(settings={**SETTINGS, **settings})
    return Renderer(directory, TEMPLATES, SiteFacts()).render(PageKey("who-runs"), language).body


def test_what_is_stated_is_shown():
    assert shown_lines(html(**WHOLE)) == [
        *("Who runs it", "It is run by Example Association.", "Website:", "example.org", "Write to info@example.org"),
        *("Who pays for it", "This money is stated."),
        *("Example Company (company; stated in 2025)", "Nobody else"),
        *("Other interests", "None of us works for a group."),
    ]
    chinese = html("zh-Hant", **WHOLE)
    assert "這個名錄由示例會營運。" in shown_lines(chinese)
    assert '<a href="https://www.example.org/zh" rel="noopener noreferrer">example.org</a>' in chinese
    assert '<a href="mailto:info@example.org">' in chinese
    assert '<span lang="en">Example Company</span>（公司；2025年公布）' in chinese


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                "Who runs this directory has not been stated yet. You are right to ask.",
                "Who pays for this directory has not been stated yet. You are right to ask.",
                (
                    "Nobody has stated yet whether those who run this directory have other interests, such as a job "
                    "with a group that is listed. You are right to ask."
                ),
            ],
        ),
        (
            "zh-Hant",
            [
                "這個名錄尚未說明由誰營運。你有理由查問。",
                "這個名錄尚未說明由誰出資。你有理由查問。",
                "營運者有沒有其他利益關係，例如受僱於名錄內的組織，至今未有說明。你有理由查問。",
            ],
        ),
    ],
)
def test_what_nobody_has_stated_is_said_to_be_unknown_each_by_itself(language, sentences):
    for name, sentence in zip(WHOLE, sentences, strict=True):
        others = {key: value for key, value in WHOLE.items() if key != name}
        shown = shown_lines(html(language, **others))
        assert [one for one in sentences if one in shown] == [sentence]
        assert "../../contribute/#how-to-reach-us" in html(language, **others)
    assert [one for one in sentences if one in shown_lines(html(language))] == sentences
    assert "how-to-reach-us" not in html(language, **WHOLE)


def test_hostile_settings_stay_text():
    body = html(
        run_by={
            "name": {"en": HOSTILE},
            "website": f"https://example.org/{HOSTILE}",
            "contact": f"{HOSTILE}@example.org",
        },
        paid_by=[{"source": {"en": HOSTILE}}],
        statement_of_interests={"en": HOSTILE},
    )
    assert "<script" not in body
    assert body.count("&lt;script&gt;") >= 3
