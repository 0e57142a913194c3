"""What the home page says of the directory in numbers: counted from the records, never typed."""

from collections import Counter
from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.freshness import freshness_of


@dataclass(frozen=True, slots=True)
class DirectoryFigures:
    """Numbers of organizations, but for `sources`. `fresh`, `ageing`, `stale` and `unknown` add up to `organizations`;
    `confirmed` are those whose facts rest on a check with somebody, not on a page that was read.
    """

    organizations: int
    sources: int
    fresh: int
    ageing: int
    stale: int
    unknown: int
    confirmed: int


_READ_ONLY = ("public-page", "website")


def directory_figures(directory: Directory) -> DirectoryFigures:
    """Return the figures of the directory on its day."""
    ages = [freshness_of(organization, directory.today) for organization in directory.organizations.values()]
    levels = Counter(age.level for age in ages)
    return DirectoryFigures(
        organizations=len(ages),
        sources=sum(len(organization.sources) for organization in directory.organizations.values()),
        fresh=levels["fresh"],
        ageing=levels["ageing"],
        stale=levels["stale"],
        unknown=levels["unknown"],
        confirmed=sum(age.basis == "confirmed" and age.how not in _READ_ONLY for age in ages),
    )
