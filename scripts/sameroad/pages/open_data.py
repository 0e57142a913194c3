"""What the page on the open data is told of it: the formats and files that this very build has written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file by its path below the folder of the open data, and its size in bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class DataFormat:
    """A format by its name: how many files it has and how large they are together; `start` are those to open first, and
    `each` the paths of those that every organization has, with `<id>` in the place of its id.
    """

    name: str
    files: int
    size: int
    start: tuple[DataFile, ...]
    each: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """All of it: `folder` is where it stands below the root of the site, without a slash at its end."""

    folder: str
    formats: tuple[DataFormat, ...]
