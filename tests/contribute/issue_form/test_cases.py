"""Filled forms as GitHub writes them, beside the record and the answer that they make, to the letter.

`cases/NAME.md` is the body, `NAME.answer.md` the answer, `NAME.yaml` the whole text of the record; an empty one means
that the file is deleted, and none that nothing is written.
"""

from pathlib import Path

import pytest

from sameroad.contribute.issue_form.read_suggestion import read_suggestion
from sameroad.contribute.issue_form.write_answer import write_answer, write_unreadable
from sameroad.records.read_collection import read_document
from tests.contribute.issue_form.fill_form import fill_form

CASES = Path(__file__).parent / "cases"
BODIES = sorted(path for path in CASES.glob("*.md") if not path.name.endswith(".answer.md"))


def page_of(slug: str, language: str) -> str:
    return f"https://sameroad.example/{'' if language == 'en' else f'{language}/'}organizations/{slug}/"


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("path", BODIES, ids=lambda path: path.stem)
def test_a_form_makes_exactly_this_record_and_this_answer(path, line_break, issue_collection):
    body = path.read_text("utf-8").replace("\n", line_break)
    suggestion = read_suggestion(body, issue_collection, 12)
    if suggestion is None:
        answer, written = write_unreadable(body, issue_collection), None
    else:
        answer = write_answer(suggestion, issue_collection, page_of)
        written = b"" if suggestion.deletes else suggestion.content
    assert answer == (CASES / f"{path.stem}.answer.md").read_text("utf-8")
    expected = CASES / f"{path.stem}.yaml"
    assert (None if written is None else written.decode()) == (
        expected.read_text("utf-8") if expected.exists() else None
    )


def test_there_is_a_case_of_each_form_in_each_language_and_no_file_without_its_body():
    names = {path.stem for path in BODIES}
    assert {"-".join(name.split("-")[:2]) for name in names} == {
        *(f"{action}-{language}" for action in ("add", "correct", "remove", "unreadable") for language in ("en", "zh")),
        "unreadable-empty",
    }
    others = {path.name.partition(".")[0] for path in CASES.iterdir()}
    assert others == names


@pytest.mark.parametrize(
    "answers",
    [
        {"org": "broken", "wrong": "x", "phones": "2345 6789", "sources": "Leaflet, 2026"},
        {"org": "broken", "why": "It has closed", "what": "Mark it as closed, so that nobody searches in vain"},
    ],
    ids=["correct", "remove"],
)
@pytest.mark.parametrize("source", ["name: [", "contact: {phones: [1, {label: x}]}\nsources: 3\nplaces: {}\n"])
def test_a_record_that_is_broken_already_is_left_to_a_person(source, answers, issue_collection):
    document = read_document("organization", "broken", "data/organizations/broken.yaml", source.encode())
    body = fill_form("correct" if "wrong" in answers else "remove", "en", answers)
    suggestion = read_suggestion(body, issue_collection.exchange(document))
    assert not suggestion.usable
    assert suggestion.remarks == ("The file of this record is written in an unusual way. A person has to change it.",)


def test_a_number_that_another_record_has_is_told_of_a_correction_too(issue_collection):
    answers = {
        "org": "example-joint-care-centre",
        "wrong": "x",
        "website": "https://other.example.org",
        "sources": "A page",
    }
    record = issue_collection.organizations["example-arthritis-society"]
    other = record.source.replace(b"https://arthritis.example.org/\n", b"https://other.example.org/\n").replace(
        b"EAS", b"X"
    )
    stranger = read_document("organization", "stranger", "data/organizations/stranger.yaml", other)
    suggestion = read_suggestion(fill_form("correct", "en", answers), issue_collection.exchange(stranger))
    assert suggestion.usable
    assert any("other.example.org" in remark and "stranger" in remark for remark in suggestion.remarks)
