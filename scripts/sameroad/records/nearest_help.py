"""The nearest help for a condition, in the order in which it is offered: no condition is a dead end."""

from dataclasses import dataclass

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory, Organizations, slugs_of
from sameroad.records.standing import CLOSED


@dataclass(frozen=True, slots=True)
class NearestHelp:
    """Organizations by how near they are to a condition; none stands there twice.

    `own` name this very condition, those that have closed among them. `broader` are by the broader conditions, the
    nearest first. `everyone` serve people with any illness; `centres` are those of them that hospitals run.
    """

    own: Organizations
    broader: tuple[tuple[Condition, Organizations], ...]
    everyone: Organizations
    centres: Organizations

    @property
    def outside_hospitals(self) -> Organizations:
        """Those for everyone that are none of the centres."""
        centres = set(slugs_of(self.centres))
        return tuple(organization for organization in self.everyone if organization.slug not in centres)

    @property
    def has_group(self) -> bool:
        """Whether there is a group for this very condition; one that has closed is none."""
        return any(organization.status != CLOSED for organization in self.own)


def help_for_everyone(directory: Directory) -> NearestHelp:
    """Return the help that is open to everyone, whatever was looked for."""
    return _with_everyone((), (), directory)


def nearest_help(condition_id: str, directory: Directory) -> NearestHelp:
    """Return the nearest help for a condition. KeyError when the directory has no such condition."""
    own, broader = directory.groups_for(condition_id), directory.broader_groups(condition_id)
    return _with_everyone(own, broader, directory)


def _with_everyone(
    own: Organizations, broader: tuple[tuple[Condition, Organizations], ...], directory: Directory
) -> NearestHelp:
    everyone = directory.groups_for_everyone(besides=(own, *(groups for _, groups in broader)))
    return NearestHelp(own, broader, everyone, directory.of_kinds(everyone, directory.settings.hospital_kinds))
