"""The open data of a site as those know it who do not write it: where it is, what pages show of it, what is kept of it.

Light to import: a build that changes little leaves the writing to another process.
"""

from dataclasses import dataclass
from pathlib import Path

from sameroad.pages.open_data import OpenData
from sameroad.site.options import BuildPlan, kept_data_file

_NEW = ".new"


@dataclass(frozen=True, slots=True)
class DataBefore:
    """The open data of the last build: the site, the key under which it is kept, and the slugs of the records that have
    changed since.
    """

    site: Path
    key: bytes
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class WrittenData:
    """The open data of a site: what its pages show of it, the paths of all its files in the site, those of them that
    were written now, and the key under which the rest is kept.
    """

    shown: OpenData
    paths: tuple[str, ...]
    new: tuple[str, ...]
    key: bytes


def confirm_data(plan: BuildPlan) -> None:
    """From now on what was kept last of the open data counts: the site it belongs to is published."""
    file = kept_data_file(plan)
    if file and unconfirmed(file).is_file():
        unconfirmed(file).replace(file)


def unconfirmed(file: Path) -> Path:
    """Return where something is kept until the site it belongs to is published."""
    return file.with_name(f"{file.name}{_NEW}")
