"""The four reports on the same proposal."""

import json
from pathlib import Path

import pytest

from sameroad.contribute.review.report_review import report_github, report_json, report_markdown, report_text
from tests.contribute.review.proposal import ADDRESSES, review, start
from tests.factories import make_record, write_data

HOSTILE = "@team ##[group]x\n::error::stop"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    part = make_record(name={"en": "Sha Tin circle"}, part_of=["goes"])
    part["sources"][0]["supports"].append("part_of")
    records = {"odd": make_record(name={"en": "Odd club"}, founded=1998), "goes": make_record(), "part": part}
    return start(tmp_path, records)


@pytest.fixture
def changed(data: Path) -> Path:
    (data / "organizations" / "goes.yaml").unlink()
    write_data(
        data, {"odd": make_record(name={"en": "Odd club"}, founded=1998, kind="chairty", hosted_by={"en": HOSTILE})}
    )
    return data


def test_annotations_are_for_what_the_proposal_brings(changed: Path) -> None:
    text = report_github(review(changed), ["en", "zh-Hant"], ADDRESSES)
    elsewhere, error, warning, count = text.splitlines()
    assert elsewhere == (
        "::error::1 error is in a file that this proposal does not change. sameroad validate shows it. / "
        "另有1個錯誤，在這項建議沒有修改的檔案內，可用sameroad validate查看。"
    )
    assert error == (
        "::error file=data/organizations/odd.yaml,line=3,col=7,title=unknown-id::“chairty” is not in "
        "data/vocabularies/kinds.yaml. Did you mean “charity”? / 在data/vocabularies/kinds.yaml找不到「chairty」。"
        "你是想寫「charity」嗎？"
    )
    assert warning.startswith("::warning file=data/organizations/odd.yaml,line=15,col=1,title=unsupported-fact::")
    assert count == "2 files checked: 1 error and 1 warning."
    assert "hosted_by" in warning  # that `founded` has no source was so before


def test_programs_get_everything_and_no_order(changed: Path) -> None:
    text = report_json(review(changed), ["en"], ADDRESSES)
    assert "##[" not in text
    found = json.loads(text)
    assert [(one["slug"], one["status"]) for one in found["organizations"]] == [("goes", "removed"), ("odd", "changed")]
    odd = found["organizations"][1]
    assert odd["changes"] == [
        {"field": "kind", "before": "self-help-group", "after": "chairty"},
        {"field": "hosted_by", "before": None, "after": {"en": HOSTILE}},
    ]
    assert [(one["rule"], one["new"]) for one in odd["problems"]] == [
        ("unknown-id", True),
        ("unsupported-fact", False),
        ("unsupported-fact", True),
    ]
    assert odd["facts_without_source"] == ["hosted_by"]
    assert odd["page"] == "organizations/odd/"
    assert [(one["file"], one["rule"]) for one in found["problems_elsewhere"]] == [
        ("data/organizations/part.yaml", "part-of")
    ]
    assert found["errors"] == 2


def test_several_languages_are_told_one_after_the_other(changed: Path) -> None:
    one, two = (report_text(review(changed), [tag], ADDRESSES) for tag in ("en", "zh-Hant"))
    assert report_text(review(changed), ["en", "zh-Hant"], ADDRESSES) == f"{one}\n{two}"
    markdown = report_markdown(review(changed), ["en", "zh-Hant"], ADDRESSES)
    assert markdown.startswith("<details open><summary>English</summary>\n\n# What this proposal changes\n")
    assert "\n<details><summary>中文</summary>\n\n# 這項建議修改了甚麼\n" in markdown
    assert markdown.count("<details") == markdown.count("</details>")


def test_a_stranger_calls_nobody(changed: Path) -> None:
    assert "@team" in report_text(review(changed), ["en"], ADDRESSES)
    assert "@team" not in report_markdown(review(changed), ["en"], ADDRESSES)
