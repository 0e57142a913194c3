"""Contact cards: a phone opens the one, a strict reader takes the other, and both say what the record says."""

import re

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.contact_cards.content_line import address, content_line, one_line, text
from sameroad.exports.stable_ids import stable_id
from tests.exports.open_data import NO_SITE, files_of
from tests.exports.strict_vcard import read_strictly, unescaped
from tests.exports.thousand_hostile import thousand_hostile
from tests.factories import make_record, make_whole_directory

RECORD = make_record(
    aliases=["HKEA"],
    join={"how": {"en": "Call, and say that you are new.", "zh-Hant": "致電，並說明是新朋友。"}},
    contact={
        "phones": [
            {
                "number": "+852 2345 6789",
                "label": {"en": "Hotline", "zh-Hant": "熱線"},
                "hours": {"en": "Mon-Fri 9:00-17:00", "zh-Hant": "星期一至五 9:00-17:00"},
            },
            {"number": "18288"},
        ],
        "whatsapp": ["+852 9123 4567", "+852 2345 6789"],
        "fax": ["+852 2345 6788"],
        "emails": ["info@example.org"],
        "website": "https://example.org/?a=1;2",
        "social": {"facebook": "https://example.org/facebook", "x": "https://example.org/x"},
    },
    places=[
        {
            "purpose": "office",
            "district": "kwun-tong",
            "address": {"en": "1 Example Road; room 2", "zh-Hant": "示例路1號2室"},
        },
        {"purpose": "meeting", "district": "southern"},
    ],
    languages=["yue", "en"],
)


@pytest.fixture(scope="module")
def cards():
    return files_of("vcard", make_whole_directory({"example": RECORD}))


@pytest.fixture(scope="module")
def three(cards):
    return vobject.readOne(cards["organizations/example.vcf"].decode(), validate=True)


@pytest.fixture(scope="module")
def four(cards):
    return read_strictly(cards["organizations/example.v4.vcf"])


def values(lines, name):
    return [line.text for line in lines if line.name == name]


def test_a_phone_shows_both_names_of_a_body_that_is_no_person(three):
    assert three.version.value == "3.0"
    assert three.fn.value == "Hong Kong Example Association 香港示例會"
    assert three.org.value == ["Hong Kong Example Association 香港示例會"]
    assert str(three.n.value).strip() == ""
    assert three.contents["x-abshowas"][0].value == "COMPANY"


def test_a_phone_knows_each_number_by_what_it_is_for(three):
    labels = {line.group: line.value for line in three.contents["x-ablabel"]}
    told = [(line.value, labels.get(line.group), sorted(line.params["TYPE"])) for line in three.contents["tel"]]
    assert told == [
        ("+852 2345 6789", "Hotline 熱線", ["PREF", "VOICE", "WORK"]),
        ("18288", None, ["VOICE", "WORK"]),
        ("+852 9123 4567", "WhatsApp", ["CELL", "WORK"]),  # the other WhatsApp number is the hotline
        ("+852 2345 6788", None, ["FAX", "WORK"]),
    ]


def test_a_phone_has_the_address_in_each_language(three):
    told = [(line.value.street, line.value.city, line.value.country) for line in three.contents["adr"]]
    assert told == [("1 Example Road; room 2", "Kwun Tong", "HK"), ("示例路1號2室", "觀塘", "HK")]


def test_the_note_has_the_first_step_in_both_languages_and_how_old_the_card_is(three):
    assert three.note.value == (
        "First step: Call, and say that you are new.\n"
        "+852 2345 6789: Mon-Fri 9:00-17:00\n"
        "From Example Directory, 2026-11-21. Facts grow old, so ask before you rely on them.\n"
        "https://example.org/hk/organizations/example/\n\n"
        "第一步：致電，並說明是新朋友。\n"
        "+852 2345 6789: 星期一至五 9:00-17:00\n"
        "來自《示例名錄》，2026-11-21。資料會過時，請先向該組織查證。\n"
        "https://example.org/hk/zh-Hant/organizations/example/"
    )


def test_both_versions_are_the_same_card(three, four):
    uid = f"urn:uuid:{stable_id('organization', 'example')}"
    assert three.uid.value == uid
    assert values(four, "UID") == [uid]
    assert three.rev.value == "2026-11-21T00:00:00Z"
    assert values(four, "REV") == ["20261121T000000Z"]
    assert three.contents["url"][0].value == "https://example.org/?a=1;2"
    assert values(four, "URL") == ["https://example.org/?a=1;2"]
    assert three.email.value == "info@example.org"
    assert values(four, "EMAIL") == ["info@example.org"]
    assert [line.value for line in three.contents["x-socialprofile"]] == values(four, "SOCIALPROFILE")
    assert three.source.value == "https://example.org/hk/organizations/example/"


def test_version_4_says_a_name_in_each_language_as_one_thing(four):
    assert [(line.parameters, line.text) for line in four if line.name == "FN"] == [
        ({"ALTID": "1", "LANGUAGE": "en"}, "Hong Kong Example Association"),
        ({"ALTID": "1", "LANGUAGE": "zh-Hant"}, "香港示例會"),
    ]
    assert values(four, "KIND") == ["org"]
    assert values(four, "LANG") == ["yue", "en"]


def test_version_4_says_what_a_number_is(four):
    assert [(line.parameters["TYPE"], line.value) for line in four if line.name == "TEL"] == [
        ("work,voice", "tel:+85223456789"),
        ("work,voice", "18288"),
        ("work,fax", "tel:+85223456788"),
    ]
    assert values(four, "IMPP") == ["https://wa.me/85291234567", "https://wa.me/85223456789"]


def test_a_body_that_has_closed_is_said_first_and_has_no_first_step():
    record = make_record(status="closed", notice={"en": "It merged."}, join={"how": {"en": "Call."}})
    note = read_note(files_of("vcard", make_whole_directory({"example": record})))
    assert note.startswith("This organization has closed.")
    assert "It merged." in note
    assert "Call." not in note


def test_a_site_without_an_address_names_no_page():
    files = files_of("vcard", make_whole_directory({"example": RECORD}), NO_SITE)
    assert "SOURCE" not in {line.name for line in read_strictly(files["organizations/example.v4.vcf"])}
    assert "organizations/example" not in read_note(files)


def read_note(files):
    return vobject.readOne(files["organizations/example.vcf"].decode()).note.value


def test_a_thousand_hostile_records_stay_one_card_each():
    directory = thousand_hostile()
    files = files_of("vcard", directory)
    assert len(files) == 2000
    for slug, record in directory.organizations.items():
        four = read_strictly(files[f"organizations/{slug}.v4.vcf"])
        assert values(four, "TEL") == ["tel:+85223456789", "999", "tel:+85223456788"]
        told = {line.parameters["LANGUAGE"]: plain(line.text) for line in four if line.name == "FN"}
        assert told == {language: plain(name) for language, name in record.name.items()}


def test_hostile_records_parse_as_a_phone_does():
    files = files_of("vcard", thousand_hostile())
    chosen = [files[f"organizations/record-{number}.vcf"] for number in range(0, 1000, 10)]
    assert len(chosen) == 100
    for content in chosen:
        cards = list(vobject.readComponents(content.decode(), validate=True))
        assert len(cards) == 1
        assert [line.value for line in cards[0].contents["tel"]] == [
            "+852 2345 6789", "999", "+852 9123 4567", "+852 2345 6788"
        ]  # fmt: skip


def plain(name):
    """A name as one line has it."""
    return " ".join(re.sub("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "", name).split())


@given(st.text())
def test_any_text_comes_back(value):
    line = content_line("NOTE", text(value))
    assert all(len(one) <= 75 for one in line.split(b"\r\n"))
    read = unescaped(line.decode().replace("\r\n ", "").removesuffix("\r\n").removeprefix("NOTE:"))
    broken = re.sub("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", value)
    assert read == re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f]", "", broken)


@given(st.text(min_size=60, max_size=200))
def test_any_name_is_one_line(value):
    line = content_line("FN", one_line(value)).decode()
    assert line.replace("\r\n ", "").count("\r\n") == 1


@given(st.text())
def test_an_address_has_no_character_that_addresses_have_not(value):
    assert re.fullmatch(r"[!-~]*", address(f"https://{value}"))
