"""Compares two built sites, file by file, as whoever changes the program that builds them wants to know."""

import re
from dataclasses import dataclass
from pathlib import Path

# A generator may name itself in its pages; that is no difference of the site.
_NAMES_ITSELF = re.compile(rb'<meta name="?generator"? content="[^"]*"\s*/?>')


@dataclass(frozen=True, slots=True)
class Difference:
    """Paths of files that only one of two sites has, and of those that differ; `same` is the count of the others."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.gone or self.new or self.changed)


def compare_sites(before: Path, after: Path) -> Difference:
    """Return how the site in `after` differs from the one in `before`."""
    old, new = _files(before), _files(after)
    both = sorted(old.keys() & new.keys())
    changed = tuple(path for path in both if _content(old[path]) != _content(new[path]))
    return Difference(
        gone=tuple(sorted(old.keys() - new.keys())),
        new=tuple(sorted(new.keys() - old.keys())),
        changed=changed,
        same=len(both) - len(changed),
    )


def _files(folder: Path) -> dict[str, Path]:
    return {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}


def _content(file: Path) -> bytes:
    content = file.read_bytes()
    return _NAMES_ITSELF.sub(b"", content) if file.suffix == ".html" else content
