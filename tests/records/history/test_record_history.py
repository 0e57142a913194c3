"""What happened to the records, asked of real repositories: true days, a line for a day, nothing that no page shows."""

from datetime import UTC, datetime

import pytest

from sameroad.records.history import contents
from sameroad.records.history import record_history as module
from sameroad.records.history.ask_git import HistoryError, read_blobs
from sameroad.records.history.change_log import ChangeLog
from sameroad.records.history.record_history import read_history
from tests.records.history.repository import Repository, named

PHONE = {"contact": {"phones": [{"number": "+852 2345 6789"}]}}


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "checkout")


def told(repository):
    history = read_history(repository.data, repository.directory)
    return [(change.slug, f"{change.at:%Y-%m-%d}", change.kind, change.fields) for change in history.changes]


def test_what_happened_is_told_newest_first(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"))
    repository.commit("2026-02-01T08:00:00+08:00", a=named("A", founded=1998, **PHONE))
    repository.commit("2026-03-01T08:00:00Z", b=named("B", status="closed"), c=named("C"))
    repository.commit("2026-04-01T08:00:00Z", b=named("B"), a=None)
    assert told(repository) == [
        ("a", "2026-04-01", "removed", ()),
        ("b", "2026-04-01", "reopened", ("status",)),
        ("b", "2026-03-01", "closed", ("status",)),
        ("c", "2026-03-01", "added", ()),
        ("b", "2026-01-01", "added", ()),
    ]


def test_names_and_categories_are_those_of_today_and_of_what_is_gone_the_last(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"))
    repository.commit("2026-02-01T08:00:00Z", a=named("New", conditions=["general-patient-support", "lupus"]), b=None)
    changes = read_history(repository.data, repository.directory).changes
    assert [(change.name["en"], change.kind, change.categories) for change in changes] == [
        ("New", "changed", ("situations", "rheumatology")),
        ("B", "removed", ("rheumatology",)),
        ("New", "added", ("situations", "rheumatology")),
    ]
    assert changes[0].fields == ("name", "conditions")


def test_what_took_several_commits_on_a_day_is_told_once(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"))
    repository.commit("2026-02-01T08:00:00Z", a=named("A", founded=1998))
    repository.commit("2026-02-01T09:00:00Z", a=named("A", founded=1999))
    repository.commit("2026-02-01T10:00:00Z", a=named("A", founded=1999, **PHONE))
    assert told(repository)[0] == ("a", "2026-02-01", "changed", ("founded", "phones"))
    assert len(told(repository)) == 2
    repository.commit("2026-03-01T08:00:00Z", a=named("B"))
    repository.commit("2026-03-01T09:00:00Z", a=named("A", founded=1999, **PHONE))
    assert len(told(repository)) == 2  # and what was undone on its day is told never


def test_a_day_is_one_of_the_directory_s_own_time_zone(repository):
    repository.commit("2026-01-31T15:00:00Z", a=named("A"))
    repository.commit("2026-01-31T17:00:00Z", a=named("A", founded=1998))  # the first of February in Hong Kong
    assert [(day, kind) for _, day, kind, _ in told(repository)] == [("2026-02-01", "changed"), ("2026-01-31", "added")]


def test_what_no_page_shows_is_not_told(repository):
    check = {"on": "2026-01-01", "how": "phone", "outcome": "confirmed"}
    repository.commit("2026-01-01T08:00:00Z", a=named("A", checks=[{**check, "note": "one"}]))
    path = repository.data / "organizations" / "a.yaml"
    path.write_text(f"# a comment\n{path.read_text('utf-8')}", "utf-8")
    repository.commit("2026-02-01T08:00:00Z")
    repository.commit("2026-03-01T08:00:00Z", a=named("A", checks=[{**check, "note": "two"}], editor_notes=["x"]))
    assert [kind for _, _, kind, _ in told(repository)] == ["added"]
    repository.commit("2026-04-01T08:00:00Z", a=named("A", checks=[check, {**check, "on": "2026-04-01"}]))
    assert told(repository)[0] == ("a", "2026-04-01", "changed", ("checks",))


def test_a_merge_changes_the_records_on_its_own_day(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"))
    repository.git("checkout", "--quiet", "-b", "proposal")
    repository.commit("2026-02-01T08:00:00Z", b=named("B"))
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "proposal", at="2026-05-01T08:00:00Z")
    assert [(slug, day) for slug, day, _, _ in told(repository)] == [("b", "2026-05-01"), ("a", "2026-01-01")]


def test_a_record_that_is_not_committed_has_no_known_day(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"))
    repository.commit("2026-02-01T08:00:00Z", a=named("A", founded=1998))
    repository.write(b=named("B", founded=1998), c=named("C"))
    history = read_history(repository.data, repository.directory)
    assert history.last_changed == {"a": datetime(2026, 2, 1, 8, tzinfo=UTC)}
    assert {change.slug for change in history.changes} == {"a", "b"}


def test_broken_files_of_the_past_do_no_harm(repository):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"))
    for name, content in (("a", b"name: [\xff"), ("b", b"- a list\n"), ("Not A Slug", b"name: x"), ("a", b"")):
        (repository.data / "organizations" / f"{name}.yaml").write_bytes(content)
    repository.commit("2026-02-01T08:00:00Z")
    (repository.data / "organizations" / "Not A Slug.yaml").unlink()
    repository.commit("2026-03-01T08:00:00Z", a=named("A"), b=None)
    assert [(slug, kind) for slug, _, kind, _ in told(repository)] == [
        ("a", "changed"),
        ("a", "changed"),
        ("a", "added"),
    ]


def test_each_category_has_its_share_and_no_more_is_read_than_needed(repository, monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    monkeypatch.setattr(module, "_ROUND", 3)
    rare = named("Rare", conditions=["general-patient-support"])
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), rare=rare)
    for day in range(1, 9):
        repository.commit(f"2026-02-0{day}T08:00:00Z", a=named("A", founded=1990 + day))
    read: list[str] = []

    def noted(folder, ids):
        read.extend(ids)
        return read_blobs(folder, ids)

    monkeypatch.setattr(contents, "read_blobs", noted)
    monkeypatch.setattr(module, "read_log", lambda *_: ChangeLog())  # which has bounds of its own
    changes = read_history(repository.data, repository.directory).changes
    assert [change.slug for change in changes if "situations" in change.categories] == ["rare"]
    assert sum(change.slug == "a" for change in changes) == 3  # a round
    assert len(set(read)) == 4


def test_a_copy_with_only_the_last_commits_has_no_history(repository, tmp_path):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"))
    repository.commit("2026-02-01T08:00:00Z", b=named("B"))
    repository.git("clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(tmp_path / "shallow"))
    with pytest.raises(HistoryError, match=r"only its last commits \(git fetch --unshallow"):
        read_history(tmp_path / "shallow" / "data", repository.directory)


def test_records_that_no_commit_has_have_no_history(repository, tmp_path, monkeypatch):
    repository.write(a=named("A"))
    with pytest.raises(HistoryError):  # no commit at all
        read_history(repository.data, repository.directory)
    (repository.folder / ".gitignore").write_text("data/\n")
    repository.commit("2026-01-01T08:00:00Z")
    with pytest.raises(HistoryError, match="never seen these records"):
        read_history(repository.data, repository.directory)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "archive").mkdir()
    with pytest.raises(HistoryError, match="not a git repository"):
        read_history(tmp_path / "archive", repository.directory)


def test_every_copy_of_the_same_commit_has_the_same_history(repository, tmp_path):
    repository.commit("2026-01-01T08:00:00Z", a=named("A"), b=named("B"))
    repository.commit("2026-02-01T08:00:00Z", a=named("A", founded=1998), b=None)
    repository.git("clone", "--quiet", str(repository.folder), str(tmp_path / "copy"))
    copy = read_history(tmp_path / "copy" / "data", repository.directory)
    assert copy == read_history(repository.data, repository.directory)
    assert [change.kind for change in copy.changes] == ["changed", "removed", "added"]
