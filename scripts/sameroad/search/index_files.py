"""The files of the search index, as the site publishes them under `assets/search/`."""

import json
from collections.abc import Mapping, Set
from typing import Any

from sameroad.records.chinese import HAN
from sameroad.records.directory import Directory
from sameroad.search.build_organizations import build_cards, build_facts, build_organizations
from sameroad.search.build_words import build_words
from sameroad.search.fold import character_table, fold
from sameroad.search.pack_words import pack_words
from sameroad.search.sounds import sound_groups

FOLDER = "assets/search"


def index_values(directory: Directory) -> Mapping[str, Any]:
    """Return what each file of the index holds, by the name of the file without `.json`.

    `words` understands a query, `organizations` ranks its answers; `facts` and `cards.<language>` are asked for by the
    results page alone.
    """
    values: dict[str, Any] = {
        "words": build_words(directory),
        "organizations": build_organizations(directory),
        "facts": build_facts(directory),
    }
    for language in directory.settings.language_ids:
        values[f"cards.{language}"] = build_cards(directory, language)
    words = values["words"]
    tables = {
        "characters": _folding_table(_chinese_in(*values.values())),
        "sounds": sound_groups(_chinese_in(words["conditions"], words["terms"], values["organizations"])),
    }
    return {**values, "words": {**tables, **words, **pack_words(words["conditions"])}}


def index_files(directory: Directory) -> Mapping[str, bytes]:
    """Return the bytes of each file by its path in the site; the same directory gives the same bytes."""
    return {f"{FOLDER}/{name}.json": _compact(value) for name, value in index_values(directory).items()}


def _folding_table(chinese: Set[str]) -> str:
    """Pairs of a character and what it folds to, as far as that is written in the index."""
    return "".join(f"{typed}{folded}" for typed, folded in character_table().items() if folded in chinese)


def _chinese_in(*values: Any) -> Set[str]:
    """The folded Chinese characters that are written in the values."""
    written = frozenset(json.dumps(values, ensure_ascii=False))
    return frozenset(fold(character) for character in written if HAN.match(character))


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
