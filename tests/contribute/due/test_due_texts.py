"""The texts for groups: polite, whole, in both languages, and made of public facts alone."""

from typing import Any

import pytest

from sameroad.contribute.due.due_texts import Asked, Site, asked
from sameroad.records.organization import Organization
from tests.factories import make_organization, project_texts

FULL: dict[str, Any] = {
    "contact": {
        "phones": [
            {
                "number": "+852 2345 6789",
                "label": {"en": "Hotline", "zh-Hant": "熱線"},
                "hours": {"en": "Mon-Fri 9:00-17:00", "zh-Hant": "星期一至五 9:00-17:00"},
            },
            {"number": "+44 20 7946 0958"},
        ],
        "whatsapp": ["+852 9123 4567"],
        "fax": ["+852 2345 6788"],
        "emails": ["info@example.org"],
        "website": {"en": "https://example.org/en", "zh-Hant": "https://example.org/zh"},
        "social": {"facebook": "https://facebook.com/example"},
    },
    "places": [
        {"purpose": "office", "address": {"en": "3 Example Road", "zh-Hant": "示例道3號"}},
        {"purpose": "centre"},
    ],
    "meetings": [{"what": {"en": "Tea"}, "when": {"en": "Mondays"}}],
    "join": {"how": {"en": "Phone us.", "zh-Hant": "致電本會。"}},
}
PAGE = "https://sameroad.test/organizations/example/"


def ask(language: str, organization: Organization, page: str | None = PAGE) -> Asked:
    name = {"en": "Same Road", "zh-Hant": "同路"}[language]
    return asked(organization, project_texts(language), Site(name, page), "HK")


def test_the_english_message_is_whole() -> None:
    text = ask("en", make_organization(**FULL))
    assert text.subject == "Is this still right? Hong Kong Example Association in the directory Same Road"
    assert text.message == (
        "Dear Hong Kong Example Association,\n"
        "\n"
        "Same Road is a free public directory in which people in Hong Kong find patient groups. Your organization is"
        " listed in it, and we would like its details to be right.\n"
        "\n"
        "This is your page: https://sameroad.test/organizations/example/\n"
        "\n"
        "This is what we list now:\n"
        "- Telephone: 2345 6789 (Hotline; Mon-Fri 9:00-17:00)\n"
        "- Telephone: +44 20 7946 0958\n"
        "- WhatsApp: 9123 4567\n"
        "- Fax: 2345 6788\n"
        "- E-mail: info@example.org\n"
        "- Website: https://example.org/en\n"
        "- Social media: https://facebook.com/example\n"
        "- Address: 3 Example Road\n"
        "- Meetings: Tea (Mondays)\n"
        "- How to join: Phone us.\n"
        "\n"
        "Is all of it still right? If so, a short answer such as “all correct” is enough. If anything has changed,"
        " would you kindly tell us what to write instead?\n"
        "\n"
        "We publish only what everyone may read, so please send us nothing private.\n"
        "\n"
        "Thank you very much for your time.\n"
        "The volunteers of Same Road"
    )


def test_the_chinese_message_has_chinese_facts_and_addresses_the_group_politely() -> None:
    text = ask("zh-Hant", make_organization(**FULL))
    assert text.subject == "懇請核對「同路」所載的香港示例會資料"
    assert text.message.startswith("致香港示例會：\n\n「同路」是免費的公開名錄，")
    assert "- 電話：2345 6789（熱線；星期一至五 9:00-17:00）\n" in text.message
    assert "- 網站：https://example.org/zh\n" in text.message
    assert "- 地址：示例道3號\n- 聚會：Tea（Mondays）\n- 加入方法：致電本會。\n" in text.message
    assert text.message.count("貴會") == 3
    assert text.message.endswith("感謝貴會撥冗回覆。\n「同路」義工謹啟")
    assert text.call.startswith("您好，請問是香港示例會嗎？我是「同路」的義工。")


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_call_says_the_same_facts_and_the_page(language: str) -> None:
    text = ask(language, make_organization(**FULL))
    facts = [line for line in text.message.split("\n") if line.startswith("- ")]
    assert [line for line in text.call.split("\n") if line.startswith("- ")] == facts
    assert PAGE in text.call


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_site_without_an_address_names_no_page(language: str) -> None:
    text = ask(language, make_organization(**FULL), page=None)
    assert "None" not in text.message + text.call
    assert "sameroad" not in text.message + text.call
    assert "\n\n\n" not in text.message + text.call


def test_where_nothing_is_listed_the_text_says_so() -> None:
    text = ask("en", make_organization())
    assert "now:\n- No telephone number, e-mail address or website yet.\n\nIs all" in text.message


def test_a_name_without_this_language_stands_as_it_is_and_braces_fill_no_blank() -> None:
    text = ask("zh-Hant", make_organization(name={"en": "Club {site}"}, join={"how": {"en": "Say {name}."}}))
    assert "致Club {site}：" in text.message
    assert "Say {name}." in text.call


def test_nothing_private_is_in_a_text() -> None:
    secret = "Ann Chan answered"  # noqa: S105 - no password
    record = make_organization(
        **FULL,
        editor_notes=[secret],
        checks=[{"on": "2025-01-02", "how": "phone", "outcome": "confirmed", "note": secret}],
    )
    for language in ("en", "zh-Hant"):
        assert "Ann" not in str(ask(language, record))
