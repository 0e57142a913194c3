"""A file after reading and checking, as small as it gets: for other processes, and for the next run."""

from dataclasses import replace
from typing import Any, NamedTuple

from sameroad.records.document import Document, Kind
from sameroad.records.outline import Outline
from sameroad.records.packed_value import unpack
from sameroad.records.rules.roll import Facts
from sameroad.records.rules.rule import Finding


class CheckedFile(NamedTuple):
    """What is known of a file. `kind`, `name`, `file` and `readable` are those of its Document.

    `digest` is that of its kind, name and bytes (`data_file.py`), empty for what is no file. `packed` is its value
    (`packed_value.py`), empty when it is unreadable. `findings` are those of the rules that look at one document alone,
    each with the id of its rule, in the order of the rules. `facts` are what the rules about all organizations ask of
    this one, by their names. `outline` is that of an organization in which nothing wrong was found.
    """

    kind: Kind
    name: str
    file: str
    digest: bytes
    readable: bool
    packed: bytes
    findings: tuple[tuple[str, Finding], ...]
    facts: Facts
    outline: Outline | None = None

    @property
    def value(self) -> dict[str, Any]:
        """The value of the file, made anew each time; empty when it is unreadable."""
        return unpack(self.packed) if self.readable else {}

    @property
    def document(self) -> Document:
        """The document of the file, made anew each time, without its source and its faults."""
        return Document(self.kind, self.name, self.file, self.value, readable=self.readable)

    def called(self, file: str) -> "CheckedFile":
        """Return the same file as one that problems call `file`."""
        if file == self.file:
            return self
        findings = tuple((rule, replace(finding, file=file)) for rule, finding in self.findings)
        return self._replace(file=file, findings=findings)
