"""The specimens of the page of all components: one for every state that a page can be in."""

import json
from typing import get_args, get_type_hints

import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.specimens import make_specimens
from sameroad.records.freshness import Freshness
from sameroad.records.read_collection import PROJECT_DATA
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

SCHEMA = json.loads((PROJECT_DATA / "schema" / "organization.schema.json").read_text("utf-8"))


def test_there_is_one_for_every_status():
    shown = {organization.status for organization in make_specimens(make_directory()).organizations.values()}
    assert shown == set(SCHEMA["properties"]["status"]["enum"])


def test_there_is_one_for_every_age_and_every_way_of_checking():
    ages = make_specimens(make_directory()).ages
    hints = get_type_hints(Freshness)
    assert {age.level for age in ages} == set(get_args(hints["level"]))
    assert {age.basis for age in ages} == set(get_args(hints["basis"]))
    assert {age.how for age in ages} - {None} == set(SCHEMA["$defs"]["check"]["properties"]["how"]["enum"])


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_they_are_drawn_in_a_directory_with_few_records(language):
    directory = make_directory([make_organization("only")])
    body = Renderer(directory, TEMPLATES, SiteFacts()).render(PageKey("components"), language).body
    assert "Specimen Mutual Aid Association" in body
    assert "示例互助會" in body
