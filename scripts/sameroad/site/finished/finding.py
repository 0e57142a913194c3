"""What is found in a finished site: where, what is wrong, and what to do."""

from dataclasses import dataclass
from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong with a file, and what to do."""

    wrong: str
    to_do: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault of one file; `path` is its place below the site."""

    path: str
    wrong: str
    to_do: str

    def __str__(self) -> str:
        return f"{self.path}: {self.wrong}; {self.to_do}"
