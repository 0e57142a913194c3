"""The pages that stand for all others: each in the state that its name says."""

from urllib.parse import unquote

from sameroad.pages.page import PageKey
from sameroad.pages.sample_pages import SAMPLES, results_address, sample_pages
from tests.factories import make_directory, make_organization


def test_the_real_records_have_every_state(real_directory):
    pages = sample_pages(real_directory)
    assert tuple(pages) == SAMPLES
    assert len({key.address for key in pages.values()}) == len(SAMPLES)
    status = {name: real_directory.organizations[pages[name].slug].status for name in SAMPLES[1:4]}
    assert status == {
        "organization": "active",
        "unconfirmed-organization": "unconfirmed",
        "closed-organization": "closed",
    }
    groups = {
        name: (
            bool(real_directory.groups_for(pages[name].slug)),
            bool(real_directory.broader_groups(pages[name].slug)),
        )
        for name in SAMPLES
        if name.startswith("condition") and name != "conditions"
    }
    assert groups == {
        "condition": (True, False),
        "condition-with-broader-groups": (True, True),
        "condition-with-broader-groups-only": (False, True),
        "condition-without-groups": (False, False),
    }


def test_the_organization_is_the_one_with_most_ways_to_reach_it():
    ways = {"phones": [{"number": "+852 2345 6789"}], "emails": ["a@example.org"]}
    directory = make_directory(
        [
            make_organization("by-telephone", contact={"phones": ways["phones"]}, founded=1990, members={"count": 9}),
            make_organization("in-every-way", contact=ways),
            make_organization("gone", contact=ways, status="closed"),
        ]
    )
    assert sample_pages(directory)["organization"] == PageKey("organization", "in-every-way")


def test_a_state_that_no_record_is_in_has_no_page():
    pages = sample_pages(make_directory([make_organization("some-group")]))
    assert "organization" in pages
    assert "closed-organization" not in pages


def test_the_results_are_of_a_condition_in_the_words_of_the_language():
    directory = make_directory([make_organization("some-group")])
    assert results_address(directory, "en") == "find/#q=Lupus"
    assert unquote(results_address(directory, "zh-Hant")) == "find/#q=紅斑狼瘡"
