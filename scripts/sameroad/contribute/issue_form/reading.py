"""A form while it is read: the record that it makes so far, and what has to be asked back, word for word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sameroad.contribute.conversation.draft import Draft, Remark
from sameroad.contribute.issue_form.clean_text import says_nothing
from sameroad.contribute.issue_form.read_body import FilledForm
from sameroad.contribute.record_words import RecordWords
from sameroad.records.read_yaml import Path

_LONGEST = 4_000
"""Answers that are longer are for a person to read; the longest text of a record has 1,500 characters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked back: the question's id, what was answered, and what to write instead, in the form's language."""

    question: str
    written: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The draft of the record, and what was not understood. Facts go into the draft only where no rule objects."""

    filled: FilledForm
    words: RecordWords
    draft: Draft
    asked: tuple[Asked, ...] = ()

    def text(self, question: str) -> str:
        """What was answered; nothing where the answer says that there is none, or is too long to be read."""
        answer = self.filled.answer(question)
        return "" if says_nothing(answer) or len(answer) > _LONGEST else answer

    def too_long(self) -> "Reading":
        """The same, with the answers asked back that are too long to be read."""
        reading = self
        for question, answer in self.filled.answers.items():
            if len(answer) > _LONGEST:
                reading = reading.ask(question, answer, self.words.say("issue_form.ask.too_long"))
        return reading

    def chosen(self, question: str, labels: Mapping[str, str]) -> tuple[list[str], "Reading"]:
        """Return the ids that were chosen, by `labels`, the words for each id; what is none of them is asked back."""
        options, unknown = self.filled.chosen(question)
        ids = {label: id_ for id_, label in labels.items()}
        unknown = ", ".join(filter(None, [unknown, *(option for option in options if option not in ids)]))
        reading = self.ask(question, unknown, self.words.say("issue_form.ask.option")) if unknown else self
        return [ids[option] for option in options if option in ids], reading

    def put(self, question: str, path: Path, value: Any, written: str | None = None) -> "Reading":
        """The same with a value in the record, or with the answer asked back where a rule has an error to tell."""
        tried = self.draft.put(path, value)
        wrong = [remark for remark in tried.remarks(path) if remark.level == "error"]
        if wrong:
            return self.ask(question, self.filled.answer(question) if written is None else written, *told(wrong))
        return replace(self, draft=tried)

    def ask(self, question: str, written: str, *says: str) -> "Reading":
        """The same with something asked back."""
        asked = Asked(question, written, tuple(dict.fromkeys(says)))
        return self if asked in self.asked else replace(self, asked=(*self.asked, asked))

    def drop(self, path: Path) -> "Reading":
        """The same without what stands at a path of the record."""
        return replace(self, draft=self.draft.drop(path))


def told(remarks: Iterable[Remark]) -> list[str]:
    """The sentences of remarks, what is wrong before what to write instead."""
    return [joined(remark.message, remark.hint) for remark in remarks]


def joined(message: str, hint: str) -> str:
    """Two sentences as one line; after a Chinese full stop there is no space."""
    return f"{message} {hint}".strip() if message.isascii() or not message.endswith("。") else message + hint
