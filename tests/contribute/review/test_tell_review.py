"""What a review says of a few proposals, word for word, in both languages."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from sameroad.contribute.review.report_review import report_markdown, report_text
from sameroad.contribute.review.tell_review import Addresses
from sameroad.records.read_collection import PROJECT_DATA
from tests.contribute.review.proposal import ADDRESSES, review, start
from tests.factories import make_record, write_data

OFFICE = {"en": "Office", "zh-Hant": "辦事處"}
LANGUAGES = ("en", "zh-Hant")
SOURCE = {
    "url": "https://example.org/contact",
    "title": "Contact",
    "supports": ["phones", "languages"],
    "as_of": "2025-05",
}
RECORD = make_record(
    contact={"phones": [{"number": "+852 2345 6789", "label": OFFICE}]},
    languages=["yue"],
    sources=[*make_record()["sources"], SOURCE],
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    start(tmp_path, {"example": RECORD})
    return Path("data")


def told(data: Path, language: str = "en", addresses: Addresses = ADDRESSES) -> str:
    return report_text(review(data), [language], addresses)


def change(data: Path, **changes: Any) -> None:
    write_data(data, {"example": {**RECORD, **changes}})


def test_nothing_is_one_sentence(data: Path) -> None:
    assert told(data) == (
        "What this proposal changes\n==========================\nNothing has changed in the data of the directory.\n"
    )
    assert told(data, "zh-Hant") == "這項建議修改了甚麼\n==================\n名錄的資料沒有任何改動。\n"


CORRECTED = f"""\
What this proposal changes
==========================
- 1 organization changed
No errors. Thank you for your care! A person will read this before it goes in; the questions below
are only questions.

Changed: Hong Kong Example Association
======================================
File: data/organizations/example.yaml

What has changed
- Summary: changed in English only. Does the text in Chinese still say the same?
  {"English":48}  Chinese (not changed)
  {"-" * 48}  {"-" * 48}
  {"For people with lupus{+ and their families+}.":48}  為紅斑狼瘡患者而設。

- Illnesses and situations, added: Rheumatic diseases
- Languages, added: English; taken away: Cantonese
- Telephone › Number: +852 2345 6789 → +852 2345 6780
The newest source for the contact details is of 2025-05. Nobody has confirmed them since.

Questions
- Where was this read, or who said it: languages, telephone? No source or check that speaks of it is
  new. If you can, please add one.
- Patients also look for: who runs it, how to join, who may join, cost, whether a referral is
  needed, area served, address, meeting times. If a public page says it, please add it with its
  source. If not, leave it; the page will say that it is not stated.
"""
CORRECTED_IN_CHINESE = f"""\
這項建議修改了甚麼
==================
- 修改1個組織
沒有錯誤，多謝你的用心！收錄之前會由人手細閱；以下的問題只是提問，不一定要改。

修改：香港示例會
================
檔案： data/organizations/example.yaml

改動
- 摘要：只修改了英文。中文的意思是否仍然一樣？
  英文{" " * 44}  中文（沒有修改）
  {"-" * 48}  {"-" * 48}
  {"For people with lupus{+ and their families+}.":48}  為紅斑狼瘡患者而設。

- 疾病及處境：加入風濕病
- 語言：加入英語；刪去廣東話
- 電話 › 號碼：+852 2345 6789 → +852 2345 6780
聯絡資料最新的出處日期是2025-05，其後未有人再作確認。

想請教
- 這些資料在哪裏讀到，或由誰告知：語言、電話？相關的出處或查核紀錄都沒有更新；如可以，請補上。
- 病人還會想知道：由誰主理、加入方法、參加資格、費用、是否需要轉介、服務地區、地址、聚會時間。如有公
  開網頁說明，請連同出處補上；沒有就留空，頁面會註明「未有說明」。
"""


def test_a_correction_is_told_field_by_field_with_its_questions(data: Path) -> None:
    change(
        data,
        summary={**RECORD["summary"], "en": "For people with lupus and their families."},
        conditions=["lupus", "rheumatic-disease"],
        languages=["en"],
        contact={"phones": [{"number": "+852 2345 6780", "label": OFFICE}]},
    )
    assert told(data) == CORRECTED
    assert told(data, "zh-Hant") == CORRECTED_IN_CHINESE


NEW = """\
## New: Hong Kong Exampel Association

File: `data/organizations/exampel.yaml`

### What it says

**Name**

| English |
| --- |
| Hong Kong Exampel Association |

- Kind of organization: Self-help group

**Summary**

| English | Chinese |
| --- | --- |
| For people with lupus. | 為紅斑狼瘡患者而設。 |

- Illnesses and situations: Lupus
- E-mail: club@<!-- -->example.org
- Meetings: What it is: Tea / 茶聚; Begins at: 14:30
- Sources: Web address: https:<!-- -->//example.org/about; Title of the page or document: About us; Facts that were \
read there: name, e-mail, meetings

We do not know how old these facts are.

### To mend, or to look at again

- Please look at line 2: “Hong Kong Exampel Association” is nearly the same name as that of “example” (Hong Kong \
Example Association, 香港示例會). If it is the same body, merge the two. If not, say how they belong together with \
&#96;part&#95;of&#96; or &#96;hosted&#95;by&#96;, or name the other record in a line of &#96;editor&#95;notes&#96; \
that says why. `data/organizations/example.yaml`

### Questions

- Patients also look for: who runs it, how to join, who may join, cost, whether a referral is needed, languages, area \
served, address. If a public page says it, please add it with its source. If not, leave it; the page will say that it \
is not stated.

Its page in the preview: `organizations/exampel/` · `zh-Hant/organizations/exampel/`
"""


def test_a_new_record_is_told_whole_with_what_may_be_the_same_body(data: Path) -> None:
    record = make_record(
        name={"en": "Hong Kong Exampel Association"},
        contact={"emails": ["club@example.org"]},
        meetings=[{"what": {"en": "Tea", "zh-Hant": "茶聚"}, "starts": "14:30"}],
        sources=[{**make_record()["sources"][0], "supports": ["name", "emails", "meetings"]}],
    )
    write_data(data, {"exampel": record})
    told = report_markdown(review(data), ["en"], replace(ADDRESSES, preview=True))
    assert told.startswith("# What this proposal changes\n\n- 1 new organization\n\nNo errors. Thank you")
    assert told[told.index("## ") :] == NEW


def test_what_a_reader_would_not_notice_is_said_and_nothing_is_asked(data: Path) -> None:
    path = data / "organizations" / "example.yaml"
    path.write_text(
        f"# A comment\n{path.read_text('utf-8')}".replace("kind: self-help-group", "kind: 'self-help-group'")
    )
    assert "Only the way the file is written has changed" in told(data)
    assert "只是寫法有變" in told(data, "zh-Hant")
    assert "Questions" not in told(data)


def test_a_file_that_cannot_be_read_keeps_its_name_in_the_title(data: Path) -> None:
    path = data / "organizations" / "example.yaml"
    path.write_bytes(path.read_text("utf-8").encode("big5"))
    text = told(data, "zh-Hant")
    assert "修改：香港示例會\n" in text
    assert "檔案現時無法讀取，因此未能顯示改動。問題見下文。" in text
    assert "第3行有錯誤：檔案的編碼不是UTF-8" in text
    assert "有1個錯誤，修正後才可以收錄" in text


def test_an_organization_that_is_taken_away_or_moved_is_asked_about(data: Path) -> None:
    (data / "organizations" / "example.yaml").rename(data / "organizations" / "moved.yaml")
    assert "Another file name: Hong Kong Example Association\n" in told(data)
    assert "The file was called data/organizations/example.yaml. With its name the address" in told(data)
    (data / "organizations" / "moved.yaml").unlink()
    assert "Taken away: Hong Kong Example Association\n" in told(data)
    assert "give it the status\n“closed”, so that nobody searches in vain." in told(data)


def test_what_breaks_in_other_files_is_told_and_counts_as_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    part = make_record(name={"en": "A part of it"}, part_of=["example"])
    part["sources"][0]["supports"].append("part_of")
    start(tmp_path, {"example": RECORD, "part": part})
    (tmp_path / "data" / "organizations" / "example.yaml").unlink()
    text = told(Path("data"))
    assert "1 error has to be mended before this can go in." in text
    assert text.endswith(
        "What this brings about in other files\n"
        "=====================================\n"
        "- Error in line 16: There is no record “example”. Write the name of its file without .yaml, or name\n"
        "  a body without a record in `hosted_by`.\n"
        "    data/organizations/part.yaml\n"
    )


def test_an_error_that_was_there_before_in_another_file_is_counted_apart(data: Path) -> None:
    write_data(data, {"broken": make_record(name={"en": "Quite another club"}, kind="chairty")})
    start(data.parent, {})
    change(data, kind="charity")
    text = told(data)
    assert "to be mended before this can go in" not in text
    assert "1 error is in a file that this proposal does not change. sameroad validate shows it.\n" in text


def test_what_was_there_before_is_told_apart(data: Path) -> None:
    write_data(data, {"twin": {**RECORD, "name": {"en": "Quite another club"}}})
    start(data.parent, {})
    change(data, languages=["en"])
    text = told(data)
    assert "To mend, or to look at again" not in text
    assert "1 thing to look at was there before this change\n- Please look at line 23: “+852 2345 6789” is also" in text


def test_pages_are_named_where_there_are_some(data: Path) -> None:
    addresses = replace(ADDRESSES, site="https://sameroad.test/", preview=True, files="https://code.test/blob/1/")
    change(data, languages=["en"])
    text = report_markdown(review(data), ["en"], addresses)
    assert (
        "File: [data/organizations/example.yaml](<https://code.test/blob/1/data/organizations/example.yaml>)\n" in text
    )
    assert "Its page in the preview: `organizations/example/` · `zh-Hant/organizations/example/`\n" in text
    assert (
        "Its page as it is now: [https:<!-- -->//sameroad.test/organizations/example/]"
        "(<https://sameroad.test/organizations/example/>)"
    ) in text
    change(data, kind="chairty")
    text = report_markdown(review(data), ["en"], addresses)
    assert "preview" not in text  # with errors no site is built


def test_other_files_are_told_shortly(data: Path) -> None:
    Path("README.md").write_bytes(b"x")
    path = data / "conditions" / "rheumatology.yaml"
    path.write_text(path.read_text("utf-8").replace("Lupus", "SLE", 1), "utf-8")
    text = told(data)
    assert "Changed: data/conditions/rheumatology.yaml\n==" in text
    assert "- Changed: SLE (lupus), in name\n" in text
    assert text.endswith("1 file outside the data folder has changed as well. This review says nothing about it.\n")


def test_a_mistake_in_the_interface_does_not_silence_the_review(tmp_path: Path) -> None:
    texts = {tag: yaml.safe_load((PROJECT_DATA / "interface" / f"{tag}.yaml").read_text("utf-8")) for tag in LANGUAGES}
    data = start(tmp_path, {"example": RECORD}, interface=texts)
    broken = (data / "interface" / "en.yaml").read_text("utf-8").replace("review:\n", "review: [\n")
    (data / "interface" / "en.yaml").write_text(broken, "utf-8")
    text = told(data)
    assert text.startswith("What this proposal changes\n")
    assert "Error in line" in text
