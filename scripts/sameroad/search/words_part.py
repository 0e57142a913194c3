"""What the index knows beside its organizations, which does not change with them: nearly all of `words.json`."""

import msgspec

from sameroad.records.directory import Directory
from sameroad.search.build_words import build_words
from sameroad.search.pack_words import pack_words
from sameroad.search.written import written_in


class WordsPart(msgspec.Struct, frozen=True, array_like=True):
    """`words` is JSON: `words.json` without its tables of characters. `written` are the Chinese characters in it, and
    `named` those in the words of conditions and terms.
    """

    words: bytes
    written: str
    named: str


def words_part(directory: Directory) -> WordsPart:
    """Return what the index knows beside the organizations of the directory."""
    words = build_words(directory)
    named = msgspec.json.encode([words["conditions"], words["terms"]])
    packed = msgspec.json.encode({**words, **pack_words(words["conditions"])})
    return WordsPart(packed, written_in(msgspec.json.encode(words)), written_in(named))
