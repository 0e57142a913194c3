"""`sameroad translations` in a small repository: what is listed, and with which exit code."""

import json
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.contribute.translations.repository import INTERFACE, commit, make_repository
from tests.factories import SETTINGS, make_record, write_data

Said = pytest.CaptureFixture[str]
HOW = {"en": "Phone us.", "zh-Hant": "致電本會。"}


SHOWN = f"""\
data/organizations/example.yaml:19: join.eligibility: missing in en
{"zh-Hant":49}  en
{"-" * 49}  {"-" * 49}
患者及家屬。{"":37}  (missing)

data/organizations/example.yaml:16: join.how: changed in en, not in zh-Hant
{"en, before":32}  {"en, now":32}  zh-Hant
{"-" * 32}  {"-" * 32}  {"-" * 32}
{"Phone us.":32}  {"Write to us, or come along on a":32}  致電本會。
{"":32}  Monday.

docs/zh-Hant/about.md:1: about.md: changed in en, not in zh-Hant
{"en, before":49}  en, now
{"-" * 49}  {"-" * 49}
{"Text.":49}  Other text.

1 text is missing in a language.
2 texts were changed in one language only since HEAD.
"""


@pytest.fixture(autouse=True)
def _in_a_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for language in ("en", "zh-Hant"):
        Path("docs", language).mkdir(parents=True)
        Path("docs", language, "about.md").write_text("# About\n\nText.\n", "utf-8")
    make_repository(tmp_path, records={"example": make_record(join={"how": HOW})})


def test_complete_data_has_nothing_to_translate(capsys: Said) -> None:
    assert main(["translations"]) == 0
    assert capsys.readouterr().out == (
        "No texts are missing in a language.\n"
        "With --base REV: also those that were changed in one language only since then.\n"
    )


def test_what_is_missing_and_what_changed_is_shown_side_by_side(capsys: Said) -> None:
    how = {"en": "Write to us, or come along on a Monday.", "zh-Hant": "致電本會。"}
    record = make_record(join={"how": how, "eligibility": {"zh-Hant": "患者及家屬。"}})
    write_data(Path("data"), {"example": record}, interface=INTERFACE)
    Path("docs/en/about.md").write_text("# About\n\nOther text.\n", "utf-8")
    assert main(["translations", "--base", "HEAD"]) == 0
    assert capsys.readouterr().out == SHOWN


def test_what_was_committed_since_counts_too(capsys: Said, tmp_path: Path) -> None:
    record = make_record(join={"how": {**HOW, "zh-Hant": "請來信。"}})
    write_data(Path("data"), {"example": record}, interface=INTERFACE)
    commit(tmp_path)
    assert main(["translations", "--base", "HEAD~1", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {
        "missing": [],
        "changed": [
            {
                "file": "data/organizations/example.yaml",
                "line": 16,
                "where": "join.how",
                "languages": ["en"],
                "texts": {"en": "Phone us.", "zh-Hant": "請來信。"},
                "before": {"zh-Hant": "致電本會。"},
            }
        ],
        "base": "HEAD~1",
        "growing": {},
    }


def test_a_growing_language_is_counted_and_listed_only_when_asked(capsys: Said) -> None:
    settings = {**SETTINGS, "languages": [*SETTINGS["languages"], {"id": "ur", "growing": True}]}
    write_data(Path("data"), {"example": make_record(join={"how": HOW})}, settings=settings, interface=INTERFACE)
    assert main(["translations"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("No texts are missing in a language.\n")
    count = int(shown.split("ur is still growing and lacks ")[1].split(";")[0])
    assert main(["translations", "--language", "ur", "--format", "json"]) == 0
    missing = json.loads(capsys.readouterr().out)["missing"]
    assert len(missing) == count
    assert {"summary", "join.how", "about.md"} <= {one["where"] for one in missing}
    assert main(["translations", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("No texts are missing in a language.\n")


def test_a_file_that_cannot_be_read_is_told_and_exits_1(capsys: Said) -> None:
    Path("data/organizations/example.yaml").write_text("name: [", "utf-8")
    assert main(["translations", "--base", "HEAD"]) == 1
    assert capsys.readouterr().err == (
        "data/organizations/example.yaml cannot be read; `sameroad validate` says why.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--base", "nope"], "“nope” is no revision here; write one such as HEAD~3, main or a commit."),
        (["--language", "fr"], "“fr” is no language of this directory; write --language en or zh-Hant."),
        (["--data", "nowhere"], "There is no folder nowhere."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(arguments: list[str], said: str, capsys: Said) -> None:
    assert main(["translations", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"sameroad translations: {said}")


@pytest.mark.parametrize("arguments", [["--base"], ["--format", "xml"], ["data"]])
def test_wrong_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["translations", *arguments])
    assert ended.value.code == 2
