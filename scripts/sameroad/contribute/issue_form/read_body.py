"""The body of an issue, as GitHub writes it from a form -> the form, and what was answered to each question.

Nothing is lost: lines that look like a heading and are none stay in the answer that they stand in, and where a question
comes twice, both answers count.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sameroad.contribute.issue_form.clean_text import clean_text
from sameroad.contribute.issue_form.read_forms import Form, FormField

LONGEST = 100_000
"""How many characters are read at most; GitHub allows no body of that length."""
_HEADING = re.compile(r"#{3} (.+)")
_NO_ANSWER = frozenset({"_No response_", "None"})
_TICKED = re.compile(r"- \[[xX]\] (.+)")
_LEAST = 3
"""How many of its questions a body must have to be that form."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form and its answers by the ids of its questions; a question without an answer is not among them."""

    form: Form
    answers: Mapping[str, str]

    def answer(self, id_: str) -> str:
        """What was answered, or nothing."""
        return self.answers.get(id_, "")

    def ticked(self, id_: str) -> bool:
        """Whether every box of a question was ticked."""
        boxes = {found[1].strip() for found in map(_TICKED.fullmatch, self.answer(id_).splitlines()) if found}
        return boxes.issuperset(self.form.field(id_).options)

    def chosen(self, id_: str) -> tuple[list[str], str]:
        """Return the options that were chosen, as the form has them, and what was written that is none of them."""
        field = self.form.field(id_)
        answer = self.answer(id_)
        written = [answer] if answer else []
        if field.multiple:
            written = [part.strip() for part in re.split("[,、，\n]", answer) if part.strip()]
        known = {_folded(option): option for option in field.options}
        chosen = [known[_folded(one)] for one in written if _folded(one) in known]
        return chosen, ", ".join(one for one in written if _folded(one) not in known)


def read_body(body: str, forms: Sequence[Form]) -> FilledForm | None:
    """Return the form that a body is of, in the language it was filled in; None when it is none of them, or of two."""
    text = body[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    found = sorted(((_known(text, form), form) for form in forms), key=lambda one: one[0], reverse=True)
    if not found or found[0][0] < _LEAST or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    form = found[0][1]
    return FilledForm(form, _answers(text, form))


def _known(text: str, form: Form) -> int:
    """How many of the form's questions the text has."""
    fields = {_folded(field.label): field for field in form.fields}
    return len({field.id for line in text.split("\n") if (field := _field(line, fields))})


def _answers(text: str, form: Form) -> dict[str, str]:
    fields = {_folded(field.label): field for field in form.fields}
    lines: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.split("\n"):
        field = _field(line, fields)
        if field is None:
            current.append(line)
        else:
            current = lines.setdefault(field.id, [])
    read = {id_: clean_text("\n".join(line for line in part if line not in _NO_ANSWER)) for id_, part in lines.items()}
    return {id_: answer for id_, answer in read.items() if answer}


def _field(line: str, fields: Mapping[str, FormField]) -> FormField | None:
    heading = _HEADING.fullmatch(line.rstrip())
    return fields.get(_folded(heading[1])) if heading else None


def _folded(label: str) -> str:
    """A label without what people and keyboards change in it: case, width, spaces and signs at its end."""
    return "".join(unicodedata.normalize("NFKC", label).casefold().split()).rstrip("?:!.")
