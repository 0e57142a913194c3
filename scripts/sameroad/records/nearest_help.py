"""The nearest help for a condition, in the order in which it is offered: no condition is a dead end."""

from dataclasses import dataclass

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization

_CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class NearestHelp:
    """Organizations by how near they are to a condition; none stands there twice.

    `own` name this very condition, those that have closed among them. `broader` are by the broader conditions, the
    nearest first. `everyone` serve people with any illness; `centres` are those of them that hospitals run.
    """

    own: tuple[Organization, ...]
    broader: tuple[tuple[Condition, tuple[Organization, ...]], ...]
    everyone: tuple[Organization, ...]
    centres: tuple[Organization, ...]

    @property
    def outside_hospitals(self) -> tuple[Organization, ...]:
        """Those for everyone that are none of the centres."""
        return tuple(organization for organization in self.everyone if organization not in self.centres)

    @property
    def has_group(self) -> bool:
        """Whether there is a group for this very condition; one that has closed is none."""
        return any(organization.status != _CLOSED for organization in self.own)


def help_for_everyone(directory: Directory) -> NearestHelp:
    """Return the help that is open to everyone, whatever was looked for."""
    return _with_everyone((), (), directory)


def nearest_help(condition_id: str, directory: Directory) -> NearestHelp:
    """Return the nearest help for a condition. KeyError when the directory has no such condition."""
    own, broader = directory.groups_for(condition_id), directory.broader_groups(condition_id)
    return _with_everyone(own, broader, directory)


def _with_everyone(
    own: tuple[Organization, ...], broader: tuple[tuple[Condition, tuple[Organization, ...]], ...], directory: Directory
) -> NearestHelp:
    nearer = [*own, *(organization for _, groups in broader for organization in groups)]
    everyone = directory.groups_for_everyone(besides=nearer)
    centres = tuple(one for one in everyone if one.kind in directory.settings.hospital_kinds)
    return NearestHelp(own, broader, everyone, centres)
