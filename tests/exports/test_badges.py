"""Badges are what shields.io takes from an endpoint, in each language, and no colour is kinder than the number."""

import json

import pytest

from tests.exports.open_data import files_of
from tests.factories import make_record, make_whole_directory

ENDPOINT = {"schemaVersion": int, "label": str, "message": str, "color": str}
"""What https://shields.io/badges/endpoint-badge asks for, and nothing that it does not know."""
NAMES = ("organizations", "confirmed", "median-age", "gaps")
CHECKED = [{"on": "2026-06-01", "how": "phone", "outcome": "confirmed"}]


def badges_of(records):
    return {path: json.loads(content) for path, content in files_of("badges", make_whole_directory(records)).items()}


def said_by(records, language=""):
    folder = f"badges/{language}/" if language else "badges/"
    found = badges_of(records)
    return {name: (found[f"{folder}{name}.json"]["message"], found[f"{folder}{name}.json"]["color"]) for name in NAMES}


@pytest.mark.parametrize("records", [{}, {"example": make_record()}])
def test_each_badge_is_what_an_endpoint_must_be_in_each_language(records):
    found = badges_of(records)
    assert set(found) == {f"badges/{folder}{name}.json" for folder in ("", "zh-Hant/") for name in NAMES}
    for badge in found.values():
        assert {name: type(value) for name, value in badge.items()} == ENDPOINT
        assert badge["schemaVersion"] == 1
        assert badge["message"]
    assert found["badges/confirmed.json"]["label"] == "confirmed by the organization"
    assert found["badges/zh-Hant/confirmed.json"]["label"] == "經組織確認"


def test_what_is_bad_is_red():
    old = make_record(sources=[{"title": "Leaflet", "supports": ["emails"], "as_of": "2014"}])
    assert said_by({"example": old}) == {
        "organizations": ("1", "blue"),
        "confirmed": ("0%", "red"),
        "median-age": ("12.8 years", "red"),
        "gaps": ("2 of 3", "red"),
    }
    assert said_by({"example": make_record()}, "zh-Hant")["median-age"] == ("–", "red")


def test_what_is_good_is_green_and_what_is_between_is_yellow():
    every = ["lupus", "rheumatic-disease", "general-patient-support"]
    good = {"example": make_record(conditions=every, checks=CHECKED)}
    assert said_by(good) == {
        "organizations": ("1", "blue"),
        "confirmed": ("100%", "green"),
        "median-age": ("0.4 years", "green"),
        "gaps": ("0 of 3", "green"),
    }
    middling = {"a": make_record(conditions=every[:2], checks=[{**CHECKED[0], "on": "2024-06-01"}]), "b": make_record()}
    assert [said_by(middling)[name][1] for name in NAMES] == ["blue", "yellow", "yellow", "yellow"]
