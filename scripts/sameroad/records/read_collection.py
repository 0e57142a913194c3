"""The files of a data folder -> a Collection. Knows which folder holds which kind of file."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sameroad.records.collection import Collection
from sameroad.records.data_file import DataFile
from sameroad.records.document import Document, Kind
from sameroad.records.read_plain_yaml import MAX_ITEMS
from sameroad.records.read_yaml import MAX_BYTES, read_yaml
from sameroad.records.saying import say
from sameroad.records.slug import to_slug
from sameroad.records.yaml_faults import Fault

PROJECT_DATA = Path(__file__).resolve().parents[3] / "data"
"""The project's own data folder, whose schema and interface texts serve folders that have none."""

_FOLDERS: tuple[tuple[str, Kind], ...] = (
    ("organizations", "organization"),
    ("conditions", "category"),
    ("vocabularies", "vocabulary"),
    ("interface", "interface"),
)
_FILES: tuple[tuple[str, Kind], ...] = (
    ("directory.yaml", "directory"),
    ("helplines.yaml", "helplines"),
    ("link-check.yaml", "link-check"),
    ("glossary.yaml", "glossary"),
)
_LISTS_MAX_BYTES = 8 * MAX_BYTES
_LEFT_BEHIND = re.compile(r"[.~#]|.*~$")
"""Hidden files, and what editors leave beside a file that is being written."""


class DataFolderError(Exception):
    """The data folder cannot be used at all; the message says why."""


def read_collection(folder: Path, today: date) -> Collection:
    """Read every file of `folder`. Raises DataFolderError when it is no data folder."""
    documents = tuple(map(read_file, list_files(folder)))
    return Collection(folder, own_or_project(folder, "schema").absolute(), documents, today)


def list_files(folder: Path) -> list[DataFile]:
    """Return the files of `folder`, those of each kind by their names. Raises DataFolderError when it is no data
    folder.
    """
    if not folder.is_dir():
        raise DataFolderError(f"There is no folder {folder}. Name the folder of the records with --data.")
    if not (folder / "directory.yaml").is_file():
        raise DataFolderError(
            f"{folder} has no directory.yaml, so it is no data folder; see data/directory.yaml of this project."
        )
    return list(_files(folder))


def own_or_project(folder: Path, name: str) -> Path:
    """The subfolder of `folder`, or the project's own where it has none."""
    return folder / name if (folder / name).is_dir() else PROJECT_DATA / name


def kind_of(place: Path) -> Kind | None:
    """Which kind of file belongs at a place below a data folder, such as `organizations/example.yaml`; None for
    others, such as schemas.
    """
    if len(place.parts) == 1:
        return dict(_FILES).get(place.name)
    left_behind = _LEFT_BEHIND.match(place.name) or place.suffix != ".yaml"
    return None if len(place.parts) > 2 or left_behind else dict(_FOLDERS).get(place.parts[0])


def shown_path(path: Path) -> str:
    """The path as problems name it: from the current directory when it lies below, with forward slashes."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links, and the user named this path
    here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - as above
    return Path(absolute.removeprefix(here)).as_posix()


def _files(folder: Path) -> Iterator[DataFile]:
    for name, kind in _FILES:
        path = folder / name
        if path.is_file():
            yield DataFile(kind, path.stem, shown_path(path), str(path), usable=True)
    for name, kind in _FOLDERS:
        place = own_or_project(folder, name) if kind == "interface" else folder / name
        if place.is_dir():
            yield from _files_in(place, kind)


def _files_in(place: Path, kind: Kind) -> Iterator[DataFile]:
    shown = shown_path(place / "file").removesuffix("file")
    with os.scandir(place) as found:
        entries = sorted((entry.name, entry.path, entry.is_file()) for entry in found)
    for filename, path, is_file in entries:
        name, ending = os.path.splitext(filename)  # noqa: PTH122 - of ten thousand; a Path takes ten times as long
        if not _LEFT_BEHIND.match(filename):
            yield DataFile(kind, name, f"{shown}{filename}", path, usable=is_file and ending == ".yaml")


def read_file(file: DataFile) -> Document:
    """Return the document that a file is, an unreadable one included. Raises OSError."""
    if file.usable:
        return read_document(file.kind, file.name, file.file, file.read())
    path = Path(file.path)
    folder = path.parent.name
    message = say("file-name.ending", folder=folder)
    hint = say("file-name.rename_or_move", name=to_slug(path.name.partition(".")[0]))
    if path.is_dir():
        hint = say("file-name.move_up", folder=folder)
    return Document(file.kind, file.name, file.file, {}, b"", (Fault("file-name", message, hint),), readable=False)


def read_document(kind: Kind, name: str, file: str, source: bytes) -> Document:
    """Return the document that a file of these bytes is; `name` and `file` are those of Document."""
    is_record = kind == "organization"
    read = read_yaml(source, MAX_BYTES if is_record else _LISTS_MAX_BYTES, max_items=MAX_ITEMS if is_record else None)
    return Document(kind, name, file, read.value or {}, source, read.faults, readable=read.value is not None)
