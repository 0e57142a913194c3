"""Which addresses of the records are asked, and where they are written."""

from datetime import date
from pathlib import Path

import pytest

from sameroad.contribute.links.link_list import UnreadableFileError, list_links, listed_host, not_asked
from sameroad.records.collection import Collection
from sameroad.records.read_collection import PROJECT_DATA, read_collection
from sameroad.records.rules import url
from tests.factories import HELPLINES, VOCABULARIES, make_record, write_data, write_yaml

TODAY = date(2026, 11, 21)
RECORD = make_record(
    contact={
        "website": {"en": "https://club.example/en", "zh-Hant": "https://club.example/zh"},
        "social": {"facebook": "https://www.facebook.com/club"},
    },
    sources=[
        {"url": "https://club.example/en", "title": "Home", "supports": ["name"]},
        {"title": "Leaflet", "supports": ["kind"]},
    ],
    editor_notes=["https://notes.example/ is no link of the record"],
)


def read(folder: Path) -> Collection:
    return read_collection(folder, TODAY)


def addresses(collection: Collection, only: tuple[str, ...] = ()) -> list[str]:
    return [link.address for link in list_links(collection, only)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    source = {"url": "https://helpline.example/", "title": "Helpline"}
    hospital = {**VOCABULARIES["hospitals"][0], "url": "https://hospital.example/", "sources": [{**source}]}
    return write_data(
        tmp_path / "data",
        {"club": RECORD, "other": make_record()},
        helplines=[{**HELPLINES[0], "website": "https://helpline.example/home", "sources": [source]}],
        vocabularies={**VOCABULARIES, "hospitals": [hospital]},
    )


def test_every_field_with_addresses_is_asked_and_no_address_twice(data: Path) -> None:
    assert sorted(addresses(read(data))) == [
        "https://club.example/en",
        "https://club.example/zh",
        "https://example.org/about",
        "https://example.org/lupus",
        "https://helpline.example/",
        "https://helpline.example/home",
        "https://hospital.example/",
        "https://www.facebook.com/club",
    ]


def test_an_address_knows_every_place_where_it_is_written(data: Path) -> None:
    (link,) = (link for link in list_links(read(data)) if link.address == "https://club.example/en")
    assert [(mention.document.name, mention.path) for mention in link.mentions] == [
        ("club", ("contact", "website", "en")),
        ("club", ("sources", 0, "url")),
    ]


def test_only_some_organizations(data: Path) -> None:
    assert addresses(read(data), ("other",)) == ["https://example.org/about"]


def test_an_address_that_breaks_its_rule_is_left_to_validate(data: Path) -> None:
    write_yaml(data / "organizations" / "other.yaml", make_record(contact={"website": "http://127.0.0.1/admin"}))
    assert "http://127.0.0.1/admin" not in addresses(read(data))


def test_the_rule_for_addresses_looks_at_every_field_that_is_asked(data: Path) -> None:
    condition = {"id": "lupus", "symptom_sources": [{"url": "example.org/lupus", "title": "Lupus"}]}
    write_yaml(data / "conditions" / "rheumatology.yaml", {"id": "rheumatology", "conditions": [condition]})
    found = [(Path(finding.file).stem, finding.path) for finding in url.RULE.run(read(data))]
    assert found == [("rheumatology", ("conditions", 0, "symptom_sources", 0, "url"))]


def test_a_file_that_cannot_be_read_is_told(data: Path) -> None:
    (data / "organizations" / "other.yaml").write_text("a: [", "utf-8")
    with pytest.raises(UnreadableFileError, match=r"other\.yaml cannot be read; `sameroad validate` says why"):
        list_links(read(data))
    assert len(addresses(read(data), ("club",))) == 3


def test_the_real_records_have_addresses_of_every_kind_and_each_website_not_asked_has_its_reason() -> None:
    collection = read(PROJECT_DATA)
    links = list_links(collection)
    assert len(links) > 1000
    assert {mention.document.kind for link in links for mention in link.mentions} == {
        "organization",
        "category",
        "vocabulary",
        "helplines",
        "glossary",
    }
    hosts = not_asked(collection)
    assert "facebook.com" in hosts
    assert all(len(reason) > 20 for reason in hosts.values())


def test_a_directory_need_not_list_websites(data: Path) -> None:
    assert not_asked(read(data)) == {}


@pytest.mark.parametrize(
    ("host", "listed"),
    [("facebook.com", "facebook.com"), ("www.facebook.com", "facebook.com"), ("notfacebook.com", None), ("com", None)],
)
def test_a_listed_host_means_what_is_below_it_too(host: str, listed: str | None) -> None:
    assert listed_host(host, {"facebook.com": "x", "m.example.org": "y"}) == listed
