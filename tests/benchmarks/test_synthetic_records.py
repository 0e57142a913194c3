"""Synthetic records pass every check, are the same for the same seed, and use fields as often as the real ones."""

import shutil
from collections import Counter
from datetime import date
from random import Random

import pytest
import yaml
from phonenumbers import is_valid_number, parse

from builds.records_folder import change_a_number, write_records_folder
from sameroad.records.load import load
from synthetic_fields import _contact
from synthetic_records import slug_of, synthetic_directory, synthetic_records
from tests.conftest import CHECKOUT, TODAY

COUNT = 150
DAY = date.fromisoformat(TODAY)


@pytest.fixture(scope="module")
def real():
    return load(CHECKOUT / "data", DAY).directory


@pytest.fixture(scope="module")
def folder(real, tmp_path_factory):
    folder = tmp_path_factory.mktemp("benchmark") / "data"
    write_records_folder(folder, COUNT, real, seed=7)
    return folder


def test_they_pass_every_check(folder):
    loaded = load(folder, DAY)
    assert [problem for problem in loaded.problems if "synthetic" in problem.file] == []
    assert len(loaded.directory.organizations) == COUNT


@pytest.mark.parametrize("number", [0, 9_999, 10_019, 49_999, 123_456, 999_999])
def test_numbers_of_any_record_are_of_the_telephone_plan(number):
    contact = {"phones": [{"number": "+852 2345 6789"}] * 9, "whatsapp": ["+852 9123 4567"] * 9, "fax": ["1"]}
    made = _contact(contact, number, Random(0))  # noqa: S311 - nothing secret
    numbers = [*(one["number"] for one in made["phones"]), *made["whatsapp"], *made["fax"]]
    assert [one for one in numbers if not is_valid_number(parse(one, None))] == []


def test_the_same_seed_gives_the_same_records_and_another_one_others(real, folder):
    records = dict(synthetic_records(COUNT, real, seed=7))
    written = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in (folder / "organizations").iterdir()}
    assert written == records
    assert dict(synthetic_records(20, real, seed=7)) == {slug_of(n): records[slug_of(n)] for n in range(20)}
    assert dict(synthetic_records(COUNT, real, seed=8)) != records


def test_fields_are_used_about_as_often_as_in_the_real_records(real):
    originals = real.originals.organizations
    used = Counter(name for record in originals.values() for name in record)
    made = Counter(name for _, record in synthetic_records(1500, real) for name in record)
    for name, number in used.items():
        if name != "part_of":  # the first records have no earlier ones to be part of
            assert made[name] / 1500 == pytest.approx(number / len(originals), abs=0.06), name
    assert made["checks"] > 100


def test_nothing_that_leads_to_a_real_body_is_left(real):
    numbers = [phone["number"] for record in real.originals.organizations.values() for phone in phones(record)]
    made = [record for _, record in synthetic_records(300, real)]
    assert len(numbers) > 50
    assert not {phone["number"] for record in made for phone in phones(record)} & set(numbers)
    urls = [source["url"] for record in made for source in record["sources"] if "url" in source]
    assert urls
    assert all("example.org" in url for url in urls)


def phones(record):
    return [phone for phone in record.get("contact", {}).get("phones", []) if len(phone["number"]) > 6]


def test_a_directory_of_them_has_as_many(real):
    assert len(synthetic_directory(30, real).organizations) == 30


def test_one_number_of_one_record_changes_each_turn(folder, tmp_path):
    folder = shutil.copytree(folder, tmp_path / "data")
    texts = {file: file.read_text("utf-8") for file in (folder / "organizations").iterdir()}
    for turn in (1, 37, 99):
        changed = change_a_number(folder, turn)
        now = {file: file.read_text("utf-8") for file in (folder / "organizations").iterdir()}
        assert [file for file in now if now[file] != texts[file]] == [changed]
        before, after = texts[changed].splitlines(), now[changed].splitlines()
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
        texts = now
    assert load(folder, DAY).directory is not None
