"""The log of corrections, asked of real repositories: what happened on a day, how far back, and how much at most."""

from datetime import date

import pytest
import yaml

from sameroad.records.history import change_log as module
from sameroad.records.history.record_history import read_history
from tests.factories import TODAY
from tests.records.history.repository import Repository, named

PHONE = {"contact": {"phones": [{"number": "+852 2345 6789"}]}}


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "checkout")


def log_of(repository):
    return read_history(repository.data, repository.directory).log


def told(repository):
    return [
        (f"{day.on}", day.added, [(one.slug, one.kind) for one in day.changes], day.removed)
        for day in log_of(repository).days
    ]


def test_what_happened_is_told_by_days_newest_first(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"), c=named("C"))
    repository.commit("2026-02-01T08:00:00Z", a=named("A", **PHONE), b=named("B", founded=1998))
    repository.commit("2026-03-01T08:00:00Z", b=named("B", founded=1989), a=named("A", status="closed", **PHONE))
    repository.commit("2026-04-01T08:00:00Z", b=named("Better", founded=1989), a=named("A", **PHONE), c=None)
    check = {"on": "2026-05-01", "how": "phone", "outcome": "confirmed"}
    repository.commit("2026-05-01T08:00:00Z", a=named("A", checks=[check], **PHONE))
    assert told(repository) == [
        ("2026-05-01", 0, [("a", "checked")], 0),
        ("2026-04-01", 0, [("a", "reopened"), ("b", "renamed")], 1),
        ("2026-03-01", 0, [("a", "closed"), ("b", "corrected")], 0),
        ("2026-02-01", 0, [("a", "completed"), ("b", "completed")], 0),
        ("2026-01-01", 3, [], 0),
    ]
    assert not log_of(repository).older


def test_of_a_removed_record_nothing_is_told_but_that_one_was_removed(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), gone=named("Gone"))
    repository.commit("2026-02-01T08:00:00Z", gone=named("Gone", **PHONE))
    repository.commit("2026-03-01T08:00:00Z", gone=None)
    log = log_of(repository)
    assert told(repository) == [("2026-03-01", 0, [], 1), ("2026-01-01", 2, [], 0)]
    assert [day.named for day in log.days] == [(), ("a",)]
    assert "gone" not in repr(log).lower()


def test_a_first_import_is_counted_whole_and_named_up_to_a_bound(repository, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    repository.commit("2026-01-01T08:00:00Z", **{f"g{number}": named(f"G{number}") for number in range(7)})
    repository.commit("2026-02-01T08:00:00Z", late=named("Late"))
    assert [(day.added, day.named) for day in log_of(repository).days] == [(1, ("late",)), (7, ("g0", "g1"))]


def test_files_that_were_only_written_in_another_way_are_left_out(repository):
    records = {f"g{number}": named(f"G{number}", **PHONE) for number in range(3)}
    repository.commit("2026-01-01T08:00:00Z", **records)
    reformat(repository)
    repository.commit("2026-02-01T08:00:00Z")
    assert told(repository) == [("2026-01-01", 3, [], 0)]


def test_a_great_reformatting_is_left_out_too_and_hides_no_correction(repository, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    records = {f"g{number}": named(f"G{number}", **PHONE) for number in range(5)}
    repository.commit("2026-01-01T08:00:00Z", **records)
    repository.commit("2026-02-01T08:00:00Z", g1=named("G1", founded=1998, **PHONE))
    repository.write(g4=named("Corrected", **PHONE))
    reformat(repository)
    repository.commit("2026-03-01T08:00:00Z")
    assert told(repository) == [
        ("2026-03-01", 0, [("g4", "renamed")], 0),
        ("2026-02-01", 0, [("g1", "completed")], 0),
        ("2026-01-01", 5, [], 0),
    ]


def reformat(repository):
    """Write every record in another way: a comment, quotes, line breaks, another indentation."""
    for path in (repository.data / "organizations").iterdir():
        value = yaml.safe_load(path.read_text("utf-8"))
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=12, indent=5)
        text = f"# a comment\n{text}".replace("kind: self-help-group", "kind: 'self-help-group' ")
        assert yaml.safe_load(text) == value
        path.write_text(text, "utf-8")


def test_no_more_is_looked_into_than_the_bound_and_what_is_not_is_counted(repository, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    repository.commit("2026-01-01T08:00:00Z", **{f"g{number}": named(f"G{number}") for number in range(5)})
    repository.commit("2026-02-01T08:00:00Z", g0=named("G0", founded=1998), g1=named("G1", founded=1998))
    repository.commit("2026-03-01T08:00:00Z", g0=named("G0", founded=1999), g1=named("G1", founded=1999))
    assert [day.on.month for day in log_of(repository).days] == [3]  # the day before would be told in part
    assert log_of(repository).older
    repository.commit("2026-04-01T08:00:00Z", **{f"g{number}": named(f"New {number}") for number in range(5)})
    [day] = log_of(repository).days
    assert ([one.slug for one in day.changes], day.not_looked_into) == (["g0", "g1", "g2"], 2)


def test_it_goes_back_twelve_months_and_says_when_there_is_more(repository):
    assert date(2026, 11, 21) == TODAY
    repository.commit("2025-11-30T08:00:00Z", a=named("A"))
    repository.commit("2025-12-01T08:00:00Z", a=named("A", founded=1998))
    log = log_of(repository)
    assert [(day.on, log.older) for day in log.days] == [(date(2025, 12, 1), True)]


def test_broken_files_of_the_past_do_no_harm(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"))
    for on, content in (("2026-02-01", b"name: [\xff"), ("2026-03-01", b"- a list\n"), ("2026-04-01", b"")):
        (repository.data / "organizations" / "a.yaml").write_bytes(content)
        repository.commit(f"{on}T08:00:00Z")
    repository.commit("2026-05-01T08:00:00Z", a=named("A"))
    assert told(repository) == [("2026-01-01", 1, [], 0)]
