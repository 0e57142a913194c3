"""Reads from the open data that a build has written what the page on it shows: formats, files and their sizes."""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import FOLDER
from sameroad.exports.manifest import INDEX
from sameroad.pages.open_data import DataFile, DataFormat, OpenData

_OF_ONE = re.compile(r"organizations/[a-z0-9-]+(?=\.)")


def open_data_list(site: Path) -> OpenData:
    """Return what the folder of the finished site holds of open data. Raises OSError when it has no list of files."""
    listed = json.loads((site / FOLDER / INDEX).read_bytes())["files"]
    files = defaultdict(list)
    for file in listed:
        files[file.get("format")].append(DataFile(file["path"], file["size"]))
    organizations = len({found[0] for file in listed if (found := _OF_ONE.match(file["path"]))})
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
