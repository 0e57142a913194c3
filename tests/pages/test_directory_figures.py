"""The figures of the home page are counted from the records, and add up."""

from sameroad.pages.directory_figures import directory_figures
from tests.factories import make_directory, make_organization


def contact_source(as_of=None):
    return {"url": "https://example.org/", "supports": ["phones"], **({"as_of": as_of} if as_of else {})}


def test_every_organization_is_counted_once_by_the_age_of_its_contact_details():
    directory = make_directory(
        [
            make_organization("new", sources=[contact_source("2026-06"), contact_source()]),
            make_organization("middling", sources=[contact_source("2024")]),
            make_organization("old", sources=[contact_source("2014")]),
            make_organization("undated", sources=[contact_source()]),
        ]
    )
    figures = directory_figures(directory)
    assert (figures.fresh, figures.ageing, figures.stale, figures.unknown) == (1, 1, 1, 1)
    assert (figures.organizations, figures.sources) == (4, 5)


def test_only_a_check_with_somebody_counts_as_confirmed():
    checks = {how: [{"on": "2026-11-01", "how": how, "outcome": "confirmed"}] for how in ("phone", "website")}
    directory = make_directory([make_organization(how, checks=checked) for how, checked in checks.items()])
    assert directory_figures(directory).confirmed == 1


def test_an_empty_directory_has_figures_too():
    assert directory_figures(make_directory([])).organizations == 0
