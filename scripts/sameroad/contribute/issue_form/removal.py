"""The form that asks for removal -> a suggestion: the record says that the body has closed, or its file goes."""

from dataclasses import replace

from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.issue_form.choices import wishes_by_label
from sameroad.contribute.issue_form.correction import changed_facts
from sameroad.contribute.issue_form.find_record import find_record, find_records
from sameroad.contribute.issue_form.finish import edited, finished, is_in_shape
from sameroad.contribute.issue_form.read_body import FilledForm
from sameroad.contribute.issue_form.read_provenance import put_sources, settle_sources
from sameroad.contribute.issue_form.reading import Reading
from sameroad.contribute.issue_form.split_languages import split_languages
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.record_words import RecordWords
from sameroad.records.collection import Collection

_BY_HAND = ("why", "notes")


def read_removal(filled: FilledForm, collection: Collection, words: RecordWords) -> Suggestion:
    """Return what a form makes of a record that there is."""
    suggestion = Suggestion(filled, words, by_hand=_BY_HAND)
    slug, meant = find_record(filled.answer("org"), collection)
    document = collection.organizations.get(slug or "")
    if slug is None or document is None:
        return replace(suggestion, lacks=("org",), meant=meant)
    reading = Reading(filled, words, Draft(collection, document.value, slug, words.language)).too_long()
    wish, reading = reading.chosen("what", wishes_by_label(words))
    suggestion = replace(suggestion, slug=slug, before=document.value)
    if wish == ["delete"]:
        return finished(replace(suggestion, deletes=True, asked=reading.asked), collection)
    if wish != ["mark"]:
        return replace(suggestion, lacks=("what",), asked=reading.asked)
    if not is_in_shape(document, collection):
        return replace(suggestion, remarks=(words.say("issue_form.cannot_edit"),))
    reading = _marked(reading)
    return edited(replace(suggestion, asked=reading.asked), reading.draft.record, document, collection)


def _marked(reading: Reading) -> Reading:
    """The record of a body that has closed, with what readers should know and whom they can ask."""
    before = reading.draft.record
    first = len(before.get("sources") or ())
    reading = put_sources(reading).put("what", ("status",), "closed")
    notice = split_languages(reading.text("notice"), reading.words.languages)
    if notice:
        reading = reading.put("notice", ("notice",), notice)
    found, unread = find_records(reading.text("replaced_by"), reading.draft.collection)
    others = [slug for slug in found if slug != reading.draft.slug]
    if others:
        reading = reading.put("replaced_by", ("replaced_by",), others)
    for part in unread:
        reading = reading.ask("replaced_by", part, reading.words.say("issue_form.ask.no_record"))
    return settle_sources(reading, first, changed_facts(before, reading.draft.record))
