"""What a form asks for, after it was read: the record's new text, or that it goes, and all that the answer tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sameroad.contribute.issue_form.read_body import FilledForm
from sameroad.contribute.issue_form.reading import Asked
from sameroad.contribute.record_words import RecordWords


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A form that was read.

    `slug` names the record, if it is known. `content` is the new text of its file; None where nothing is written, or
    where the file is to go (`deletes`). `before` and `after` are the record's values. `lacks` are the things without
    which nothing can be done, `asked` what was not understood, `remarks` sentences of the checks, `by_hand` the ids of
    questions whose answers a person has to read. By their slugs, `twins` are the records that may be the same body, and
    `meant` those that may be meant.
    """

    filled: FilledForm
    words: RecordWords
    slug: str | None = None
    content: bytes | None = None
    deletes: bool = False
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    lacks: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    remarks: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is something to write, or a file to take away."""
        return self.content is not None or self.deletes
