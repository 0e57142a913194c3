"""What a format of the open data is made of: files of the directory as a whole, files of one record, and files with a
piece of every record. So the work can be shared record by record, and what did not change need not be done again.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization
from sameroad.records.state.data_state import DataState

Notes = tuple[str, ...]
"""Words that a format wants to know of every record in the end, such as the terms that it uses."""


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One small file: its path below the folder of the open data, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class RecordsFile:
    """A file with a piece of every record, in the order of the records, between a head and a tail.

    Each piece begins with `joint`, such as a comma, which is left out before the first. Where no record has a piece,
    the file is there only if it is not `optional`.
    """

    path: str
    head: bytes = b""
    tail: bytes = b""
    joint: bytes = b""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class RecordPieces:
    """What one record adds to a format: its own files, and its pieces of files of records, both by path; and notes."""

    own: Mapping[str, bytes] = field(default_factory=dict)
    shared: Mapping[str, bytes] = field(default_factory=dict)
    notes: Notes = ()


@dataclass(frozen=True, slots=True)
class AllRecords:
    """What a format is told of all records: the notes of each, in their order, the paths of the files of records in
    which some record has a piece, and what counts them.
    """

    notes: Sequence[Notes]
    filled: Collection[str]
    state: Callable[[], DataState]


class FormatFiles:
    """The files of a format, made of a directory. The same directory, facts and notes give the same bytes."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        self.directory = directory
        self.facts = facts

    def fixed(self) -> Iterator[ExportFile]:
        """Give the files in which no record has any part."""
        return iter(())

    def of_record(self, record: Organization) -> RecordPieces:  # noqa: ARG002 - most formats have something of each
        """Return what a record adds: from the record and what is fixed, and from nothing of other records but what
        `of_conditions` says.
        """
        return RecordPieces()

    def of_conditions(self) -> Mapping[str, str]:
        """Return what the pieces of records that name a condition say of it because of other records, by condition."""
        return {}

    def of_all(self, records: AllRecords) -> Iterator[ExportFile | RecordsFile]:  # noqa: ARG002 - as above
        """Give the files of all records together."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Format:
    """One format by the name it has on the command line. `start` are the paths of the files that a reader opens first,
    for the page that lists the formats.
    """

    name: str
    make: Callable[[Directory, ExportFacts], FormatFiles]
    start: tuple[str, ...] = ()
