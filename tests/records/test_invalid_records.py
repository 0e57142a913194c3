"""Each bad file in `invalid/` beside the exact report that it must produce, in each language.

A new case is three files: `<case>.yaml`, taken as a record, or as the file that its first line names
(`# file: conditions/skin.yaml`), `<case>.report` in English and `<case>.zh-Hant.report` in Chinese.
"""

import re
from pathlib import Path

import pytest

from sameroad.records.load import load
from sameroad.records.report_problems import report_text
from sameroad.records.rules.all_rules import RULES
from tests.factories import TODAY, make_record, write_data

LANGUAGES = {"en": ".report", "zh-Hant": ".zh-Hant.report"}
"""How the name of a report in each language ends."""
INVALID = Path(__file__).parent / "invalid"
CASES = sorted(path.stem for path in INVALID.glob("*.yaml"))
_PLACE = re.compile(rb"(?:\xef\xbb\xbf)?# file: (\S+)")
_SOURCE = {"url": "https://example.org/about", "title": "About us"}
RECORDS = {
    "example": make_record(
        contact={"phones": [{"number": "+852 2345 6789"}], "website": "https://example.org/"},
        sources=[{**_SOURCE, "supports": ["name", "phones", "website"]}],
    ),
    "whole": make_record(
        name={"en": "The Whole"},
        part_of=["example"],
        sources=[{**_SOURCE, "supports": ["name", "part_of"]}],
    ),
}
INTERFACE = {
    "en": {
        "language": "en",
        "page": {
            "greeting": "Hello",
            "list": "All {count} organizations",
            "groups": {"one": "{count} group", "other": "{count} groups"},
        },
    },
    "zh-Hant": {
        "language": "zh-Hant",
        "page": {"greeting": "你好", "list": "共有{count}個組織", "groups": {"other": "{count}個組織"}},
    },
}


def report_on(case: str, folder: Path, language: str) -> str:
    """Return the report on a small complete data folder in which one file is the bad one."""
    source = (INVALID / f"{case}.yaml").read_bytes()
    data = write_data(folder / "data", RECORDS, interface=INTERFACE)
    named = _PLACE.match(source)
    place = data / (named.group(1).decode() if named else f"organizations/{case}.yaml")
    place.write_bytes(source)
    loaded = load(Path("data"), TODAY, language=language)
    assert (loaded.directory is None) == any(problem.level == "error" for problem in loaded.problems)
    return report_text(loaded.problems, loaded.files, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_gives_exactly_its_report(
    case: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = (INVALID / f"{case}{LANGUAGES[language]}").read_text(encoding="utf-8")
    assert report_on(case, tmp_path, language) == report


def test_the_folder_around_the_bad_files_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_data(tmp_path / "data", RECORDS, interface=INTERFACE)
    assert load(Path("data"), TODAY).problems == ()


def test_every_rule_has_a_bad_example_with_its_report() -> None:
    reports = "".join(path.read_text(encoding="utf-8") for path in INVALID.glob("*.report"))
    assert [rule.id for rule in RULES if f" [{rule.id}]\n" not in reports] == []


def test_every_report_belongs_to_a_bad_file() -> None:
    reports = {f"{case}{ending}" for case in CASES for ending in LANGUAGES.values()}
    assert {path.name for path in INVALID.glob("*.report")} == reports
