"""What is said and asked in a terminal, in one language. Where lines come from and go to is for the caller to say."""

import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from babel import Locale

from sameroad.contribute.conversation.draft import Remark
from sameroad.contribute.find_field import find_field
from sameroad.records.collection import Collection
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.read_yaml import Path
from sameroad.records.report_problems import visible
from sameroad.records.walk_interface import flat_texts

_PROMPT = "> "


class EndOfAnswersError(Exception):
    """There are no more answers, and questions are left."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which field it asks for, the keys of its sentence and of its explanation, and whether it must be answered."""

    path: Path
    asks: str
    explains: str
    needed: bool = False

    def at(self, *path: str | int) -> "Question":
        """The same question about another place, such as the second telephone."""
        return Question(path, self.asks, self.explains, self.needed)


class Talk:
    """Speaks one language, with the sentences and the examples of the data folder that `collection` is of.

    `read` gives the next line after a prompt and raises EOFError at the end; `write` shows a line. `languages` are
    those of the directory, the one that is spoken first.
    """

    def __init__(
        self, collection: Collection, language: str, read: Callable[[str], str], write: Callable[[str], object]
    ) -> None:
        self._every = {
            document.name: InterfaceTexts(document.name, flat_texts(document.value))
            for document in collection.of_kind("interface")
            if document.name in collection.languages
        }
        self._texts = self._every[language]
        self._read = read
        self._write = write
        self._schemas = collection.schemas
        self.language = language
        self.languages = (language, *(other for other in self._every if other != language))

    def sentence(self, key: str, count: int | None = None, **blanks: object) -> str:
        """Return the sentence with its blanks filled. Raises KeyError for a missing key or blank."""
        filled = blanks if count is None else {"count": count, **blanks}
        return self._texts.sentence(key, count).format(**filled)

    def in_each_language(self, key: str) -> dict[str, str]:
        """Return a sentence in every language of the directory, in the directory's order."""
        return {language: texts.sentence(key) for language, texts in self._every.items()}

    def say(self, key: str, count: int | None = None, **blanks: object) -> None:
        """Show a sentence."""
        self.show(self.sentence(key, count, **blanks))

    def show(self, line: str = "") -> None:
        """Show a line; characters that hide, or that turn a terminal's text around, show as their code."""
        self._write(visible(line))

    def ask(self, question: Question, language: str | None = None) -> str:
        """Ask, explain as often as `?` is the answer, and return the answer without spaces around it."""
        self.show()
        asked = self.sentence(question.asks)
        if language:
            asked = self.sentence("new.in_language", question=asked, language=self.language_name(language))
        self.show(asked)
        return self.listen(question, language)

    def listen(self, question: Question, language: str | None = None) -> str:
        """Return the next answer. Raises EndOfAnswersError when there is none."""
        while True:
            try:
                answer = self._read(_PROMPT).strip()
            except EOFError:
                raise EndOfAnswersError from None
            if answer not in {"?", "？"}:
                return answer
            self._explain(question, language)

    def again(self, key: str, question: Question, language: str | None = None) -> str:
        """Say a sentence and return the next answer to the same question."""
        self.say(key)
        return self.listen(question, language)

    def remark(self, remarks: Iterable[Remark]) -> None:
        """Show what the rules say."""
        for remark in remarks:
            kind = "new.error" if remark.level == "error" else "new.warning"
            self.say(kind, message=remark.message)
            if remark.hint:
                self.show(f"  {remark.hint}")

    def named(self, name: Any) -> str:
        """Return a text in several languages in this one, or in the first one it has."""
        if not isinstance(name, dict) or not name:
            return ""
        return str(name.get(self.language) or next(iter(name.values())))

    def language_name(self, language: str) -> str:
        """Return what a language is called in this one."""
        locale = Locale.parse(self.language, sep="-")
        return str(Locale.parse(language, sep="-").get_display_name(locale) or language)

    def _explain(self, question: Question, language: str | None) -> None:
        self.say(question.explains)
        path = question.path[:-1] if language and question.path[-1:] == (language,) else question.path
        if not path:
            return
        self.say("new.field", field=".".join(step for step in path if isinstance(step, str)))
        examples = find_field(self._schemas, *path).get("examples", ())
        if examples:
            self.say("new.example", example=self._shown(examples[0], language))

    def _shown(self, example: Any, language: str | None) -> str:
        if isinstance(example, dict) and (language or self.language) in example:
            example = example[language or self.language]
        if isinstance(example, list) and all(isinstance(item, str) for item in example):
            example = self.sentence("lists.separator").join(example)
        return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False)


def plain_digits(answer: str) -> str:
    """Return an answer with full-width digits and signs as plain ones."""
    return unicodedata.normalize("NFKC", answer)
