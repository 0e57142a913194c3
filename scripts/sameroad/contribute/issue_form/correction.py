"""The form for a correction -> a suggestion with the text of the record in which only the facts named are different."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.issue_form.choices import states_by_label, terms_by_label
from sameroad.contribute.issue_form.find_record import find_record
from sameroad.contribute.issue_form.finish import edited, is_in_shape
from sameroad.contribute.issue_form.read_body import FilledForm
from sameroad.contribute.issue_form.read_contact import read_emails_of, read_phones, read_web
from sameroad.contribute.issue_form.read_names import put_names
from sameroad.contribute.issue_form.read_provenance import put_sources, settle_sources
from sameroad.contribute.issue_form.reading import Reading
from sameroad.contribute.issue_form.split_languages import split_languages
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.record_words import RecordWords
from sameroad.records.collection import Collection
from sameroad.records.organization import CONTACT_FIELDS
from sameroad.records.read_yaml import Path

_BY_HAND = ("wrong", "other")


def read_correction(filled: FilledForm, collection: Collection, words: RecordWords) -> Suggestion:
    """Return what a form makes of a record that there is."""
    suggestion = Suggestion(filled, words, by_hand=_BY_HAND)
    slug, meant = find_record(filled.answer("org"), collection)
    document = collection.organizations.get(slug or "")
    if slug is None or document is None:
        return replace(suggestion, lacks=("org",), meant=meant)
    if not is_in_shape(document, collection):
        return replace(suggestion, slug=slug, remarks=(words.say("issue_form.cannot_edit"),))
    record = document.value
    reading = Reading(filled, words, Draft(collection, record, slug, words.language)).too_long()
    reading = put_sources(reading)
    first = len(record.get("sources") or ())
    if len(reading.draft.get("sources") or ()) == first:
        return replace(suggestion, slug=slug, lacks=("sources",), asked=reading.asked)
    for step in (put_names, _state, _numbers, _addresses_on_the_web, _place):
        reading = step(reading)
    reading = settle_sources(reading, first, changed_facts(record, reading.draft.record))
    suggestion = replace(suggestion, slug=slug, before=record, asked=reading.asked)
    return edited(suggestion, reading.draft.record, document, collection)


def changed_facts(before: Any, after: Any) -> list[str]:
    """The fields that are different, as sources name them."""
    names = [n for n in dict.fromkeys([*before, *after]) if n != "sources" and before.get(n) != after.get(n)]
    if "contact" not in names:
        return names
    old, new = before.get("contact") or {}, after.get("contact") or {}
    contact = [name for name in CONTACT_FIELDS if old.get(name) != new.get(name)]
    return [*(name for name in names if name != "contact"), *contact]


def _state(reading: Reading) -> Reading:
    chosen, reading = reading.chosen("state", states_by_label(reading.words))
    if chosen == ["closed"]:
        return reading.put("state", ("status",), "closed")
    if chosen == ["running"] and reading.draft.get("status") not in (None, "active"):
        return reading.put("state", ("status",), "active")
    if chosen == ["moved"] and not reading.text("address"):
        return reading.ask("address", "", reading.words.say("issue_form.ask.where_to"))
    return reading


def _numbers(reading: Reading) -> Reading:
    found, reading = read_phones(reading)
    asked = {asked.question for asked in reading.asked}
    for field, new in found.items():
        if field in asked:
            continue  # a number that was not understood would be lost from the page
        old: list[Any] = reading.draft.get("contact", field) or []
        value = _exchanged(old, new, "number") if field == "phones" else new
        reading = reading.put("phones" if field == "fax" else field, ("contact", field), value)
    return reading


def _exchanged(old: Sequence[Any], new: Sequence[Any], key: str) -> list[Any]:
    """The entries of a list after a correction: those that are named stay as they are, and where one value has become
    another one, what else its entry says stays.
    """
    known = {entry[key]: entry for entry in old}
    gone = [entry for entry in old if entry[key] not in {other[key] for other in new}]
    come = [entry for entry in new if entry[key] not in known]
    if len(gone) == len(come) == 1:
        return [{**entry, **come[0]} if entry is gone[0] else entry for entry in old]
    return [*(entry for entry in old if entry not in gone), *come]


def _addresses_on_the_web(reading: Reading) -> Reading:
    emails, reading = read_emails_of(reading)
    if emails and not any(asked.question == "emails" for asked in reading.asked):
        reading = reading.put("emails", ("contact", "emails"), emails)
    sites, social, reading = read_web(reading)
    for address in sites:
        if isinstance(reading.draft.get("contact", "website"), dict):
            reading = reading.ask("website", address, reading.words.say("issue_form.ask.by_hand"))
        else:
            reading = reading.put("website", ("contact", "website"), address, address)
    for network, address in social.items():
        reading = reading.put("website", ("contact", "social", network), address, address)
    return reading


def _place(reading: Reading) -> Reading:
    labels = terms_by_label("districts", reading.draft.collection, reading.words)
    chosen, reading = reading.chosen("district", labels)
    address = split_languages(reading.text("address"), reading.words.languages)
    if not chosen and not address:
        return reading
    if len(reading.draft.get("places") or ()) != 1:
        written = reading.filled.answer("address") or reading.filled.answer("district")
        return reading.ask("address", written, reading.words.say("issue_form.ask.which_place"))
    if address:
        reading = _put_address(reading, address)
    return reading.put("district", ("places", 0, "district"), chosen[0]) if chosen else reading


def _put_address(reading: Reading, address: dict[str, str]) -> Reading:
    """The new address; after a move, an old one in the other language is wrong and goes."""
    place: Path = ("places", 0, "address")
    moved, _ = reading.chosen("state", states_by_label(reading.words))
    old = {} if moved == ["moved"] else dict(reading.draft.get(*place) or {})
    for language in [tag for tag in old if tag not in address]:
        says = reading.words.say("issue_form.ask.other_address", language=reading.words.language_name(language))
        reading = reading.ask("address", old[language], says)
    return reading.put("address", place, {**old, **address})
