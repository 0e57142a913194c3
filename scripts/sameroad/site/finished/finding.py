"""What is found in a finished site: where, what is wrong, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault of one file; `path` is its place below the site."""

    path: str
    wrong: str
    to_do: str

    def __str__(self) -> str:
        return f"{self.path}: {self.wrong}; {self.to_do}"
