"""`sameroad due` on small data: what is listed, and with which exit code."""

import json
from datetime import date
from pathlib import Path

import pytest

from sameroad.commands.main import main
from sameroad.records.due.due_week import Week, week_of
from tests.factories import make_record, write_data

Said = pytest.CaptureFixture[str]
SLUGS = [f"club-{number}" for number in range(30)]
WEEK = Week(2026, week_of("club-0"))
THIS_WEEK = [slug for slug in SLUGS if week_of(slug) == WEEK.number]
DAY = ["--today", str(date.fromisocalendar(WEEK.year, WEEK.number, 3))]


@pytest.fixture(autouse=True)
def _in_a_folder_with_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(tmp_path)
    write_data(Path("data"), {slug: make_record(name={"en": slug.title()}) for slug in SLUGS})
    Path("mkdocs.yml").write_text(
        "site_name: Our groups\nsite_url: https://groups.test/hk/\n"
        "plugins: [{i18n: {languages: [{locale: zh-Hant, site_name: 本港組織}]}}]\n",
        "utf-8",
    )


def listed(capsys: Said, *arguments: str) -> dict[str, list[dict[str, dict[str, dict[str, str]]]]]:
    assert main(["due", "--format", "json", *arguments, *DAY]) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def slugs(found: dict[str, list[dict[str, dict[str, dict[str, str]]]]]) -> list[object]:
    return [one["slug"] for one in found["organizations"]]


def test_this_week_is_listed(capsys: Said) -> None:
    found = listed(capsys)
    assert found["week"] == str(WEEK)
    assert slugs(found) == sorted(THIS_WEEK)


def test_another_week_or_the_whole_year_can_be_listed_or_only_a_few(capsys: Said) -> None:
    other = week_of("club-1")
    assert other != WEEK.number
    assert slugs(listed(capsys, "--week", f"2026-W{other:02}")) == sorted(
        slug for slug in SLUGS if week_of(slug) == other
    )
    assert sorted(map(str, slugs(listed(capsys, "--all")))) == sorted(SLUGS)
    few = listed(capsys, "--all", "--most", "3")
    assert slugs(few) == sorted(SLUGS)[:3]
    assert few["more"] == len(SLUGS) - 3


def test_each_text_names_the_site_and_the_page_in_its_language(capsys: Said) -> None:
    slug = min(THIS_WEEK)
    texts = listed(capsys)["organizations"][0]["texts"]
    assert list(texts) == ["en", "zh-Hant"]
    assert f"page: https://groups.test/hk/organizations/{slug}/\n" in texts["en"]["message"]
    assert texts["en"]["message"].endswith("The volunteers of Our groups")
    assert f"頁面：https://groups.test/hk/zh-Hant/organizations/{slug}/\n" in texts["zh-Hant"]["message"]
    assert texts["zh-Hant"]["message"].endswith("「本港組織」義工謹啟")


def test_one_language_can_be_asked_for(capsys: Said) -> None:
    assert main(["due", "--language", "zh-Hant", *DAY]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"需要重新查核的聯絡資料：{WEEK}\n")
    assert "Dear" not in text
    assert "致Club-" in text


def test_an_example_address_is_told(capsys: Said) -> None:
    Path("mkdocs.yml").write_text("site_name: Groups\nsite_url: https://groups.example/\n", "utf-8")
    for style in ("text", "markdown"):
        assert main(["due", "--format", style, *DAY]) == 0
        assert "is still the example https://groups.example/." in capsys.readouterr().out


def test_markdown_of_a_week_without_records_is_empty(capsys: Said) -> None:
    assert main(["due", "--format", "markdown", "--week", "2026-W53", *DAY]) == 0
    assert capsys.readouterr().out == ""


def test_errors_in_the_records_are_reported_and_exit_1(capsys: Said) -> None:
    write_data(Path("data"), {"club-0": make_record(kind="charty")})
    assert main(["due", *DAY]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "error [unknown-id]" in said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--week", "47"], f"“47” is no week; write it as YYYY-Www, such as {WEEK}."),
        (["--week", "2025-W53"], "“2025-W53” is no week;"),
        (["--language", "fr"], "“fr” is no language of this directory; write --language en or zh-Hant."),
        (["--data", "nowhere"], "There is no folder nowhere."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(arguments: list[str], said: str, capsys: Said) -> None:
    assert main(["due", *arguments, *DAY]) == 2
    assert capsys.readouterr().err.startswith(f"sameroad due: {said}")


def test_a_configuration_that_cannot_be_read_exits_2(capsys: Said) -> None:
    Path("mkdocs.yml").write_text("site_name: [", "utf-8")
    assert main(["due", *DAY]) == 2
    assert capsys.readouterr().err.startswith("sameroad due: mkdocs.yml cannot be read: ")


@pytest.mark.parametrize("arguments", [["--all", "--week", "2026-W47"], ["--most", "0"], ["--format", "xml"]])
def test_wrong_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["due", *arguments])
    assert ended.value.code == 2
