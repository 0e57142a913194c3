"""Which parts of a domain's name deserve a second look, and how that is said."""

from pathlib import Path

import pytest

from sameroad.records.load import load
from sameroad.records.messages import messages
from sameroad.records.rules.lookalike_address import label_faults
from tests.factories import TODAY, make_record, write_data


@pytest.mark.parametrize(
    "label",
    [
        *("example", "Example-2", "例子", "example例子", "示例ノート", "한국", "café", "straße", "københavn", "l·l"),
        *("россия", "ελλάδα", "مثال", "उदाहरण", "ภาษาไทย", "ישראל"),
    ],
)
def test_names_in_the_letters_of_one_language_pass(label: str) -> None:
    assert [*label_faults(label)] == []


@pytest.mark.parametrize(
    ("label", "plain", "code"),
    [
        ("exаmple", "example", "U+0430"),
        ("раураӏ", "paypal", "U+0440"),
        ("ехас", "exac", "U+0435"),
        ("gοοgle", "google", "U+03BF"),
        ("αοι", "aoi", "U+03B1"),
        ("օոս", "onu", "U+0585"),
        ("exɑmple", "example", "U+0251"),
        ("ıbm", "ibm", "U+0131"),
        ("ｅxample", "example", "U+FF45"),
        ("𝐞xample", "example", "U+1D41E"),
        ("example一org", "example-org", "U+4E00"),
        ("EXАMPLE", "example", "U+0430"),
    ],
)
def test_a_letter_that_passes_for_a_latin_one_is_named(label: str, plain: str, code: str) -> None:
    ((message, hint),) = label_faults(label)
    assert message.key == "lookalike-address.looks_like"
    assert {**dict(message.values)}["plain"] == plain
    assert {**dict(message.values)}["code"] == code
    assert hint.key == "lookalike-address.compare_hint"


@pytest.mark.parametrize("label", ["lupusяя", "лупusш", "abcאב", "xσд", "aन"])
def test_letters_of_several_alphabets_in_one_name_are_told(label: str) -> None:
    ((message, _),) = label_faults(label)
    assert message.key == "lookalike-address.mixed"


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("xn--fsqu00a", "“xn--fsqu00a” is the code for “例子”"),
        ("XN--FSQU00A", "“XN--FSQU00A” is the code for “例子”"),
        ("xn--80ak6aa92e", "“xn--80ak6aa92e (аррӏе)” looks like “apple”"),
        ("xn--a", "is the code for none"),
        ("xn--\u00e9", "is the code for none"),
        ("xn--99999999999", "is the code for none"),
    ],
)
def test_a_name_in_code_is_shown_as_what_it_stands_for(label: str, told: str) -> None:
    ((message, _),) = label_faults(label)
    assert told in messages("en").tell(message)


@pytest.mark.parametrize(
    "contact",
    [
        {"website": "https://exаmple.org/"},
        {"website": {"en": "HTTPS://www.exаmple.org"}},
        {"website": "https://example.xn--fsqu00a/?a=b"},
        {"social": {"x": "http://exаmple.org:8080#a"}},
        {"emails": ["info@exаmple.org"]},
    ],
    ids=str,
)
def test_every_address_of_a_record_is_looked_at_and_only_warned_of(contact: dict[str, object], tmp_path: Path) -> None:
    record = make_record(contact=contact, sources=[{"title": "Leaflet", "supports": ["name", *contact]}])
    found = load(write_data(tmp_path / "data", {"example": record}), TODAY)
    assert [(one.rule, one.level) for one in found.problems] == [("lookalike-address", "warning")]
    assert found.directory is not None


def test_other_letters_behind_the_name_of_a_domain_are_no_matter(tmp_path: Path) -> None:
    contact = {"website": "https://example.org/路/раураӏ?a=б#я"}
    record = make_record(contact=contact, sources=[{"title": "Leaflet", "supports": ["name", "website"]}])
    assert load(write_data(tmp_path / "data", {"example": record}), TODAY).problems == ()
