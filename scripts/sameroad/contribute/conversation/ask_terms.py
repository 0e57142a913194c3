"""Questions whose answers are terms of a list: by number, by id, or by any word for them."""

import re
from collections.abc import Iterable, Mapping, Sequence

from sameroad.contribute.conversation.ask_text import settle, split
from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk, plain_digits
from sameroad.contribute.find_terms import Terms
from sameroad.records.collection import Entry

_NUMBERS = re.compile(r"[0-9\s]+")


def ask_one(talk: Talk, draft: Draft, question: Question, terms: Terms) -> Draft:
    """Ask for one term of a list that is shown."""
    return _ask(talk, draft, question, terms, several=False)


def ask_several(talk: Talk, draft: Draft, question: Question, terms: Terms) -> Draft:
    """Ask for terms of a list that is shown."""
    return _ask(talk, draft, question, terms, several=True)


def ask_by_word(talk: Talk, draft: Draft, question: Question, terms: Terms) -> Draft:
    """Ask for terms of a list that is too long to be shown: words first, then the numbers of what was found."""
    chosen: list[str] = []
    offered: Sequence[str] = ()
    answer = talk.ask(question)
    while answer or not chosen:
        picked, unknown = _resolve(answer, terms, offered)
        chosen += [term for term in picked if term not in chosen]
        if chosen:
            talk.say("new.chosen", things=_labels(talk, terms, chosen))
        for word in unknown:
            offered = terms.find(word)
            _offer(talk, terms, offered)
            if not offered:
                talk.remark(draft.put(question.path, [word]).remarks(question.path))
        answer = talk.again("new.more_terms" if chosen else "new.pick_terms" if offered else "new.needed", question)
    return draft.put(question.path, chosen)


def terms_of(ids: Mapping[str, str], talk: Talk, draft: Draft) -> Terms:
    """Terms for what the schema lists itself: its words with their labels in the language of the talk."""
    document = draft.document
    return Terms({id_: Entry(document, (), {"name": {talk.language: label}}) for id_, label in ids.items()})


def _ask(talk: Talk, draft: Draft, question: Question, terms: Terms, *, several: bool) -> Draft:
    ids = list(terms.entries)

    def put(tried: Draft, answer: str) -> Draft:
        picked, unknown = _resolve(answer, terms, ids)
        written = [*picked, *unknown] or [answer]
        return tried.put(question.path, list(dict.fromkeys(written)) if several else written[0])

    talk.show()
    _offer(talk, terms, ids)
    settled = settle(talk, draft, question, talk.ask(question), put)
    chosen = settled.get(*question.path)
    if chosen:
        talk.say("new.chosen", things=_labels(talk, terms, chosen if isinstance(chosen, list) else [chosen]))
    return settled


def _resolve(answer: str, terms: Terms, offered: Sequence[str]) -> tuple[list[str], list[str]]:
    """The ids that an answer means, and the words in it that mean none: numbers are those of what was offered."""
    picked: list[str] = []
    unknown: list[str] = []
    for part in split(answer):
        plain = plain_digits(part)
        for word in plain.split() if _NUMBERS.fullmatch(plain) else [part]:
            id_ = _numbered(word, offered) or terms.exactly(word)
            (unknown if id_ is None else picked).append(word if id_ is None else id_)
    return picked, unknown


def _numbered(word: str, offered: Sequence[str]) -> str | None:
    """What was offered under a number."""
    if word.isdecimal() and len(word) < 4 and 0 < int(word) <= len(offered):
        return offered[int(word) - 1]
    return None


def _offer(talk: Talk, terms: Terms, ids: Iterable[str]) -> None:
    for number, id_ in enumerate(ids, 1):
        value = terms.entries[id_].value
        label, note = talk.named(value.get("name")), talk.named(value.get("description"))
        talk.show(f"{number:>4}  {talk.sentence('new.term', name=label, note=note) if note else label}")


def _labels(talk: Talk, terms: Terms, ids: Iterable[str]) -> str:
    known = (talk.named(terms.entries[id_].value.get("name")) for id_ in ids if id_ in terms.entries)
    return talk.sentence("lists.separator").join(known)
