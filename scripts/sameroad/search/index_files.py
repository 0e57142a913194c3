"""The files of the search index, as the site publishes them under `assets/search/`."""

import json
from collections.abc import Mapping
from typing import Any

from sameroad.records.directory import Directory
from sameroad.search.build_index import build_index, build_summaries

FOLDER = "assets/search"


def index_files(directory: Directory) -> Mapping[str, bytes]:
    """Return the bytes of each file by its path in the site; the same directory gives the same bytes.

    `index.json` answers every query; `summaries.json` is asked for by the results page alone.
    """
    return {
        f"{FOLDER}/index.json": _compact(build_index(directory)),
        f"{FOLDER}/summaries.json": _compact(build_summaries(directory)),
    }


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
