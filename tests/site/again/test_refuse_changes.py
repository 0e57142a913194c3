"""A build that goes on looks at the pages it changes, and at those that lead to what it takes away."""

import io
import re

import pytest

from sameroad.site.again.refuse_changes import refuse_changes
from sameroad.site.contents import Written
from sameroad.site.drawn import Drawn
from sameroad.site.publish import Staging
from sameroad.site.site_error import SiteError
from tests.site.finished.small_site import small_site, write_site

GROUPS = "groups/index.html"
SITE = small_site()


@pytest.fixture
def refused(tmp_path):
    """A function that returns what is said of these changes of a small site, `removed` included."""
    last = write_site(tmp_path / "site", SITE)

    def change(changes, removed=()):
        folder = write_site(tmp_path / "new", changes)
        folder.mkdir(exist_ok=True)
        drawn = tuple(Drawn(path, (path,), quotes_token=False, reads=()) for path in (*changes, "index.html"))
        files = frozenset((*SITE, *changes)).difference(removed)
        try:
            refuse_changes(Staging(last, folder, io.BytesIO()), Written(drawn, (), None, (), {}), files, removed, 1)
        except SiteError as error:
            return re.findall(r"^- (.*?); ", str(error), re.MULTILINE)
        return []

    return change


def edited(path, old, new):
    assert old in SITE[path]
    return {path: SITE[path].replace(old, new)}


def test_a_good_change_passes_and_may_lead_to_pages_that_stay(refused):
    assert refused(edited(GROUPS, b"<li>One</li>", b'<li><a href="../#top-of-it">One</a></li>')) == []


def test_a_faulty_change_is_told(refused):
    assert refused(edited(GROUPS, b"<li>One</li>", b"</p><li>One</li>")) != []
    assert refused(edited(GROUPS, b"<li>One</li>", b'<li><a href="../#gone">One</a></li>')) == [
        f"{GROUPS}: index.html has no place #gone"
    ]


def test_what_is_wrong_with_a_page_that_stays_is_not_looked_for(refused, tmp_path):
    (tmp_path / "site" / "404.html").write_text("broken", "utf-8")
    assert refused(edited(GROUPS, b"One", b"Two")) == []


def test_a_page_that_stays_and_leads_to_a_place_that_is_gone_is_told(refused):
    said = refused(edited(GROUPS, b'<ul id="list">', b'<ul id="names">'))
    assert f"{GROUPS}: #list leads to no place in it" in said
    assert f"index.html: {GROUPS} has no place #list" in said


def test_a_page_that_stays_and_leads_to_a_page_that_is_gone_is_told(refused):
    said = refused({}, (GROUPS, "zh-Hant/groups/index.html"))
    assert "index.html: groups/#list leads to groups/, which is not there" in said
    assert any(line.startswith("slips/one.html: ../groups/") for line in said)
