"""Questions whose answers are texts: once, or once in each language. Each is checked before the next question."""

import re
from collections.abc import Callable

from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk

_BETWEEN = re.compile(r"[,，、;；]")

Put = Callable[[Draft, str], Draft]


def ask_text(talk: Talk, draft: Draft, question: Question, language: str | None = None) -> Draft:
    """Ask for one text and return the draft with it, or without it when the answer is empty."""
    answer = talk.ask(question, language)
    return settle(talk, draft, question, answer, language=language)


def ask_list(talk: Talk, draft: Draft, question: Question) -> Draft:
    """Ask for several short texts with commas between them."""
    return settle(
        talk, draft, question, talk.ask(question), lambda tried, answer: tried.put(question.path, split(answer))
    )


def split(answer: str) -> list[str]:
    """The parts of an answer between its commas, English or Chinese, each once."""
    parts = (part.strip() for part in _BETWEEN.split(answer))
    return list(dict.fromkeys(part for part in parts if part))


def settle(
    talk: Talk, draft: Draft, question: Question, answer: str, put: Put | None = None, language: str | None = None
) -> Draft:
    """Return the draft with the answer, after asking again as long as a rule has an error to tell.

    `put` puts an answer into the draft; without it the answer goes as it is to the path of the question. An empty
    answer leaves the field out if it can be; after a warning it keeps what was written.
    """
    while True:
        if not answer:
            if not question.needed:
                return draft.drop(question.path)
            answer = talk.again("new.needed", question, language)
            continue
        tried = put(draft, answer) if put else draft.put(question.path, answer)
        remarks = tried.remarks(question.path)
        if not remarks:
            return tried
        talk.remark(remarks)
        if any(remark.level == "error" for remark in remarks):
            answer = talk.again("new.again_needed" if question.needed else "new.again", question, language)
        elif not (answer := talk.again("new.keep", question, language)):
            return tried


def ask_in_each_language(talk: Talk, draft: Draft, question: Question) -> Draft:
    """Ask for a text in every language, the language of the talk first."""
    for language in talk.languages:
        draft = ask_text(talk, draft, question.at(*question.path, language), language)
        _tell_length(talk, draft, question, language)
    remarks = draft.remarks(question.path, exactly=True)
    talk.remark(remarks)
    lacking = [language for language in talk.languages if not draft.get(*question.path, language)]
    for language in lacking if remarks else ():
        talk.say("new.other_language", language=talk.language_name(language))
        there = question.at(*question.path, language)
        draft = settle(talk, draft, there, talk.listen(there, language), language=language)
    return draft


def _tell_length(talk: Talk, draft: Draft, question: Question, language: str) -> None:
    """Say how many characters are left, where the directory has a limit."""
    limits = draft.collection.languages[language].get("limits")
    limit = limits.get(question.path[0]) if isinstance(limits, dict) and len(question.path) == 1 else None
    text = draft.get(*question.path, language)
    if isinstance(limit, int) and text:
        talk.say("new.left", count=limit - len(text))
