"""Chinese characters that sound alike in Cantonese: whoever types 痛瘋 or 栢金遜 meant 痛風 and 柏金遜.

The readings are those of ToJyutping (Jyutping of the Linguistic Society of Hong Kong). Tones are left out, and so are
the differences that many speakers do not make (懶音): n- and l-, ng- and no initial, gw- and g- before -o-. The
characters are folded as everything else in the index is.

The readings take half a second to load, so the sounds that an index needs most likely are found beside other work.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from sameroad.records.chinese import HAN
from sameroad.search.fold import character_table, fold

# Rare readings make everything sound like everything.
_READINGS = 2
# GB 2312 level 1: the characters in common use, which are what people type by mistake.
_COMMON = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
_BIG5 = b"\xc6\x7f"
"""Before this are the characters in common use in Traditional Chinese."""
_ZERO = "〇"
"""The one character with a reading that is no ideograph to Unicode."""
_LAZY = ((re.compile("^ng(?=[aeiou])"), ""), (re.compile("^n"), "l"), (re.compile("^([gk])w(?=o)"), r"\1"))


Sounds = Mapping[str, tuple[str, ...]]
"""The sounds of characters, by the character."""
_NOTHING_KNOWN: Sounds = {}


def likely_sounds(named: str) -> Sounds:
    """Return the sounds of all that `sound_groups` asks of the usual characters and of those in the text `named`."""
    folded = dict.fromkeys((*_common_characters(), *_traditional(), *fold(named)))
    return {source: _sounds(source) for character in folded for source in _sources(character)}


def sound_groups(needed: Iterable[str], known: Sounds = _NOTHING_KNOWN) -> list[str]:
    """Return groups of folded characters with the same sound, each with one of `needed` in it at least.

    A character with two readings is in two groups. Groups of one character are left out. What is not among the sounds
    that are `known` is looked up.
    """
    wanted = set(needed)
    groups: dict[str, set[str]] = defaultdict(set)
    for character in (*_common_characters(), *wanted):
        for sound in _sounds_of_folded(character, known):
            groups[sound].add(character)
    found = (group for group in groups.values() if len(group) > 1 and not group.isdisjoint(wanted))
    return sorted("".join(sorted(group)) for group in found)


@cache
def _common_characters() -> tuple[str, ...]:
    written = (code.decode("gb2312", "ignore") for code in _COMMON)
    return tuple(dict.fromkeys(fold(character) for character in written if character))


def _sounds_of_folded(character: str, known: Sounds) -> tuple[str, ...]:
    found = (known[source] if source in known else _sounds(source) for source in _sources(character))
    return tuple(dict.fromkeys(sound for sounds in found for sound in sounds))


def _sources(character: str) -> tuple[str, ...]:
    """The characters that fold to this one: a Simplified character may have no reading of its own."""
    return _traditional().get(character) or (character,)


@cache
def _traditional() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for typed, folded in character_table().items():
        if _is_big5(typed):
            found[folded].append(typed)
    return {folded: tuple(typed) for folded, typed in found.items()}


def _is_big5(character: str) -> bool:
    try:
        return character.encode("big5") < _BIG5
    except UnicodeEncodeError:
        return False


@cache
def _sounds(character: str) -> tuple[str, ...]:
    if not HAN.match(character) and character != _ZERO:
        return ()
    import ToJyutping  # noqa: PLC0415 - as said above

    ((_, readings),) = ToJyutping.get_jyutping_candidates(character) or ((character, ()),)
    return tuple(dict.fromkeys(_plain(reading) for reading in readings[:_READINGS]))


def _plain(reading: str) -> str:
    sound = reading.rstrip("0123456789")
    for pattern, replacement in _LAZY:
        sound = pattern.sub(replacement, sound)
    return sound
