"""How common Chinese characters sound in Cantonese, for the name of a file that the browser proposes."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import ToJyutping

# Big5 level 1: the characters in common use in Traditional Chinese.
_LEADS = range(0xA4, 0xC7)
_TRAILS = (*range(0x40, 0x7F), *range(0xA1, 0xFF))


@cache
def readings() -> Mapping[str, str]:
    """Return the characters of each sound: Jyutping without tones, the usual sound of a character alone."""
    codes = (bytes((lead, trail)) for lead in _LEADS for trail in _TRAILS)
    common = [character for code in codes if (character := code.decode("big5", "ignore"))]
    found: dict[str, list[str]] = defaultdict(list)
    # On lines of their own, so that no character is read as a part of a word.
    for character, reading in ToJyutping.get_jyutping_list("\n".join(common)):
        if reading:
            found[reading.rstrip("0123456789")].append(character)
    return {sound: "".join(characters) for sound, characters in sorted(found.items())}
