"""The tables of characters in `words.json`: how a Chinese character folds, and which sound alike."""

from collections.abc import Iterable

import msgspec

from sameroad.search.fold import character_table, fold
from sameroad.search.sounds import Sounds, sound_groups


def character_tables(written: Iterable[str], named: Iterable[str], known: Sounds) -> bytes:
    """Return both tables as JSON: `characters` for those `written` in the index, `sounds` for those of its names;
    sounds that are `known` need not be looked up.
    """
    folded = frozenset(map(fold, written))
    pairs = (f"{typed}{plain}" for typed, plain in character_table().items() if plain in folded)
    return msgspec.json.encode({"characters": "".join(pairs), "sounds": sound_groups(map(fold, named), known)})
