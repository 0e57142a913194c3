"""The body of an issue -> a suggestion, or nothing where it is none of our forms."""

from pathlib import Path

from sameroad.contribute.issue_form.addition import read_addition
from sameroad.contribute.issue_form.correction import read_correction
from sameroad.contribute.issue_form.read_body import LONGEST, read_body
from sameroad.contribute.issue_form.read_forms import FOLDER, read_forms
from sameroad.contribute.issue_form.removal import read_removal
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.record_words import RecordWords
from sameroad.records.collection import Collection


def read_suggestion(
    body: str, collection: Collection, number: int | None = None, forms: Path = FOLDER
) -> Suggestion | None:
    """Return what an issue suggests; None when its body is none of the forms, or longer than any. Never raises.

    `number` is that of the issue, for the name of a file that no name gives.
    """
    filled = read_body(body, read_forms(forms)) if len(body) <= LONGEST else None
    if filled is None:
        return None
    words = RecordWords(filled.form.language, collection, collection)
    if not filled.ticked("privacy"):
        return Suggestion(filled, words, lacks=("privacy",))
    if filled.form.action == "add":
        return read_addition(filled, collection, words, number)
    read = read_correction if filled.form.action == "correct" else read_removal
    return read(filled, collection, words)
