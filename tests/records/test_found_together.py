"""Rules about all files together are not run again while nothing that they look at has changed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sameroad.records.known_run import KnownRun
from sameroad.records.load import Loaded, load
from tests.factories import TODAY, make_record, write_data, write_yaml

PHONE = {"phones": [{"number": "+852 2345 6789"}]}
RECORDS = {
    "one": make_record(name={"en": "Alpha Garden Society"}, contact=PHONE),
    "two": make_record(name={"en": "Beta Moon Society"}, contact=PHONE),
    "three": make_record(name={"en": "Alpha Gardens Society"}),
    "four": make_record(name={"en": "Gamma"}),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_data(tmp_path / "data", RECORDS)


def run_again(data: Path, first: Loaded, **changed: Mapping[str, Any]) -> tuple[Loaded, set[str]]:
    """Load after a change of records; return what was found, which is the same as without the first run, and the rules
    of which nothing was taken over.
    """
    for slug, record in changed.items():
        write_yaml(data / "organizations" / f"{slug}.yaml", {**RECORDS.get(slug, RECORDS["four"]), **record})
    again = load(data, TODAY, known=first.known)
    assert again == load(data, TODAY)
    return again, {rule for rule, found in again.together.items() if found is not first.together[rule]}


def rules_that_found(loaded: Loaded) -> set[str]:
    return {problem.rule for problem in loaded.problems}


def test_nothing_is_compared_again_when_nothing_that_is_compared_changed(data: Path) -> None:
    first = load(data, TODAY)
    assert rules_that_found(first) >= {"same-contact", "same-name"}
    assert run_again(data, first, four={"founded": 1999})[1] == set()


def test_a_rule_looks_again_when_its_facts_changed(data: Path) -> None:
    first = load(data, TODAY)
    again, run = run_again(data, first, four={"contact": PHONE})
    assert run == {"same-contact"}
    assert again.problems != first.problems


def test_a_rule_looks_again_when_a_record_changed_that_it_looked_at_as_a_whole(data: Path) -> None:
    first = load(data, TODAY)
    again, run = run_again(data, first, two={"editor_notes": ["Shares its telephone with one."]})
    assert run == {"same-contact"}
    assert "same-contact" not in rules_that_found(again)


def test_every_rule_looks_again_when_a_record_came_or_went(data: Path) -> None:
    first = load(data, TODAY)
    again, run = run_again(data, first, five={"part_of": ["nobody"]})
    assert run == set(first.together)
    assert "part-of" in rules_that_found(again)
    (data / "organizations" / "five.yaml").unlink()
    last, run = run_again(data, again)
    assert run == set(first.together)
    assert last == first


def test_what_was_found_is_kept_and_comes_back_the_same(data: Path) -> None:
    known = load(data, TODAY).known
    kept = msgspec.msgpack.decode(msgspec.msgpack.encode(known), type=KnownRun)
    assert kept == known
    assert any(found.findings for found in kept.together.values())
    assert load(data, TODAY, known=kept) == load(data, TODAY)


def test_every_rule_looks_again_when_a_file_changed_that_all_records_share(data: Path) -> None:
    first = load(data, TODAY)
    conditions = data / "conditions" / "rheumatology.yaml"
    conditions.write_bytes(conditions.read_bytes() + b"# as it was\n")
    assert run_again(data, first)[1] == set(first.together)
