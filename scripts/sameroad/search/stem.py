"""English words without their ending, in one spelling for Britain and America (haemo-, tumour, -ise).

`docs/assets/javascripts/search/split.js` does the same in the browser; `tests/search/test_split.py` compares both.
"""

import re
from functools import cache

_LETTERS = re.compile("[a-z]+")
_SHORTEST = 4


@cache
def stem(word: str) -> str:
    """Return a folded word without its ending; words of other letters, and short ones, stay as they are."""
    if len(word) < _SHORTEST or not _LETTERS.fullmatch(word):
        return word
    one = re.sub("([^aiosu])s$", r"\1", _spelling(word))
    base = re.sub("^(.*[aeiouy].+)ing$|^(.*[aeiouy].*[^e])ed$", lambda found: found[1] or found[2], one)
    single = one if base == one else re.sub(r"([bdgklmnprt])\1$", r"\1", base)
    return re.sub("e$", "", single) if len(single) > _SHORTEST else single


def _spelling(word: str) -> str:
    american = re.sub("our(s?)$", r"or\1", re.sub("[ao]e", "e", word))
    return re.sub("ies$", "y", re.sub("is(e|es|ed|ing|ation|ations)$", r"iz\1", american))
