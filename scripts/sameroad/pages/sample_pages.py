"""One page of each kind, in every state that changes its looks, picked from the records: for tests, pictures and
measurements, which all look at the same pages.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from urllib.parse import quote

from sameroad.pages.page import PageKey
from sameroad.records.directory import Directory
from sameroad.records.organization import CONTACT_FIELDS, Organization

Pick = Callable[[Directory], PageKey | None]


def sample_pages(directory: Directory) -> dict[str, PageKey]:
    """Return the pages by the names in `SAMPLES`; a state that no record is in has none."""
    found = {name: pick(directory) for name, pick in _PICKS.items()}
    return {name: key for name, key in found.items() if key is not None}


def results_address(directory: Directory, language: str) -> str:
    """Return the address, below the language's root, of the results for the condition with the most groups."""
    key = _most("condition", directory.conditions, lambda id_: len(directory.groups_for(id_)))
    query = directory.conditions[key.slug].name.pick(language).text if key and key.slug else ""
    return f"{PageKey('find').address}#q={quote(query)}"


def _single(kind: str) -> Pick:
    return lambda _: PageKey(kind)


def _organization(status: str) -> Pick:
    """Of the organizations with that status, the one with most ways to reach it; of several, with most facts."""

    def pick(directory: Directory) -> PageKey | None:
        having = {slug: one for slug, one in directory.organizations.items() if one.status == status}
        return _most("organization", having, lambda slug: (_ways(having[slug]), _facts(having[slug])))

    return pick


def _condition(*, own: bool, broader: bool) -> Pick:
    """Of the conditions that have groups of their own, and broader ones, or have not, the one with most of either."""

    def pick(directory: Directory) -> PageKey | None:
        def groups(condition: str) -> int:
            nearest = directory.groups_for(condition)
            return len(nearest) + sum(len(found) for _, found in directory.broader_groups(condition))

        having = [
            condition
            for condition in directory.conditions
            if bool(directory.groups_for(condition)) == own and bool(directory.broader_groups(condition)) == broader
        ]
        return _most("condition", having, groups)

    return pick


def _guide(directory: Directory) -> PageKey | None:
    return next((PageKey("guide", id_) for id_ in sorted(directory.vocabularies.get("guides", {}))), None)


def _category(directory: Directory) -> PageKey | None:
    return _most("category", directory.categories, lambda id_: len(directory.groups_in_category(id_)))


def _district(directory: Directory) -> PageKey | None:
    return _most("district", directory.vocabularies["districts"], lambda id_: len(directory.groups_in_district(id_)))


def _most(kind: str, ids: Iterable[str], count: Callable[[str], int | tuple[int, ...]]) -> PageKey | None:
    """The page of the id with the highest count, the first in the alphabet of several; None without any id."""
    best = max(sorted(ids), key=count, default=None)
    return None if best is None else PageKey(kind, best)


def _ways(organization: Organization) -> int:
    """How many ways there are to reach it, a place to go to among them."""
    return sum(bool(getattr(organization.contact, name)) for name in CONTACT_FIELDS) + bool(organization.places)


def _facts(organization: Organization) -> int:
    """How many fields of a record say something, what they must say aside."""
    blank = Organization(organization.slug, organization.name, organization.kind, (), ())
    return sum(getattr(organization, field.name) != getattr(blank, field.name) for field in fields(organization))


_PICKS: Mapping[str, Pick] = {
    "home": _single("home"),
    "organization": _organization("active"),
    "unconfirmed-organization": _organization("unconfirmed"),
    "closed-organization": _organization("closed"),
    "condition": _condition(own=True, broader=False),
    "condition-with-broader-groups": _condition(own=True, broader=True),
    "condition-with-broader-groups-only": _condition(own=False, broader=True),
    "condition-without-groups": _condition(own=False, broader=False),
    "category": _category,
    "district": _district,
    "organizations": _single("organizations"),
    "conditions": _single("conditions"),
    "districts": _single("districts"),
    "helplines": _single("helplines"),
    "find": _single("find"),
    "suggest": _single("suggest"),
    "list": _single("list"),
    "guides": _single("guides"),
    "guide": _guide,
    "clinicians": _single("clinicians"),
    "hospitals": _single("hospitals"),
    "codes": _single("codes"),
    "data": _single("data"),
    "state": _single("state"),
    "embed-maker": _single("embed-maker"),
    "about": _single("about"),
    "listing": _single("listing"),
    "facts": _single("facts"),
    "who-runs": _single("who-runs"),
    "changes": _single("changes"),
    "contribute": _single("contribute"),
    "privacy": _single("privacy"),
    "offline": _single("offline"),
    "accessibility": _single("accessibility"),
}
SAMPLES = tuple(_PICKS)
"""The names of the pages."""
