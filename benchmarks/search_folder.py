"""Writes what the browser is served: our index and modules, and beside them MiniSearch with the same words."""

import gzip
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from browser_workers import Workers
from sameroad.records.condition import Condition
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization
from sameroad.search.engine import MODULES
from sameroad.search.index_files import index_files

PEER = "minisearch"
_PAGE = Path(__file__).parent / "browser"

Sizes = dict[str, dict[str, int]]


def write_folder(folder: Path, directory: Directory) -> Sizes:
    """Write the page, our modules and our index; return the size of each file of the index, raw and gzip."""
    shutil.copytree(_PAGE, folder, dirs_exist_ok=True)
    shutil.copytree(MODULES, folder / "modules")
    (folder / "index").mkdir()
    sizes = {}
    for path, content in index_files(directory).items():
        name = Path(path).name
        (folder / "index" / name).write_bytes(content)
        sizes[name] = size_of(content)
    return sizes


def add_peer(folder: Path, directory: Directory, module: bytes, workers: Workers) -> Sizes:
    """Write MiniSearch and its index of the same records, made in the browser; return the size of each file."""
    (folder / PEER).mkdir()
    (folder / PEER / "index.js").write_bytes(module)
    index = folder / "index"
    characters = json.loads((index / "words.json").read_text("utf-8"))["characters"]
    _write(index / "characters.json", characters)
    _write(index / "documents.json", documents_of(directory))
    workers.start(PEER)
    sizes = {"characters.json": size_of((index / "characters.json").read_bytes())}
    for kind, serialized in workers.ask(PEER, "build").items():
        file = index / f"{PEER}-{kind}.json"
        file.write_text(serialized, encoding="utf-8")
        sizes[file.name] = size_of(file.read_bytes())
    return sizes


def size_of(content: bytes) -> dict[str, int]:
    """Return how many bytes a file has, and how many when a server sends it with gzip."""
    return {"raw": len(content), "gzip": len(gzip.compress(content, 9, mtime=0))}


def documents_of(directory: Directory) -> dict[str, list[dict[str, str]]]:
    """Return what MiniSearch indexes: the words that our search knows conditions and organizations by."""
    return {
        "conditions": [_condition(condition) for condition in directory.conditions.values()],
        "organizations": [_organization(one, directory) for one in directory.organizations.values()],
    }


def _condition(condition: Condition) -> dict[str, str]:
    codes = condition.codes
    return {
        "id": condition.id,
        "name": _joined(condition.name.values()),
        "aliases": _joined(_all(condition.synonyms)),
        "words": _joined(
            [*_all(condition.lay), *_all(condition.symptoms), *codes.icd10, *codes.icd11, *codes.orpha, *codes.mesh]
        ),
    }


def _organization(organization: Organization, directory: Directory) -> dict[str, str]:
    conditions = [directory.conditions[condition] for condition in organization.conditions]
    return {
        "id": organization.slug,
        "name": _joined(organization.name.values()),
        "aliases": _joined(organization.aliases),
        "conditions": _joined(name for condition in conditions for name in condition.name.values()),
    }


def _all(words: Mapping[str, Iterable[str]]) -> list[str]:
    return [word for in_language in words.values() for word in in_language]


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _write(file: Path, value: Any) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
