"""What a check says, as a value: which sentence of `data/messages/`, and what fills its blanks.

A rule names a sentence; its words are chosen when somebody reads it, in that reader's language (`messages.py`).
"""

from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True, slots=True)
class Saying:
    """The key of a sentence, such as `phone.unknown`, and the values of its blanks by their names."""

    key: str
    values: tuple[tuple[str, "Value"], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.key)


Value = Union[str, int, Saying, tuple[Union[str, Saying], ...]]  # noqa: UP007 - Saying is defined by its values
"""What fills a blank: a text as it stands, a number, a part in the reader's language, or a list."""

NOTHING = Saying("")
"""Nothing to say, where a hint may be left out."""

Complaint = tuple[Saying, Saying]
"""What is wrong with a value, and what to write instead."""


def say(key: str, **values: Value) -> Saying:
    """Return the sentence of a key with the values of its blanks; `count` also chooses the plural form."""
    return Saying(key, tuple(values.items()))
