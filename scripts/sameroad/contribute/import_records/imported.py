"""What an import makes of one organization of somebody else's file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sameroad.records.read_yaml import Path


@dataclass(frozen=True, slots=True)
class Imported:
    """A record as far as the file tells it, perhaps one that lacks something.

    `where` says where it stands in the file. `untold` are sentences about what the file says and the record does not.
    `columns` are the columns that values came from, by their paths, where the file is a table.
    """

    record: Mapping[str, Any]
    where: str
    untold: tuple[str, ...] = ()
    columns: Mapping[Path, str] = field(default_factory=dict)


class UnreadableFileError(Exception):
    """The file is not what it should be; the message says what it lacks."""
