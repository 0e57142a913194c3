"""How to reach the organization, and where it is."""

from sameroad.contribute.conversation.ask_names import ask_about_twins
from sameroad.contribute.conversation.ask_terms import ask_one, terms_of
from sameroad.contribute.conversation.ask_text import ask_in_each_language, ask_list, ask_text, settle
from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.conversation.talk import Question, Talk, plain_digits
from sameroad.contribute.find_field import find_field
from sameroad.contribute.find_terms import Terms
from sameroad.records.read_yaml import Path

_PHONE = Question(("contact", "phones", 0, "number"), "new.ask.phone", "new.help.phone")
_NEXT_PHONE = Question(("contact", "phones", 0, "number"), "new.ask.next_phone", "new.help.phone")
_LABEL = Question(("contact", "phones", 0, "label"), "new.ask.label", "record_fields.help.phone.label")
_WHATSAPP = Question(("contact", "whatsapp"), "new.ask.whatsapp", "new.help.whatsapp")
_EMAILS = Question(("contact", "emails"), "new.ask.emails", "new.help.emails")
_WEBSITE = Question(("contact", "website"), "new.ask.website", "record_fields.help.contact.website")
_ADDRESS = Question(("places", 0, "address"), "new.ask.address", "new.help.address")
_PURPOSE = Question(("places", 0, "purpose"), "new.ask.purpose", "record_fields.help.place.purpose", needed=True)
_DISTRICT = Question(("places", 0, "district"), "new.ask.district", "new.help.district")
_LABELS = ("new.labels.office", "new.labels.enquiries", "new.labels.hotline", "new.labels.centre")


def ask_contact(talk: Talk, draft: Draft) -> Draft:
    """Ask for every way of contact. Raises SameBodyError when one of them leads to a record that there is already."""
    draft = _ask_phones(talk, draft)
    draft = ask_list(talk, draft, _WHATSAPP)
    draft = ask_list(talk, draft, _EMAILS)
    draft = ask_text(talk, draft, _WEBSITE)
    return ask_about_twins(talk, draft, ("contact",))


def ask_place(talk: Talk, draft: Draft) -> Draft:
    """Ask for the address, and if there is one, what is there and in which district."""
    draft = ask_in_each_language(talk, draft, _ADDRESS)
    if not draft.get("places"):
        return draft
    purposes = find_field(draft.collection.schemas, *_PURPOSE.path)["enum"]
    labels = {purpose: talk.sentence(f"purpose.{purpose}") for purpose in purposes}
    draft = ask_one(talk, draft, _PURPOSE, terms_of(labels, talk, draft))
    return ask_one(talk, draft, _DISTRICT, Terms(draft.collection.terms["districts"]))


def _ask_phones(talk: Talk, draft: Draft) -> Draft:
    index = 0
    question = _PHONE
    while True:
        draft = ask_text(talk, draft, question.at("contact", "phones", index, "number"))
        if not draft.get("contact", "phones", index):
            return draft
        draft = _ask_label(talk, draft, ("contact", "phones", index, "label"))
        question = _NEXT_PHONE
        index += 1


def _ask_label(talk: Talk, draft: Draft, path: Path) -> Draft:
    """Ask what a number is for: a usual word by its number, or any other in each language."""
    talk.show()
    for number, key in enumerate(_LABELS, 1):
        talk.show(f"{number:>4}  {talk.sentence(key)}")
    answer = talk.ask(_LABEL.at(*path))
    chosen = plain_digits(answer)
    if chosen.isdecimal() and 0 < int(chosen) <= len(_LABELS):
        return draft.put(path, talk.in_each_language(_LABELS[int(chosen) - 1]))
    first, *others = talk.languages
    draft = settle(talk, draft, _LABEL.at(*path, first), answer, language=first)
    for language in others if draft.get(*path) else ():
        draft = ask_text(talk, draft, _LABEL.at(*path, language), language)
    return draft
