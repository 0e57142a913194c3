"""Several counts of one kind with what they are counts of."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Of how many of `of` things each of some words is true, in the order in which they are told. A thing may be
    counted under several words, or under none.
    """

    of: int
    counts: Mapping[str, int]
