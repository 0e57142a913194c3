"""A check is put into the text of a record: what was there stays byte for byte."""

import difflib
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.contribute.add_check import CannotAddError, Check, add_check
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import read_yaml

RECORDS = sorted((PROJECT_DATA / "organizations").glob("*.yaml"))
CHECK: dict[str, Any] = {"on": "2026-11-21", "how": "phone", "outcome": "confirmed", "fields": ["phones", "join"]}
BLOCK = """\
  - on: "2026-11-21"
    how: phone
    outcome: confirmed
    fields:
      - phones
      - join
"""
HEAD = """\
# A comment at the top.
name: {en: 'Example'}   # beside it

kind: self-help-group
conditions:
  - lupus
sources:
  - title: Leaflet
    supports:
      - name
"""

notes = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool)
checks = st.fixed_dictionaries(
    {
        "on": st.dates().map(str),
        "how": st.sampled_from(["phone", "public-page"]),
        "outcome": st.sampled_from(["confirmed", "changed", "no-answer"]),
    },
    optional={
        "fields": st.lists(st.sampled_from(["phones", "join", "led_by"]), min_size=1, unique=True),
        "note": notes,
    },
)


def add(text: str, check: Check = CHECK) -> str:
    return add_check(text.encode(), check).decode()


def mapping(content: bytes) -> dict[str, Any]:
    read = read_yaml(content)
    assert read.value is not None, read.faults
    assert read.faults == ()
    return read.value


def only_lines_came(old: bytes, new: bytes) -> bool:
    lines = (old.splitlines(keepends=True), new.splitlines(keepends=True))
    changes = difflib.SequenceMatcher(None, *lines, autojunk=False).get_opcodes()
    return sorted({kind for kind, *_ in changes}) == ["equal", "insert"]


@settings(deadline=None)
@given(file=st.sampled_from(RECORDS), check=checks, windows=st.booleans())
def test_a_real_record_means_the_same_and_one_check_more_and_only_gets_lines(
    file: Path, check: Check, windows: bool
) -> None:
    old = file.read_bytes().replace(b"\n", b"\r\n") if windows else file.read_bytes()
    new = add_check(old, check)
    before, after = mapping(old), mapping(new)
    assert check in after["checks"]
    assert len(after["checks"]) == len(before.get("checks", [])) + 1
    assert {**after, "checks": None} == {**before, "checks": None}
    assert only_lines_came(old, new)
    assert new.count(b"\r\n") == (new.count(b"\n") if windows else 0)


def test_every_real_record_can_take_a_check() -> None:
    last = {**CHECK, "on": "2999-12-31"}
    assert len(RECORDS) > 200
    for file in RECORDS:
        old = file.read_bytes()
        new = add_check(old, last)
        before = mapping(old)
        assert mapping(new) == {**before, "checks": [*before.get("checks", []), last]}, file.name
        assert only_lines_came(old, new), file.name


def test_a_new_list_stands_before_the_notes_and_after_the_sources() -> None:
    tail = "\n# For those who come later.\neditor_notes:\n  - One.\n"
    assert add(HEAD + tail) == f"{HEAD}checks:\n{BLOCK}{tail}"


def test_a_new_list_stands_at_the_end_where_there_are_no_notes() -> None:
    assert add(HEAD) == f"{HEAD}checks:\n{BLOCK}"


def test_a_file_without_an_end_of_its_last_line_keeps_it_so() -> None:
    assert add(HEAD.rstrip("\n")) == f"{HEAD}checks:\n{BLOCK}".rstrip("\n")


def test_a_new_list_is_indented_as_the_sources_and_short_where_the_conditions_are() -> None:
    head = "name: {en: Example}\nconditions: [lupus]\nsources:\n- title: Leaflet\n"
    assert add(head) == (
        f'{head}checks:\n- on: "2026-11-21"\n  how: phone\n  outcome: confirmed\n  fields: [phones, join]\n'
    )


def test_a_new_list_comes_after_a_folded_text_and_the_comments_right_below_it() -> None:
    head = f"{HEAD}  - title: >-\n      Long\n      # is no comment\n  # but this is one\n"
    tail = "\n  # About nothing.\neditor_notes: [One.]\n"
    assert add(head + tail) == f"{head}checks:\n{BLOCK}{tail}"
    blank = f"{HEAD}  - title: >-\n      Long\n      words\n"
    assert add(blank + tail) == f"{blank}checks:\n{BLOCK}{tail}"


OLD = '  - on: "2025-01-02"\n    how: email\n    outcome: no-answer\n    note: Asked.   # twice\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"checks:\n{OLD}    # and a third time\n\neditor_notes: [x]\n", None),
        (f"checks:\n{OLD}", ""),
        ('checks:\n  - {on: "2025-01-02", how: phone, outcome: changed}\n', None),
        ("checks: []  # none yet\n", None),
        ('checks: [{on: "2025-01-02", how: phone, outcome: changed}] # one\n', None),
        ('checks: [\n  {on: "2025-01-02", how: phone, outcome: changed}  # one\n]\n', None),
        ('checks: [\n  {on: "2025-01-02", how: phone, outcome: changed},  # one\n]\n', None),
        ('checks: [\n  {on: "2025-01-02", how: phone, outcome: changed}]\n', None),
        ('checks:\n-   on: "2025-01-02"\n    how: phone\n    outcome: changed\n    fields: [join]\n', None),
    ],
)
def test_a_list_that_is_there_keeps_its_style(before: str, after: str | None) -> None:
    new = add(HEAD + before)
    assert mapping(new.encode())["checks"] == [*mapping((HEAD + before).encode())["checks"], CHECK]
    assert new.startswith(HEAD)
    assert new == HEAD + (EXPECTED[before] if after is None else before + BLOCK + after)


FLOW = '{on: "2026-11-21", how: phone, outcome: confirmed, fields: [phones, join]}'
EXPECTED = {
    f"checks:\n{OLD}    # and a third time\n\neditor_notes: [x]\n": (
        f"checks:\n{OLD}    # and a third time\n{BLOCK}\neditor_notes: [x]\n"
    ),
    'checks:\n  - {on: "2025-01-02", how: phone, outcome: changed}\n': (
        f'checks:\n  - {{on: "2025-01-02", how: phone, outcome: changed}}\n  - {FLOW}\n'
    ),
    "checks: []  # none yet\n": f"checks: [{FLOW}]  # none yet\n",
    'checks: [{on: "2025-01-02", how: phone, outcome: changed}] # one\n': (
        f'checks: [{{on: "2025-01-02", how: phone, outcome: changed}}, {FLOW}] # one\n'
    ),
    'checks: [\n  {on: "2025-01-02", how: phone, outcome: changed}  # one\n]\n': (
        f'checks: [\n  {{on: "2025-01-02", how: phone, outcome: changed}},  # one\n  {FLOW}\n]\n'
    ),
    'checks: [\n  {on: "2025-01-02", how: phone, outcome: changed},  # one\n]\n': (
        f'checks: [\n  {{on: "2025-01-02", how: phone, outcome: changed}},  # one\n  {FLOW},\n]\n'
    ),
    'checks: [\n  {on: "2025-01-02", how: phone, outcome: changed}]\n': (
        f'checks: [\n  {{on: "2025-01-02", how: phone, outcome: changed}},\n  {FLOW}]\n'
    ),
    'checks:\n-   on: "2025-01-02"\n    how: phone\n    outcome: changed\n    fields: [join]\n': (
        'checks:\n-   on: "2025-01-02"\n    how: phone\n    outcome: changed\n    fields: [join]\n'
        '-   on: "2026-11-21"\n    how: phone\n    outcome: confirmed\n    fields: [phones, join]\n'
    ),
}


@pytest.mark.parametrize(("day", "place"), [("2024-12-31", 0), ("2025-01-02", 1), ("2025-06-01", 1), ("2026-01-01", 2)])
@pytest.mark.parametrize(
    "style",
    [
        'checks:\n  - {on: "2025-01-02", how: phone}\n  - {on: "2025-12", how: phone}\n',
        'checks: [{on: "2025-01-02", how: phone}, {on: "2025-12", how: phone}]\n',
        'checks: [\n  {on: "2025-01-02", how: email},\n  {on: "2025-12", how: phone},\n]',
    ],
)
def test_a_check_of_another_day_stands_in_the_order_of_the_days(style: str, day: str, place: int) -> None:
    found = mapping(add(HEAD + style, {**CHECK, "on": day}).encode())["checks"]
    assert found[place] == {**CHECK, "on": day}


@settings(deadline=None)
@given(check=checks, old=st.lists(checks, max_size=3), flow=st.sampled_from([None, True, False]), width=st.integers(20))
def test_whatever_the_style_a_check_goes_in_or_is_refused_whole(
    check: Check, old: list[dict[str, Any]], flow: bool | None, width: int
) -> None:
    written = yaml.safe_dump(
        {"name": {"en": "Example"}, "sources": [{"title": "Leaflet"}], "checks": sorted(old, key=lambda c: c["on"])},
        default_flow_style=flow,
        sort_keys=False,
        allow_unicode=True,
        width=min(width, 200),
    )
    if flow:
        with pytest.raises(CannotAddError, match=r"The whole file is written in \{ \}"):
            add(written, check)
        return
    found = mapping(add(written, check).encode())["checks"]
    assert check in found
    assert len(found) == len(old) + 1
    assert [one["on"] for one in found] == sorted(one["on"] for one in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", "`sameroad validate` says what to mend first"),
        ("name: {en: A}\nname: {en: B}\n", "`sameroad validate` says what to mend first"),
        ("{name: {en: Example}}", r"written in \{ \}"),
        ("name: {en: A}\nchecks:\n", "no list under `checks`"),
        (
            'name: {en: A}\nchecks:\n  - on: "2025-01-02"\n    note: |+\n      Asked.\n\n',
            "Put this under `checks` yourself",
        ),
    ],
)
def test_what_cannot_be_done_is_said(text: str, said: str) -> None:
    with pytest.raises(CannotAddError, match=said):
        add(text)
