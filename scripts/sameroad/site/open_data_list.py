"""What the page on the open data shows of what a build has written: formats, files and their sizes."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import FOLDER
from sameroad.exports.written import Written
from sameroad.pages.open_data import DataFile, DataFormat, OpenData

_OF_ONE = "organizations/"
_ID = "<id>"


def open_data_list(written: Iterable[Written]) -> OpenData:
    """Return what there is of open data, of all its files."""
    files = defaultdict(list)
    ids = set()
    for file in written:
        files[file.format].append(file)
        if file.path.startswith(_OF_ONE):
            ids.add(_id_and_ending(file.path)[0])
    return OpenData(FOLDER, tuple(_format(name, files[name], len(ids)) for name in FORMATS if files[name]))


def _format(name: str, files: list[Written], organizations: int) -> DataFormat:
    by_path = {file.path: file for file in files}
    counted = Counter(_id_and_ending(path)[1] for path in by_path if path.startswith(_OF_ONE))
    each = [ending for ending, count in counted.items() if count == organizations]  # not those that only some have
    return DataFormat(
        name=name,
        files=len(files),
        size=sum(file.size for file in files),
        start=tuple(DataFile(path, by_path[path].size) for path in FORMATS[name].start if path in by_path),
        each=tuple(f"{_OF_ONE}{_ID}.{ending}" for ending in sorted(each)),
    )


def _id_and_ending(path: str) -> tuple[str, str]:
    """The id of the organization whose file this is, and what stands after it; an id has no dot."""
    id_, _, ending = path.removeprefix(_OF_ONE).partition(".")
    return id_, ending
