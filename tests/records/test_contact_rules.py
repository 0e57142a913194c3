"""Telephone numbers, e-mail addresses and addresses on the web: which pass, and which do not."""

from pathlib import Path

import pytest

from sameroad.records.load import load
from sameroad.records.rules.email import email_fault
from sameroad.records.rules.phone import number_fault
from sameroad.records.rules.url import url_fault
from sameroad.records.saying import NOTHING, say
from tests.factories import TODAY, make_record, write_data


def rules_broken(folder: Path, contact: dict[str, object]) -> list[tuple[str, str]]:
    sources = [{"title": "Leaflet", "supports": ["name", *contact]}]
    record = make_record(contact=contact, sources=sources)
    return [(Path(p.file).stem, p.rule) for p in load(write_data(folder / "data", {"example": record}), TODAY).problems]


@pytest.mark.parametrize(
    "number",
    ["+852 2345 6789", "+852 800 961 234", "+86 755 8888 8888", "+1 202 456 1111", "999", "18111", "1834633", "182183"],
)
def test_numbers_that_can_be_called_pass(number: str) -> None:
    assert number_fault(number, "HK", short_allowed=True) is None


@pytest.mark.parametrize(
    "number", ["2345678", "12", "+852 1234 5678", "+852-2345-6789", "２３４５６７８９", "+999 123", ""]
)
def test_numbers_that_cannot_be_called_do_not(number: str) -> None:
    assert number_fault(number, "HK", short_allowed=True) is not None


def test_an_extension_is_no_part_of_what_a_link_can_call() -> None:
    _, hint = number_fault("+852 2345 6789 ext. 12", "HK", short_allowed=True) or (NOTHING, NOTHING)
    assert hint == say("phone.extension_hint", better="+852 2345 6789")


def test_short_numbers_depend_on_the_region_of_the_directory() -> None:
    assert number_fault("116117", "DE", short_allowed=True) is None
    assert number_fault("999", None, short_allowed=True) is not None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://www.example.org:8080/a?b=c&ref=d#e",
        "https://例子.香港/路",
        "https://example.org/utm_source",
        "https://www.facebook.com/康和互助社聯會-119841824743394",
        "https://web.archive.org/web/2020/http://a.example.org/~b@c",
    ],
)
def test_good_addresses_pass(url: str) -> None:
    assert url_fault(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "https://",
        "https://localhost/",
        "https://[::1/",
        "https://example.org:port/",
        "https://user@example.org/",
        "https://example..org/",
        "https://example.org/?UTM_Source=x",
        "https://example.org/a\u00a0b",
        "mailto:info@example.org",
        "//example.org/",
        "https://example.org/?igsh=x",
        "https://example.org/?a=1&_ga=2.1",
        "https://example.org/#utm_source=x",
        "https://example.org/?a=1&amp;b=2",
        "https://example.org/，",
        "https://example.org/。",
        'https://example.org/"onclick',
        "https://example.org/<b>",
        "https://example.org\\@other.org/",
    ],
)
def test_bad_addresses_do_not(url: str) -> None:
    assert url_fault(url) is not None


def test_a_better_address_is_offered() -> None:
    for written, better in (
        ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"),
        ("https://example.org/，", "https://example.org/"),
        ("https://example.org/?a=1&fbclid=2#c", "https://example.org/?a=1#c"),
        ("https://example.org/a#utm_source=2", "https://example.org/a"),
        ("https://u:p@Example.org:8080/", "https://Example.org:8080/"),
    ):
        _, hint = url_fault(written) or (NOTHING, NOTHING)
        assert hint == say("shared.write_address", better=better)


@pytest.mark.parametrize("written", ["info@example.com", "a.b+c@例子.香港", "x@mail.example.edu.hk"])
def test_good_e_mail_addresses_pass(tmp_path: Path, written: str) -> None:
    assert rules_broken(tmp_path, {"emails": [written]}) == []


def test_bad_e_mail_addresses_do_not(tmp_path: Path) -> None:
    assert rules_broken(tmp_path, {"emails": ["info@example"]}) == [("example", "email")]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("info.example.com", "email.no_at"),
        ("@example.com", "email.nothing_before"),
        ("info@", "email.no_ending"),
        ("info@example", "email.no_ending"),
        ("info.@example.com", "email.dots"),
        ("info@example..com", "email.dots"),
        ("a@b.com, c@d.com", "email.several"),
        ("in fo@example.com", "email.space"),
        ("Info <info@example.com>", "email.space"),
        ("mailto:info@example.com", "email.character"),
        ("資訊@example.com", "email.character"),
        ("info@exam_ple.com", "email.character"),
        ("ｉnfo@example.com", "email.character"),
        ("info@ｅxample.com", "email.form"),
        ("info@-example.com", "email.wrong"),
    ],
)
def test_an_e_mail_address_is_refused_for_what_its_writer_can_see(written: str, says: str) -> None:
    message, _ = email_fault(written) or (NOTHING, NOTHING)
    assert message.key == says
    assert ("written", written) in message.values


def test_an_e_mail_address_in_wide_characters_is_offered_in_plain_ones() -> None:
    for written in ("ｉnfo@example.com", "info＠example.com", "info@example．com"):
        _, hint = email_fault(written) or (NOTHING, NOTHING)
        assert hint == say("shared.write_address", better="info@example.com")


def test_what_is_empty_is_told_once(tmp_path: Path) -> None:
    contact = {"emails": [""], "phones": [{"number": ""}], "website": ""}
    assert {rule for _, rule in rules_broken(tmp_path, contact)} == {"schema"}


def test_short_numbers_are_not_doubted_while_the_region_cannot_be_read(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    (data / "directory.yaml").write_text("languages: [", encoding="utf-8")
    assert [problem.rule for problem in load(data, TODAY).problems] == ["yaml-syntax"]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("phones", [{"number": "+852 2345 6789"}], [{"number": "+852 2345 6789"}]),
        ("whatsapp", ["+852 9123 4567"], ["+852 9123 4567"]),
        ("emails", ["Info@example.com"], ["info@example.com"]),
        ("website", "https://www.example.com/", "http://example.com"),
        ("website", {"en": "https://example.com/en", "zh-Hant": "https://example.com/zh"}, "https://example.com/zh/"),
        ("social", {"facebook": "https://www.facebook.com/a"}, {"facebook": "https://m.facebook.com/a/"}),
    ],
)
def test_a_shared_way_of_contact_is_told_in_both_records(
    tmp_path: Path, field: str, one: object, other: object
) -> None:
    sources = [{"title": "Leaflet", "supports": ["name", field]}]
    records = {
        "one": make_record(name={"en": "Alpha"}, contact={field: one}, sources=sources),
        "two": make_record(name={"en": "Beta"}, contact={field: other}, sources=sources),
    }
    problems = load(write_data(tmp_path / "data", records), TODAY).problems
    assert [(Path(p.file).stem, p.rule) for p in problems] == [("one", "same-contact"), ("two", "same-contact")]
