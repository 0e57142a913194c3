"""The three reports on the same links, word for word."""

import json
from datetime import date
from pathlib import Path

import pytest

from sameroad.contribute.links.answer import Answer, Hop, Trouble
from sameroad.contribute.links.check_links import CheckedLink
from sameroad.contribute.links.judge_answer import judge
from sameroad.contribute.links.link_list import list_links
from sameroad.contribute.links.report_links import report_json, report_markdown, report_text
from sameroad.records.read_collection import read_collection
from tests.factories import make_record, write_data

ANSWERS = {
    "https://club.example/": Answer((Hop(301, "https://www.club.example/"),), 200),
    "https://www.facebook.com/club": Answer((), None, Trouble.NOT_ASKED, "facebook.com: It forbids programs."),
    "https://club.example/gone": Answer((), 404),
    "https://strict.example/": Answer((), 403),
    "https://ill.example/": Answer((), None, Trouble.BROKEN_ANSWER, "<b>@everyone</b>\x1b[31m"),
    "https://example.org/about": Answer((), 200),
    "https://example.org/lupus": Answer((), 410),
}


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[CheckedLink]:
    monkeypatch.chdir(tmp_path)
    record = make_record(
        contact={"website": "https://club.example/", "social": {"facebook": "https://www.facebook.com/club"}},
        sources=None,
    )
    record["sources"] = [
        {"url": url, "title": "A page", "supports": ["name"]}
        for url in ("https://club.example/gone", "https://strict.example/", "https://ill.example/")
    ]
    write_data(Path("data"), {"club": record, "other": make_record()})
    links = list_links(read_collection(Path("data"), date(2026, 11, 21)))
    return [CheckedLink(link, ANSWERS[link.address], judge(link.address, ANSWERS[link.address])) for link in links]


TEXT = """\
TO MEND
Each line says what to write instead. Look at the page before you change the record.

club
  data/organizations/club.yaml:11:12: moved
      https://club.example/
      It has moved for good.
      Write https://www.club.example/
  data/organizations/club.yaml:15:8: gone
      https://club.example/gone
      There is no such page any more (status 404).
      Find where the page is now, or another source that says the same. If there is neither, take the address out and \
keep the title and the date.

data/conditions/rheumatology.yaml
  data/conditions/rheumatology.yaml:32:10: gone
      https://example.org/lupus
      There is no such page any more (status 410).
      Find where the page is now, or another source that says the same. If there is neither, take the address out and \
keep the title and the date.

FAILING
Servers fail and come back. Change nothing unless an address is still here in a few weeks.

club
  data/organizations/club.yaml:23:8: failing
      https://ill.example/
      The answer breaks off or makes no sense (<b>@everyone</b><U+001B>[31m).

BLOCKED
These websites do not answer programs, which says nothing about the page. Open one in a browser now and then.

club
  data/organizations/club.yaml:19:8: blocked
      https://strict.example/
      It does not let programs in (status 403).

Not asked, 1 address: facebook.com: It forbids programs.

7 addresses: 2 gone, 1 moved, 1 failing, 1 blocked, 1 not asked, 1 well.
"""


def test_people_get_organizations_first_with_the_place_and_what_to_write(checked: list[CheckedLink]) -> None:
    assert report_text(checked) == TEXT


def test_an_issue_gets_the_same_and_strangers_text_as_text(checked: list[CheckedLink]) -> None:
    report = report_markdown(checked)
    assert report.startswith(
        "# Links\n\n7 addresses: 2 gone, 1 moved, 1 failing, 1 blocked, 1 not asked, 1 well.\n\n## To mend\n"
    )
    assert (
        "### `club`\n\n"
        "- **moved** `https://club.example/` (`data/organizations/club.yaml:11:12`)\n"
        "  It has moved for good.\n"
        "  Write `https://www.club.example/`\n"
    ) in report
    assert "makes no sense (&#60;b&#62;@<!-- -->everyone&#60;/b&#62;&#60;U+001B&#62;&#91;31m)." in report


def test_a_report_too_long_for_an_issue_says_what_it_leaves_out(checked: list[CheckedLink]) -> None:
    report = report_markdown(checked, most=700)
    assert "`https://club.example/gone`" in report
    assert "`https://ill.example/`" not in report
    assert report.endswith("\n\n3 more addresses did not fit into this report.\n")


def test_an_address_cannot_end_the_code_that_it_stands_in(tmp_path: Path) -> None:
    address = "https://club.example/?`@everyone`"
    assert "<code>https:<!-- -->//club.example/?&#96;@<!-- -->everyone&#96;</code>" in report_markdown(
        _one(tmp_path, address, Answer((), 404))
    )


def _one(folder: Path, address: str, answer: Answer) -> list[CheckedLink]:
    write_data(folder / "data", {"club": make_record(contact={"website": "https://club.example/"})})
    link = list_links(read_collection(folder / "data", date(2026, 11, 21)), ["club"])[0]
    assert link.address == "https://club.example/"
    return [CheckedLink(type(link)(address, link.mentions), answer, judge(address, answer))]


def test_programs_get_every_place_with_its_judgement(checked: list[CheckedLink]) -> None:
    report = json.loads(report_json(checked))
    assert report["addresses"] == 7
    assert report["counts"] == {"gone": 2, "moved": 1, "failing": 1, "blocked": 1, "not-asked": 1, "well": 1}
    assert len(report["links"]) == 7
    assert report["links"][0] == {
        "organization": "club",
        "file": "data/organizations/club.yaml",
        "line": 11,
        "column": 12,
        "field": "website",
        "address": "https://club.example/",
        "judgement": "moved",
        "status": 200,
        "note": "It has moved for good.",
        "new": "https://www.club.example/",
    }
    assert report["links"][-1]["organization"] is None


def test_nothing_to_tell_is_one_sentence(checked: list[CheckedLink]) -> None:
    well = [one for one in checked if one.judgement.kind == "well"]
    assert report_text(well) == "1 address: 1 well.\n"
    assert report_markdown(well) == "# Links\n\n1 address: 1 well.\n"
    assert report_text([]) == "0 addresses: none to ask.\n"
