"""Where each fact was read: sources, until every fact has one."""

from collections.abc import Sequence

from sameroad.contribute.conversation.ask_text import ask_text, settle
from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk, plain_digits
from sameroad.contribute.find_field import find_field
from sameroad.records.organization import CONTACT_FIELDS

_URL = Question(("sources", 0, "url"), "new.ask.source_url", "new.help.source_url")
_TITLE = Question(("sources", 0, "title"), "new.ask.source_title", "record_fields.help.source.title")
_DATE = Question(("sources", 0, "as_of"), "new.ask.source_date", "new.help.source_date")
_SUPPORTS = Question(("sources", 0, "supports"), "new.ask.supports", "new.help.supports", needed=True)


def ask_sources(talk: Talk, draft: Draft) -> Draft:
    """Ask for sources until every fact has one or there are no more; ways of contact that have none are left out."""
    index = 0
    while _without_source(draft):
        talk.show()
        talk.say("new.sources_for", things=_labels(talk, _without_source(draft)))
        found = _ask_source(talk, draft, index)
        if found is not None:
            draft, index = found, index + 1
        elif index == 0:
            talk.say("new.source_needed")
        elif _may_end(talk, draft):
            return _without_unsupported_contact(draft)
    return draft


def _ask_source(talk: Talk, draft: Draft, index: int) -> Draft | None:
    """The draft with one more source, or None when there is none."""
    draft = ask_text(talk, draft, _URL.at("sources", index, "url"))
    title = _TITLE.at("sources", index, "title")
    answer = talk.ask(title)
    if not answer and not draft.get("sources", index):
        return None
    needed = Question(title.path, title.asks, title.explains, needed=True)
    draft = settle(talk, draft, needed, answer)
    draft = ask_text(talk, draft, _DATE.at("sources", index, "as_of"))
    return _ask_supports(talk, draft, index)


def _ask_supports(talk: Talk, draft: Draft, index: int) -> Draft:
    """Ask which facts were read there; an empty answer means all that have no source yet."""
    every = _facts(draft)
    waiting = _without_source(draft)
    talk.show()
    for number, field in enumerate(every, 1):
        talk.show(f"{number:>4}  {talk.sentence(f'fields.{field}')}")
    question = _SUPPORTS.at("sources", index, "supports")
    answer = talk.ask(question)

    def put(tried: Draft, answer: str) -> Draft:
        words = plain_digits(answer).replace(",", " ").replace("、", " ").split()
        numbered = (every[int(w) - 1] if w.isdecimal() and 0 < int(w) <= len(every) else w for w in words)
        return tried.put(question.path, list(dict.fromkeys(numbered)))

    if not answer:
        return draft.put(question.path, waiting)
    return settle(talk, draft, question, answer, put)


def _may_end(talk: Talk, draft: Draft) -> bool:
    """Whether the person wants to go on without a source for what has none."""
    remarks = [remark for field in _contact_without_source(draft) for remark in draft.remarks(("contact", field))]
    if not remarks:
        return True
    talk.remark(remarks)
    return not talk.again("new.leave_out", _URL)


def _facts(draft: Draft) -> list[str]:
    """The fields of the record that can have a source, in the order of the schema."""
    names = find_field(draft.collection.schemas, *_SUPPORTS.path, 0)["enum"]
    return [name for name in names if draft.get(*_place(name))]


def _without_source(draft: Draft) -> list[str]:
    sources = draft.get("sources") or []
    supported = {name for source in sources for name in source.get("supports", ())}
    return [name for name in _facts(draft) if name not in supported]


def _contact_without_source(draft: Draft) -> list[str]:
    return [name for name in _without_source(draft) if name in CONTACT_FIELDS]


def _without_unsupported_contact(draft: Draft) -> Draft:
    for name in _contact_without_source(draft):
        draft = draft.drop(_place(name))
    return draft


def _place(name: str) -> tuple[str, ...]:
    return ("contact", name) if name in CONTACT_FIELDS else (name,)


def _labels(talk: Talk, names: Sequence[str]) -> str:
    return talk.sentence("lists.separator").join(talk.sentence(f"fields.{name}") for name in names)
