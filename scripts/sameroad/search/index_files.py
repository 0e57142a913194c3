"""The files of the search index, as the site publishes them under `assets/search/`.

`words` understands a query, `organizations` ranks its answers; `facts` and `cards.<language>` are asked for by the
results page alone.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from sameroad.records.directory import Directory
from sameroad.search.character_tables import character_tables
from sameroad.search.organization_part import OrganizationPart, organization_part
from sameroad.search.sounds import Sounds, likely_sounds
from sameroad.search.words_part import WordsPart, words_part
from sameroad.work.kept_file import digest, kept_or_made

FOLDER = "assets/search"


def index_files(
    directory: Directory,
    parts: Iterable[OrganizationPart] | None = None,
    cache: Path | None = None,
    key: bytes = b"",
) -> Mapping[str, bytes]:
    """Return the bytes of each file by its path in the site; the same directory gives the same bytes.

    `parts` are those of all organizations in the order of the directory, where they are at hand already. What does not
    change with them is kept in the folder `cache`, if there is one, for the next index with the same `key`: the digest
    of the program, its libraries and all data beside the organizations.
    """
    if parts is None:
        parts = (organization_part(organization, directory) for organization in directory.organizations.values())
    every = tuple(parts)
    words = known_words(directory, cache, key)
    written = _all(words.written, *(one.named for one in every), *(one.told for one in every))
    named = _all(words.named, *(one.named for one in every))
    of_tables = digest(key, written.encode(), named.encode())
    tables = kept_or_made(
        cache and cache / "tables",
        of_tables,
        lambda: character_tables(written, named, known_sounds(directory, cache, key)),
        bytes,
    )
    files = {
        "words": b"%b,%b" % (tables[:-1], words.words[1:]),
        "organizations": b"[%b]" % b",".join(one.ranked for one in every),
        "facts": b"{%b}" % b",".join(one.facts for one in every),
    }
    for at, language in enumerate(directory.settings.language_ids):
        files[f"cards.{language}"] = b"{%b}" % b",".join(one.cards[at] for one in every if one.cards[at])
    return {f"{FOLDER}/{name}.json": content for name, content in files.items()}


def known_words(directory: Directory, cache: Path | None, key: bytes) -> WordsPart:
    """Return what the index knows beside its organizations; `cache` and `key` are those of `index_files`."""
    return kept_or_made(cache and cache / "words", digest(key), lambda: words_part(directory), WordsPart)


def known_sounds(directory: Directory, cache: Path | None, key: bytes) -> Sounds:
    """Return how most characters of the index sound, at least; `cache` and `key` are those of `index_files`."""

    def make() -> Sounds:
        names = (name for outline in directory.outlines.values() for name in outline.name.values())
        return likely_sounds("".join((known_words(directory, cache, key).named, *names)))

    return kept_or_made(cache and cache / "sounds", digest(key), make, dict[str, tuple[str, ...]])


def index_values(directory: Directory) -> Mapping[str, Any]:
    """Return what each file of the index holds, by the name of the file without `.json`."""
    files = index_files(directory)
    return {Path(path).stem: msgspec.json.decode(content) for path, content in files.items()}


def _all(*characters: str) -> str:
    """Each of the characters once, in the order of Unicode."""
    return "".join(sorted(frozenset("".join(characters))))
