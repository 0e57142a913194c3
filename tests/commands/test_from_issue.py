"""`sameroad from-issue`: what is written and said, with which exit code; and one form all the way to its page."""

import json
from pathlib import Path

import html5lib
import pytest

from sameroad.commands.main import main
from sameroad.records.load import load
from tests.contribute.issue_form.fill_form import fill_form
from tests.contribute.issue_form.test_cases import CASES
from tests.factories import TODAY, make_record, write_data
from tests.small_project import build, make_project

Said = pytest.CaptureFixture[str]
GOOD = {
    "name-en": "New Lupus Group",
    "name-zh-Hant": "新紅斑狼瘡小組",
    "kind": "自助組織",
    "conditions": "紅斑狼瘡",
    "summary-en": "People with lupus meet every week.",
    "summary-zh-Hant": "紅斑狼瘡患者每星期聚會。",
    "join": "致電小組。\nPhone the group.",
    "fee": "免費",
    "phones": "２３４５－６７８０",
    "languages": "廣東話",
    "sources": "https://example.org/new 關於我們，2026年5月",
}
NEW = Path("data/organizations/new-lupus-group.yaml")
FILE = Path("data/organizations/example.yaml")


@pytest.fixture(autouse=True)
def _in_a_folder_with_data_on_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    monkeypatch.chdir(tmp_path)
    write_data(Path("data"), {"example": make_record()})


def put(body: str) -> str:
    Path("body.md").write_text(body, "utf-8")
    return "body.md"


def test_a_form_is_written_checked_and_shown_on_its_page(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    body = put(fill_form("add", "zh-Hant", GOOD))
    data = project / "data"
    assert main(["from-issue", "--body", body, "--data", str(data), "--write", "--answer", "answer.md"]) == 0
    assert Path("answer.md").read_text("utf-8").startswith("多謝你告訴我們這個組織。\n")
    loaded = load(data, TODAY)
    assert loaded.directory is not None, loaded.problems
    assert loaded.directory.organizations["new-lupus-group"].contact.phones[0].number == "+852 2345 6780"
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    for language, facts in (
        (
            "",
            [
                "New Lupus Group",
                "People with lupus meet every week.",
                "Phone the group.",
                "Free",
                "2345 6780",
                "Cantonese",
            ],
        ),
        (
            "zh-Hant/",
            ["新紅斑狼瘡小組", "紅斑狼瘡患者每星期聚會。", "致電小組。", "免費", "2345 6780", "廣東話", "關於我們"],
        ),
    ):
        html = (project / "site" / language / "organizations/new-lupus-group/index.html").read_text("utf-8")
        (page,) = html5lib.parse(html, namespaceHTMLElements=False).iter("main")
        text = " ".join("".join(page.itertext()).split())
        assert [fact for fact in facts if fact not in text] == []


def test_without_write_the_record_is_only_shown(capsys: Said) -> None:
    assert main(["from-issue", "--body", put(fill_form("add", "en", {**GOOD, "kind": "Charity", "fee": "free"}))]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Thank you for telling us about this organization.\n")
    assert f"\n{NEW.as_posix()}\n  | # yaml-language-server" in said
    assert "\n  | kind: charity\n" in said
    assert not NEW.exists()


def test_a_correction_changes_one_line_and_a_removal_takes_the_file(capsys: Said) -> None:
    contact = {"phones": [{"number": "+852 2345 6789"}]}
    source = {"title": "Leaflet", "supports": ["name", "phones"]}
    write_data(Path("data"), {"example": make_record(contact=contact, sources=[source])})
    before = FILE.read_text("utf-8")
    answers = {"org": "香港示例會", "wrong": "x", "phones": "2345 6780", "sources": "Leaflet, 2026"}
    body = put(fill_form("correct", "en", answers))
    assert main(["from-issue", "--body", body, "--write", "--answer", "answer.md"]) == 0
    assert capsys.readouterr().out == f"{FILE.as_posix()}\n"
    after = FILE.read_text("utf-8")
    source_lines = '- title: Leaflet\n  supports:\n    - phones\n  as_of: "2026"\n'
    expected = before.replace("+852 2345 6789", '"+852 2345 6780"').replace("contact:\n", f"{source_lines}contact:\n")
    assert after == expected
    answers = {"org": "example", "why": "The organization asks for it", "what": "Delete the page"}
    assert (
        main(["from-issue", "--body", put(fill_form("remove", "en", answers)), "--write", "--answer", "answer.md"]) == 0
    )
    assert not FILE.exists()


@pytest.mark.parametrize("body", ["", "hello", "x" * 70_000, fill_form("add", "en", {"name-en": "A"})])
def test_what_is_not_usable_is_answered_and_nothing_is_written(body: str) -> None:
    before = sorted(Path("data").rglob("*"))
    assert main(["from-issue", "--body", put(body), "--write", "--answer", "answer.md"]) == 1
    assert len(Path("answer.md").read_text("utf-8")) > 100
    assert sorted(Path("data").rglob("*")) == before


def test_an_event_of_github_gives_the_body_and_the_number(capsys: Said) -> None:
    answers = {**GOOD, "name-en": "नयाँ समूह", "name-zh-Hant": "", "kind": "Charity", "fee": "free"}
    body = fill_form("add", "en", answers)
    Path("event.json").write_text(json.dumps({"issue": {"number": 7, "body": body}}), "utf-8")
    assert main(["from-issue", "--event", "event.json", "--write", "--answer", "answer.md"]) == 0
    assert capsys.readouterr().out == "data/organizations/suggestion-7.yaml\n"
    assert main(["from-issue", "--body", put(body), "--write", "--answer", "answer.md"]) == 1
    assert "We could not make the name of a file" in Path("answer.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--body", "none.md"], "none.md cannot be read: No such file or directory."),
        (["--event", "body.md"], "body.md tells of no issue."),
        (
            ["--body", "body.md", "--data", "none"],
            "There is no folder none. Name the folder of the records with --data.",
        ),
        (["--body", "body.md", "--answer", "none/a.md"], "none/a.md cannot be written: No such file or directory."),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_written(arguments: list[str], said: str, capsys: Said) -> None:
    put('{"issue": 1}')
    assert main(["from-issue", "--write", *arguments]) == 2
    assert capsys.readouterr().err == f"sameroad from-issue: {said}\n"


def test_what_is_printed_begins_no_command_of_github(capsys: Said) -> None:
    body = put((CASES / "add-en-hostile.md").read_text("utf-8"))
    main(["from-issue", "--body", body, "--write", "--answer", "answer.md"])
    main(["from-issue", "--body", body, "--answer", "answer.md"])
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")] == []
