"""The list of what is due, for a terminal, for an issue and for programs."""

import json
from typing import Any

from markdown import markdown

from sameroad.contribute.due.due_list import DueList, list_entries
from sameroad.contribute.due.due_texts import Site
from sameroad.contribute.due.report_due import MOST_BYTES, report_json, report_markdown, report_text
from sameroad.records.directory import Directory
from sameroad.records.due.due_records import due_records
from sameroad.records.due.due_week import Week
from sameroad.records.organization import Organization
from tests.factories import make_directory, make_organization

WEEK = Week(2026, 47)
CONTACT = {"phones": [{"number": "+852 2345 6789"}], "whatsapp": ["+852 9123 4567"], "emails": ["a@example.org"]}


def listed(*organizations: Organization, more: int = 0, **changes: Any) -> tuple[DueList, Directory]:
    directory = make_directory(organizations)
    sites = {
        "en": lambda slug: Site("Same Road", f"https://sameroad.test/{slug}/"),
        "zh-Hant": lambda slug: Site("同路", f"https://sameroad.test/zh-Hant/{slug}/"),
    }
    entries = list_entries(due_records(directory, ["example"]), directory, sites)
    return DueList(**{"week": WEEK, "entries": entries, "more": more, **changes}), directory


def test_people_see_why_how_and_what_to_write() -> None:
    text = report_text(*listed(make_organization(contact=CONTACT, status="unconfirmed"), more=2), "en")
    assert text.startswith(
        "Contact details to check again: 2026-W47\n"
        "\n"
        "Ask each group in a friendly way, then write down what came of it with the command below its name. Write down"
        " no names of people.\n"
        "\n"
        "Hong Kong Example Association [example]\n"
        "  Its contact details have no date.\n"
        "  We do not know whether it still runs.\n"
        "  The notes for editors tell of a doubt, or of sources that disagree.\n"
        "  It answers for 1 illness or situation.\n"
        "  WhatsApp: 9123 4567\n"
        "  E-mail: a@example.org\n"
        "  Telephone: 2345 6789\n"
        "  sameroad confirm example --how whatsapp --fields phones whatsapp emails\n"
        "\n"
        "  --- English: message for WhatsApp, e-mail or a form\n"
        "  Is this still right? Hong Kong Example Association in the directory Same Road\n"
        "\n"
        "  Dear Hong Kong Example Association,\n"
    )
    assert "\n  --- 中文: words for a telephone call\n  您好，請問是香港示例會嗎？" in text
    assert text.endswith("\n\n2 more records are to be checked, but are not shown here.\n")


def test_a_list_in_chinese_is_chinese() -> None:
    text = report_text(*listed(make_organization(), more=1, week=None, example="https://x.example/"), "zh-Hant")
    assert text.startswith("一年之內需要重新查核的聯絡資料\n\n請有禮地向各組織查詢，")
    assert "本網站的網址仍是示例https://x.example/；" in text
    assert (
        "\n  未知聯絡方法，請先尋找該組織自己公布的聯絡資料。\n  sameroad confirm example --how public-page\n" in text
    )
    assert text.endswith("\n另有1項紀錄需要查核，未在此列出。\n")


def test_only_the_texts_that_can_be_used_are_there() -> None:
    only_phones = report_text(*listed(make_organization(contact={"phones": [{"number": "999"}]})), "en")
    only_website = report_text(*listed(make_organization(contact={"website": "https://example.org/"})), "en")
    assert ("message for" in only_phones, "words for a telephone" in only_phones) == (False, True)
    assert ("message for" in only_website, "words for a telephone" in only_website) == (True, False)
    assert "--how website --fields website\n" in only_website


def test_an_issue_is_a_checklist_whose_texts_can_be_opened() -> None:
    text = report_markdown(*listed(make_organization(contact=CONTACT)), "en")
    assert text.count("- [ ] **Hong Kong Example Association** (`example`)\n") == 1
    assert text.count("<details>") == text.count("</details>") == 1
    assert text.count("  ```text\n") == 4
    assert "#" not in text.split("<details>", maxsplit=1)[0]


def test_a_text_of_a_record_is_only_text_in_an_issue() -> None:
    hostile = "@team ``` <b onclick=x>*Evil*</b> [a](https://evil.test/) #1\n</details>"
    record = make_organization(
        name={"en": hostile},
        contact={"website": "https://example.org/a_b_c", "emails": ["a_b_c@example.org"]},
        join={"how": {"en": "````\n- [ ] done\n<img src=x>"}},
    )
    text = report_markdown(*listed(record), "en")
    head, details = text.split("<details>", maxsplit=1)
    shown = markdown(head)
    assert "<b onclick" not in shown
    assert "<em>" not in shown
    assert 'href="https://evil' not in shown
    assert "@team" not in head
    assert 'href="https://example.org/a_b_c"' in shown
    for line in ("- [ ] done", "<img src=x>", "</details>"):
        before = details[: details.index(line)]
        assert before.count("\n  `````text\n") - before.count("\n  `````\n") == 1, line


def test_an_empty_list_is_no_issue_and_a_sentence_for_people() -> None:
    directory = make_directory([])
    empty = DueList(WEEK, ())
    assert report_markdown(empty, directory, "en") == ""
    assert "No record is to be checked again here." in report_text(empty, directory, "en")
    assert json.loads(report_json(empty, directory, "en")) == {"week": "2026-W47", "organizations": [], "more": 0}


def test_an_issue_stays_within_what_github_takes() -> None:
    long = {"en": "x" * 1500, "zh-Hant": "長" * 1500}
    many = [make_organization(f"club-{number:02}", contact=CONTACT, join={"how": long}) for number in range(30)]
    text = report_markdown(*listed(*many), "en")
    assert len(text.encode()) <= MOST_BYTES
    assert text.count("- [ ] ") == 30
    assert 3 <= text.count("<details>") < 30
    assert text.count("<details>") + text.count("There was no room here") == 30
    assert text.index("<details>") < text.index("There was no room here")


def test_programs_get_everything() -> None:
    found = json.loads(report_json(*listed(make_organization(contact=CONTACT), more=3), "en"))
    assert list(found) == ["week", "organizations", "more"]
    assert found["more"] == 3
    (one,) = found["organizations"]
    assert one["slug"] == "example"
    assert one["name"] == {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"}
    assert (one["level"], one["on"], one["doubts"], one["answers_for"]) == ("unknown", None, ["notes"], 1)
    assert one["ways"] == {"whatsapp": ["9123 4567"], "emails": ["a@example.org"], "phones": ["2345 6789"]}
    assert {language: list(texts) for language, texts in one["texts"].items()} == {
        "en": ["subject", "message", "call"],
        "zh-Hant": ["subject", "message", "call"],
    }
