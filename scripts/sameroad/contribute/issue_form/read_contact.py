"""The answers about ways of contact -> values of a record; for a new record and for the correction of one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sameroad.contribute.find_terms import fold
from sameroad.contribute.issue_form.clean_text import says_as_above
from sameroad.contribute.issue_form.read_addresses import read_emails, read_website, social_network
from sameroad.contribute.issue_form.read_numbers import NumberKind, ReadNumber, read_numbers
from sameroad.contribute.issue_form.reading import Reading
from sameroad.contribute.issue_form.split_languages import split_languages
from sameroad.records.walk_interface import flat_texts

ReadAddresses = Callable[[str], tuple[list[str], list[str]]]
"""Gives the addresses of a text, and the parts that are none."""
_MOST = 20
"""How many numbers or addresses are read from one answer."""
_LABELS = ("new.labels.office", "new.labels.enquiries", "new.labels.hotline", "new.labels.centre")


def read_phones(reading: Reading) -> tuple[dict[NumberKind, list[Any]], Reading]:
    """Return the entries of a record by the field they belong to, from the questions for telephone and WhatsApp."""
    found: dict[NumberKind, list[Any]] = {}
    for question in ("phones", "whatsapp"):
        text = reading.text(question)
        if question == "whatsapp" and says_as_above(text):
            numbers = [str(phone["number"]) for phone in found.get("phones", ())]
            if len(numbers) == 1:
                found["whatsapp"] = numbers
            else:
                reading = reading.ask(question, text, reading.words.say("issue_form.ask.which_number"))
            continue
        numbers_of_text, reading = _read(reading, question, text)
        for one in numbers_of_text:
            found.setdefault(one.kind, []).append(_entry(one, reading) if one.kind == "phones" else one.number)
    return found, reading


def _read(reading: Reading, question: NumberKind, text: str) -> tuple[list[ReadNumber], Reading]:
    """The numbers of one answer that exist, and what stands beside them if that can be kept."""
    numbers, unread = read_numbers(text, question, reading.draft.collection.telephone_region)
    good = []
    for number in numbers[:_MOST]:
        if (number.label and _usual_label(number.label, reading) is None) or (number.kind != "phones" and number.hours):
            unread.append(number.written)
            continue
        place = ("contact", "phones", 0) if number.kind == "phones" else ("contact", number.kind, 0)
        value = {"number": number.number} if number.kind == "phones" else number.number
        tried = reading.put(question, place, value, number.written)
        if tried.asked == reading.asked:
            good.append(number)
        else:
            reading = replace(reading, asked=tried.asked)
    for part in [*unread, *(number.written for number in numbers[_MOST:])]:
        reading = reading.ask(question, part, reading.words.say("issue_form.ask.number"))
    return good, reading


def _entry(number: ReadNumber, reading: Reading) -> dict[str, Any]:
    entry: dict[str, Any] = {"number": number.number}
    label = _usual_label(number.label, reading) if number.label else None
    if label:
        entry["label"] = label
    if number.hours:
        entry["hours"] = split_languages(number.hours, reading.words.languages)
    return entry


def _usual_label(label: str, reading: Reading) -> Mapping[str, str] | None:
    """A usual word for what a number is for, in every language; any other word may be the name of a person."""
    texts = {
        document.name: flat_texts(document.value)
        for document in reading.draft.collection.of_kind("interface")
        if document.name in reading.words.languages
    }
    for key in _LABELS:
        every = {language: str(known[key]) for language, known in texts.items() if key in known}
        if fold([label])[0] in fold(list(every.values())):
            return every
    return None


def read_emails_of(reading: Reading) -> tuple[list[str], Reading]:
    """Return the e-mail addresses, and ask back what stands beside them."""
    found, reading = _read_alone(reading, "emails", read_emails, "issue_form.ask.email")
    return found[:_MOST], reading


def _read_alone(reading: Reading, question: str, read: ReadAddresses, asking: str) -> tuple[list[str], Reading]:
    """The addresses of an answer, none where it is not clear which is meant; what stands beside them is asked back."""
    text = reading.text(question)
    found, unread = read(text) if text else ([], [])
    for part in unread:
        reading = reading.ask(question, part, reading.words.say(asking))
    return ([] if unread and len(found) != 1 else found), reading


def read_web(reading: Reading) -> tuple[list[str], dict[str, str], Reading]:
    """Return the addresses of websites, and those of pages on social media by network."""
    found, reading = _read_alone(reading, "website", read_website, "issue_form.ask.website")
    sites = [address for address in found if social_network(address) is None]
    social: dict[str, str] = {}
    for address in found:
        network = social_network(address)
        if network is not None and network in social:
            reading = reading.ask("website", address, reading.words.say("issue_form.ask.one_website"))
        elif network is not None:
            social[network] = address
    for address in sites[1:]:
        reading = reading.ask("website", address, reading.words.say("issue_form.ask.one_website"))
    return sites[:1], social, reading
