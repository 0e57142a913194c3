"""The whole conversation, in the order in which people know things: what it is, whom it helps, how to reach it."""

from sameroad.contribute.conversation.ask_contact import ask_contact, ask_place
from sameroad.contribute.conversation.ask_names import ask_names
from sameroad.contribute.conversation.ask_sources import ask_sources
from sameroad.contribute.conversation.ask_terms import ask_by_word, ask_one, ask_several, terms_of
from sameroad.contribute.conversation.ask_text import ask_in_each_language
from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk
from sameroad.contribute.find_field import find_field
from sameroad.contribute.find_terms import Terms
from sameroad.contribute.write_record import Comments

_KIND = Question(("kind",), "new.ask.kind", "record_fields.help.record.kind", needed=True)
_LED_BY = Question(("led_by",), "new.ask.led_by", "new.help.led_by")
_CONDITIONS = Question(("conditions",), "new.ask.conditions", "new.help.conditions", needed=True)
_SUMMARY = Question(("summary",), "new.ask.summary", "record_fields.help.record.summary")
_SERVES = Question(("serves",), "new.ask.serves", "record_fields.help.record.serves")
_SUPPORT = Question(("support",), "new.ask.support", "record_fields.help.record.support")
_LANGUAGES = Question(("languages",), "new.ask.languages", "record_fields.help.record.languages")
_AREA = Question(("area",), "new.ask.area", "new.help.area")
_HOW = Question(("join", "how"), "new.ask.how", "record_fields.help.join.how")


def ask_record(talk: Talk, draft: Draft) -> Draft:
    """Ask everything and return the finished draft.

    Raises SameBodyError when the organization has a record already, EndOfAnswersError when the answers end too early.
    """
    talk.say("new.hello")
    talk.say("new.how_to_answer")
    terms = draft.collection.terms
    draft = ask_names(talk, draft)
    draft = ask_one(talk, draft, _KIND, Terms(terms["kinds"]))
    draft = ask_one(talk, draft, _LED_BY, _leaders(talk, draft))
    draft = ask_by_word(talk, draft, _CONDITIONS, Terms(draft.collection.conditions))
    draft = ask_in_each_language(talk, draft, _SUMMARY)
    draft = ask_several(talk, draft, _SERVES, Terms(terms["audiences"]))
    draft = ask_several(talk, draft, _SUPPORT, Terms(terms["support"]))
    draft = ask_several(talk, draft, _LANGUAGES, Terms(terms["languages"]))
    draft = ask_several(talk, draft, _AREA, Terms({**terms["areas"], **terms["districts"]}))
    draft = ask_in_each_language(talk, draft, _HOW)
    draft = ask_contact(talk, draft)
    draft = ask_place(talk, draft)
    return ask_sources(talk, draft)


def comments_for(talk: Talk, draft: Draft) -> Comments:
    """Return comments that help whoever goes on with the file: what the lists are, and what nobody stated."""
    named = {
        ("kind",): "data/vocabularies/kinds.yaml",
        ("conditions",): "data/conditions/",
        ("serves",): "data/vocabularies/audiences.yaml",
        ("support",): "data/vocabularies/support.yaml",
        ("languages",): "data/vocabularies/languages.yaml",
        ("area",): "data/vocabularies/districts.yaml",
        ("sources",): talk.sentence("new.comment.sources"),
    }
    return {(): talk.sentence("new.comment.top"), **{path: text for path, text in named.items() if draft.get(*path)}}


def _leaders(talk: Talk, draft: Draft) -> Terms:
    values = find_field(draft.collection.schemas, *_LED_BY.path)["enum"]
    return terms_of({value: talk.sentence(f"led_by.{value}") for value in values}, talk, draft)
