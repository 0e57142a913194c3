"""What the page on the open data shows of what a build has written: formats, files and their sizes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import FOLDER
from sameroad.exports.written import Written
from sameroad.pages.open_data import DataFile, DataFormat, OpenData

_OF_ONE = re.compile(r"organizations/[a-z0-9-]+(?=\.)")


def open_data_list(written: Iterable[Written]) -> OpenData:
    """Return what there is of open data, of all its files."""
    files = defaultdict(list)
    ids = set()
    for file in sorted(written, key=lambda file: file.path):
        files[file.format].append(DataFile(file.path, file.size))
        found = _OF_ONE.match(file.path)
        if found:
            ids.add(found[0])
    organizations = len(ids)
    return OpenData(FOLDER, tuple(_format(name, files[name], organizations) for name in FORMATS if files[name]))


def _format(name: str, files: list[DataFile], organizations: int) -> DataFormat:
    by_path = {file.path: file for file in files}
    counted = Counter(_OF_ONE.sub("organizations/<id>", path) for path in by_path if _OF_ONE.match(path))
    each = [path for path, count in counted.items() if count == organizations]  # not those that only some have
    return DataFormat(
        name=name,
        files=len(files),
        size=sum(file.size for file in files),
        start=tuple(by_path[path] for path in FORMATS[name].start if path in by_path),
        each=tuple(each),
    )
