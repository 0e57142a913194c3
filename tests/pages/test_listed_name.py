"""A list of names says the same of an organization from its outline as its record would."""

import pytest

from sameroad.pages.listed_name import listed_name
from sameroad.records.freshness import freshness_of
from tests.factories import make_kept_directory, make_record

PHONE = {"phones": [{"number": "+852 2345 6789"}]}
CHECKED = [{"on": "2026-05-02", "by": "editor", "how": "phone", "outcome": "confirmed"}]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"contact": PHONE},
        {"status": "closed"},
        {"checks": CHECKED},
        {"sources": [{"url": "https://example.org/", "as_of": "2019", "supports": ["contact"]}]},
        {"sources": [{"url": "https://example.org/", "as_of": "2026-03", "supports": ["contact"]}]},
    ],
)
def test_an_outline_says_what_the_record_says(fields):
    directory = make_kept_directory({"one": make_record(**fields)})
    shown, record = listed_name("one", directory), directory.organizations["one"]
    assert (shown.slug, dict(shown.name), shown.status) == ("one", dict(record.name), record.status)
    assert shown.freshness == freshness_of(record, directory.today)
    assert shown.has_phone == bool(record.contact.phones)


def test_who_lists_a_name_asked_for_its_outline_alone():
    directory = make_kept_directory({"one": make_record()})
    directory.reads.take()
    listed_name("one", directory)
    assert directory.reads.take() == ("outline:one",)


def test_an_organization_that_is_not_there_has_no_name():
    with pytest.raises(KeyError):
        listed_name("nobody", make_kept_directory({"one": make_record()}))
