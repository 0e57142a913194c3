"""A problem as a value: where it is, which rule it breaks, what is wrong and what to write instead."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one file. Sorted by file and place. Lines and columns count from 1.

    `message` says what is wrong, `hint` what to write instead, `excerpt` is the offending line as it stands.
    """

    file: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    hint: str = ""
    excerpt: str = ""
