from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sameroad.records import read_yaml as reader
from sameroad.records.plain_scalar import Unquoted, plain_scalar
from sameroad.records.read_collection import read_document
from sameroad.records.read_yaml import MAX_BYTES, read_yaml
from sameroad.records.saying import say
from tests.records.any_bytes import assert_reads_well


def test_keys_are_text_even_where_yaml_1_1_takes_them_for_truth() -> None:
    assert read_yaml(b'checks:\n  - on: "2026-11-21"\nno: 1\n').value == {
        "checks": [{"on": "2026-11-21"}],
        "no": 1,
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Lupus", "Lupus"),
        ("true", True),
        ("1998", 1998),
        ("-3", -3),
        ("0.5", 0.5),
        ("~", None),
        ("+852 2345 6789", "+852 2345 6789"),
        ("2345 6789", "2345 6789"),
        ("9:00-17:00", "9:00-17:00"),
        ("note", "note"),
    ],
)
def test_plain_scalars_mean_what_they_seem_to(written: str, meant: object) -> None:
    assert plain_scalar(written) == meant
    assert type(plain_scalar(written)) is type(meant)


@pytest.mark.parametrize(
    ("written", "looks_like"),
    [
        ("yes", "yes or no"),
        ("Off", "yes or no"),
        ("2023-05-01", "a date"),
        ("2023-13-45", "a date"),
        ("14:30", "a time or a number"),
        ("0123", "a number"),
        ("1_000", "a number"),
        ("0x1F", "a number"),
        ("+85223456789", "a number"),
        (".inf", "a number"),
        ("1e3", "a number"),
        ("12345678901234567890", "a number"),
    ],
)
def test_scalars_that_readers_disagree_about_are_kept_as_written(written: str, looks_like: str) -> None:
    assert plain_scalar(written) == Unquoted(written, looks_like)
    assert read_yaml(f'value: "{written}"'.encode()).value == {"value": written}


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    bomb = b"a: &a [x, x]\n" + b"".join(
        b"%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in range(ord("b"), ord("z"))
    )
    read = read_yaml(bomb)
    assert read.value is None
    assert [fault.rule for fault in read.faults] == ["yaml-feature"]


@pytest.mark.parametrize("text", ["a: {<<: {b: 1}}", "a: *b", "a: !x 1", "? [a]\n: 1", "? &k a\n: 1"])
def test_what_records_do_not_use_is_refused(text: str) -> None:
    read = read_yaml(text.encode())
    assert (read.value, read.faults[0].rule) == (None, "yaml-feature")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a:\n" + "  - b\n" * 101, "too_many_items"),
        ("a: [" + "b, " * 100 + "b]", "too_many_items"),
        ("".join(f"a{number}: b\n" for number in range(101)), "too_many_fields"),
        ("a:\n" + "".join(f"  a{number}: b\n" for number in range(101)), "too_many_fields"),
    ],
)
def test_more_than_a_hundred_things_are_too_many_for_a_record_and_not_for_other_files(text: str, key: str) -> None:
    assert read_yaml(text.encode()).value is not None
    fault = read_yaml(text.encode(), max_items=100).faults[0]
    assert fault.message == say(f"yaml-file.{key}", limit=100)
    assert fault.line in {1, 101, 102}
    assert read_document("organization", "example", "example.yaml", text.encode()).faults == (fault,)
    assert read_document("vocabulary", "example", "example.yaml", text.encode()).readable


def test_a_hundred_things_are_not_too_many() -> None:
    text = "a:\n" + "  - b\n" * 100 + "".join(f"a{number}: b\n" for number in range(99))
    value = read_yaml(text.encode(), max_items=100).value or {}
    assert (len(value["a"]), len(value)) == (100, 100)


def test_a_file_that_is_too_large_is_not_even_parsed() -> None:
    fault = read_yaml(b"a: " + b"x" * MAX_BYTES).faults[0]
    assert fault.message == say("yaml-file.too_large", size=65, limit=64)


@pytest.mark.parametrize("text", ["- " * 30_000, "? " * 30_000, "[" * 30_000, "{a: " * 10_000])
def test_deep_nesting_ends_in_a_fault_not_in_a_crash(text: str) -> None:
    assert read_yaml(f"a:\n {text}".encode()).value is None


def test_comments_alone_are_an_empty_file() -> None:
    assert read_yaml(b"# nothing\n").faults[0].message == say("yaml-file.empty")
    assert read_yaml(b"---\n").faults[0].message == say("yaml-file.empty")


def test_windows_line_ends_are_read_as_others() -> None:
    assert read_yaml(b"a: 1\r\nb: two\r\n").value == {"a": 1, "b": "two"}


def test_all_faults_of_repeated_fields_are_told_and_the_first_value_is_kept() -> None:
    read = read_yaml(b"a: 1\na: 2\nb: {c: 1, c: 2}\n")
    assert read.value == {"a": 1, "b": {"c": 1}}
    assert [(fault.line, fault.column) for fault in read.faults] == [(2, 1), (3, 11)]


def test_the_slow_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = b'name: {en: Lupus Circle}\nsummary:\n  en: >-\n    two\n    lines\nnumbers: [1, "2", yes]\n'
    fast = read_yaml(text)
    monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)
    assert read_yaml(text) == fast


@given(st.binary(max_size=400))
@example(b"\xff\xfea\x00")
@example(b"a: \x00")
@example("a: \x85\u2028b".encode())
@settings(deadline=None)
def test_any_bytes_give_a_value_or_a_fault(data: bytes) -> None:
    assert_reads_well(data)


@given(st.text(alphabet="ab:-?[]{},&*!|>'\"%@`#~ \n\t\\0é香", max_size=120))
@example('a: "\\ud800"')
@example("a: !!python/object/apply:os.system [ls]")
@example("%YAML 9.9\n---\na: 1")
@settings(deadline=None)
def test_any_text_that_looks_like_yaml_gives_a_value_or_a_fault(text: str) -> None:
    assert_reads_well(text.encode())


_TEXTS = st.text(st.characters(exclude_characters="\x85\u2028\u2029"), max_size=20)  # line breaks to PyYAML's writer
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abc", min_size=1), _VALUES, min_size=1, max_size=4))
@example({"a": ["08"]})
@settings(deadline=None)
def test_what_is_written_comes_back(value: dict[str, object]) -> None:
    written = yaml.safe_dump(value, allow_unicode=True).encode()
    read = read_yaml(written)
    if not read.faults:  # a text may have nested too deeply or begun with a byte order mark
        assert _as_text(read.value) == value


def _as_text(value: object) -> object:
    """The value with texts that PyYAML writes without quotes, and we ask quotes for (08), as the texts they were."""
    if isinstance(value, dict):
        return {key: _as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return value.text if isinstance(value, Unquoted) else value


def test_every_real_record_is_read_without_a_fault() -> None:
    folder = Path(__file__).parents[2] / "data" / "organizations"
    files = sorted(folder.glob("*.yaml"))
    assert len(files) > 200
    assert {file.name: read_yaml(file.read_bytes()).faults for file in files} == {f.name: () for f in files}
