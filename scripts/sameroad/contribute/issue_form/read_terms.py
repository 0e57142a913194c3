"""Illnesses and situations in everyday words -> ids, and the parts of an answer in which there is more than that."""

import re
from collections.abc import Iterable

from sameroad.contribute.find_terms import Terms, fold
from sameroad.contribute.issue_form.clean_text import says_nothing

_BETWEEN = re.compile(r"[\n,，、;；。/／]")
_MOST = 30


def read_terms(text: str, terms: Terms, empty_words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the ids that an answer means, and the parts of it that say anything else, word for word.

    `empty_words` may stand beside a term: 患者, people with.
    """
    nothing = frozenset(fold(list(empty_words)))
    found: list[str] = []
    unread: list[str] = []
    parts = list(dict.fromkeys(part.strip() for part in _BETWEEN.split(text) if not says_nothing(part)))
    for part in parts[:_MOST]:
        exact = terms.exactly(part)
        ids, left = ([exact], "") if exact else terms.within(part)
        if ids and _is_empty(left, nothing):
            found += ids
        else:
            unread.append(part)  # a word in it may be a part of another one: 怪病 in 奇怪病
    return list(dict.fromkeys(found)), [*unread, *parts[_MOST:]]


def _is_empty(left: str, nothing: frozenset[str]) -> bool:
    """Whether what is left of a part is made of empty words; Chinese ones stand side by side."""
    for word in left.split():
        rest = word
        for one in sorted((one for one in nothing if one and not one.isascii()), key=len, reverse=True):
            rest = rest.replace(one, "")
        if rest and rest not in nothing:
            return False
    return True
