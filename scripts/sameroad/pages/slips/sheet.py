"""Which sheets of paper there are, and where each stands in the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory, Organizations

FOLDER = "slips"
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class SheetKey:
    """A slip of an organization, `id` being its slug, or a leaflet of a condition."""

    kind: Literal["slip", "leaflet"]
    id: str

    @property
    def path(self) -> str:
        """The path of the sheet below the root of the site; it is the same sheet in every language."""
        return f"{FOLDER}/{'conditions/' if self.kind == 'leaflet' else ''}{self.id}.html"


def list_sheets(directory: Directory) -> Iterator[SheetKey]:
    """Yield a key for the slip of each organization, and for the leaflet of each condition that has anything to say."""
    for slug in directory.organizations:
        yield SheetKey("slip", slug)
    for condition in directory.conditions:
        if has_leaflet(condition, directory):
            yield SheetKey("leaflet", condition)


def has_leaflet(condition_id: str, directory: Directory) -> bool:
    """Return whether there is a leaflet: somebody for this condition, or for a broader one, still runs."""
    everyone = directory.settings.serves_everyone
    broader = (one.id for one in directory.ancestors(condition_id) if one.id not in everyone)
    return any(directory.has_running(one) for one in (condition_id, *broader))


def leaflet_groups(condition_id: str, directory: Directory) -> tuple[tuple[Condition, Organizations], ...]:
    """Return the organizations of a leaflet by condition: all for this one, and while these are few, those for broader
    ones, the nearest first. Who has closed is left out.
    """
    own = (directory.conditions[condition_id], directory.groups_for(condition_id))
    found: list[tuple[Condition, Organizations]] = []
    for condition, organizations in (own, *directory.broader_groups(condition_id)):
        running = directory.running(organizations)
        if sum(len(others) for _, others in found) >= _ENOUGH:
            break
        if running:
            found.append((condition, running))
    return tuple(found)
