"""The problems that a change brings about: those that were there before are none, wherever they stand now."""

from dataclasses import replace

import pytest

from sameroad.contribute.new_problems import new_problems
from sameroad.records.read_collection import read_collection, read_document
from tests.factories import TODAY, make_record, write_data


@pytest.fixture
def collection(tmp_path):
    return read_collection(write_data(tmp_path / "data", {"example": make_record()}), TODAY)


def with_lines(collection, *lines):
    """The collection whose record has these lines after its own."""
    document = collection.organizations["example"]
    source = document.source + "".join(lines).encode()
    return collection.exchange(read_document("organization", "example", document.file, source))


def rules(problems):
    return [problem.rule for problem in problems]


def test_what_breaks_nothing_new_is_no_problem(collection):
    assert new_problems(collection, collection) == []
    faulty = with_lines(collection, "phonse: 1\n")
    assert new_problems(faulty, faulty) == []


def test_a_new_problem_is_told_in_a_language_and_an_old_one_on_another_line_is_not(collection):
    old = with_lines(collection, "phonse: 1\n")
    after = with_lines(collection, "# moved\n", "phonse: 1\n", "founded: x\n")
    (problem,) = new_problems(old, after, "zh-Hant", "error")
    assert (problem.rule, problem.line) == ("schema", len(after.organizations["example"].source.splitlines()))
    assert problem.message.startswith("「founded」")


def test_the_same_problem_once_more_is_new(collection):
    once = with_lines(collection, "area: [nowhere]\n")
    twice = with_lines(collection, "area: [nowhere, nowhere]\n")
    assert "unknown-id" in rules(new_problems(once, twice))


def test_a_level_leaves_the_other_problems_aside(collection):
    after = with_lines(collection, "editor_notes: ['two  spaces']\n", "founded: x\n")
    assert {problem.level for problem in new_problems(collection, after)} == {"error", "warning"}
    assert {problem.level for problem in new_problems(collection, after, level="error")} == {"error"}


def test_problems_of_other_records_count_too(collection):
    other = read_document("organization", "other", "other.yaml", b"kind: charity\n")
    after = replace(collection, documents=(*collection.documents, other))
    assert {problem.file for problem in new_problems(collection, after)} == {"other.yaml"}
