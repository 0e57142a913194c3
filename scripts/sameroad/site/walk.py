"""What stands below the folder of a site."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """The paths of all files and of all folders, with forward slashes; `others` is what is neither, with what it is
    instead, and `closed` are the folders that cannot be opened, with what the system says.
    """

    files: tuple[str, ...]
    folders: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    closed: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """The files in the order of paths, without those that are hidden in the folder of the site itself."""
        return tuple(sorted(path for path in self.files if not path.startswith(".")))


def walk(folder: Path) -> Tree:
    """Return what stands below a folder; a link is not followed."""
    files: list[str] = []
    folders: list[str] = []
    others: list[tuple[str, str]] = []
    closed: list[tuple[str, str]] = []
    root, waiting = os.fspath(folder), [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(f"{root}/{below}") as entries:
                for entry in entries:
                    path = f"{below}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(path)
                        waiting.append(f"{path}/")
                    elif entry.is_file(follow_symlinks=False):
                        files.append(path)
                    else:
                        others.append((path, "a link to another place" if entry.is_symlink() else "no file"))
        except OSError as error:
            closed.append((below, str(error.strerror)))
    return Tree(tuple(files), tuple(folders), tuple(others), tuple(closed))
