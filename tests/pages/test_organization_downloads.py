"""What a page offers to take along: a contact card, and a calendar where meetings have known days."""

import re
from dataclasses import replace

import pytest

from sameroad.pages.open_data import OpenData
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

CONTACT = {"phones": [{"number": "+852 2345 6789"}]}
GATHERING = {"what": {"en": "Gathering"}, "rrule": "FREQ=MONTHLY;BYDAY=2SA", "starts": "14:30"}
SITE = SiteFacts(data=OpenData("data/v1", ()))


def downloads(language="en", *, site=SITE, time_zone="Asia/Hong_Kong", **changes):
    directory = make_directory([make_organization(**changes)])
    directory = replace(directory, settings=replace(directory.settings, time_zone=time_zone))
    body = Renderer(directory, TEMPLATES, site).render(PageKey("organization", "example"), language).body
    found = re.findall(r'href="([^"]*)" download>(.*?)</a>', body, re.DOTALL)
    return [(href, re.sub(r"<[^>]*>", "", words).strip()) for href, words in found], body


@pytest.mark.parametrize(
    ("language", "up", "words"),
    [("en", "../../", ("Save to contacts", "Add to calendar")), ("zh-Hant", "../../../", ("存入通訊錄", "加入行事曆"))],
)
def test_both_are_plain_links_to_the_same_files_from_every_language(language, up, words):
    found, body = downloads(language, contact=CONTACT, meetings=[GATHERING])
    assert found == [
        (f"{up}data/v1/organizations/example.vcf", words[0]),
        (f"{up}data/v1/organizations/example.ics", words[1]),
    ]
    assert ("公眾假期" if language == "zh-Hant" else "public holidays") in body


def test_nothing_is_offered_that_is_not_there():
    every_other = {**GATHERING, "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"}
    card = [("../../data/v1/organizations/example.vcf", "Save to contacts")]
    assert downloads(contact=CONTACT, meetings=[every_other])[0] == card
    assert downloads(contact=CONTACT, meetings=[GATHERING], time_zone=None)[0] == card
    assert downloads(contact={"fax": ["+852 2345 6788"]})[0] == []
    assert downloads(contact=CONTACT, meetings=[GATHERING], status="closed")[0] == []
    assert downloads(contact=CONTACT, meetings=[GATHERING], site=SiteFacts())[0] == []
