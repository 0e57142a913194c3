"""The form for a new organization -> a suggestion with the text of a new record."""

from dataclasses import replace

from sameroad.contribute.conversation.draft import Draft
from sameroad.contribute.find_terms import Terms
from sameroad.contribute.issue_form.choices import terms_by_label, values_by_label
from sameroad.contribute.issue_form.clean_text import one_line, says_nothing
from sameroad.contribute.issue_form.finish import finished
from sameroad.contribute.issue_form.read_body import FilledForm
from sameroad.contribute.issue_form.read_contact import read_emails_of, read_phones, read_web
from sameroad.contribute.issue_form.read_names import put_names
from sameroad.contribute.issue_form.read_provenance import put_sources, settle_sources, stated_facts
from sameroad.contribute.issue_form.read_terms import read_terms
from sameroad.contribute.issue_form.reading import Reading
from sameroad.contribute.issue_form.split_languages import joined_lines, split_languages
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.nearest_records import nearest_records
from sameroad.contribute.propose_slug import propose_slug
from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.write_record import write_record
from sameroad.records.collection import Collection
from sameroad.records.rules.one_language import grown_languages

_FREE = frozenset(
    {
        "free",
        "free of charge",
        "no charge",
        "no fee",
        "0",
        "$0",
        "免費",
        "全免",
        "不收費",
        "不用收費",
        "費用全免",
        "費用：免費",
    }
)
_MEANING = frozenset({"not", "no", "without", "other", "than", "冇", "沒有", "其他"})
"""Words that search does not look for, and that turn a sentence into another one."""
_VALUES = (("led_by", ("led_by",)), ("referral", ("join", "referral")))
"""Questions whose choices the schema has: where the choice stands in a record."""
_NEEDED = ("name", "kind", "conditions", "sources")
_BY_HAND = ("notes",)
_ALMOST_THE_SAME = 88


def read_addition(filled: FilledForm, collection: Collection, words: RecordWords, number: int | None) -> Suggestion:
    """Return what a form makes of a new record; `number` is that of the issue."""
    reading = Reading(filled, words, Draft(collection, {}, language=words.language)).too_long()
    reading = put_sources(reading)
    for step in (put_names, _aliases, _choices, _conditions, _summary, _joining, _contact, _place, _languages):
        reading = step(reading)
    reading = settle_sources(reading, 0, stated_facts(reading))
    lacks = tuple(name for name in _NEEDED if not reading.draft.get(name))
    if lacks:
        return Suggestion(filled, words, lacks=lacks, asked=reading.asked, by_hand=_BY_HAND)
    slug = _slug(reading.draft, number)
    if slug is None:
        says = (words.say("issue_form.file_name"),)
        return Suggestion(filled, words, remarks=says, asked=reading.asked, by_hand=_BY_HAND)
    draft = replace(reading.draft, slug=slug)
    content = write_record(draft.record, schemas=collection.schemas).encode()
    suggestion = Suggestion(filled, words, slug, content, before={}, asked=reading.asked)
    return finished(replace(suggestion, by_hand=_BY_HAND, twins=_twins(draft)), collection)


def _aliases(reading: Reading) -> Reading:
    text = reading.text("aliases").replace("、", ",").replace("，", ",").replace(";", ",").replace("；", ",")
    aliases = list(dict.fromkeys(one_line(part) for part in text.split(",") if part.strip()))
    for alias in aliases:
        reading = reading.put("aliases", ("aliases", len(reading.draft.get("aliases") or ())), alias, alias)
    return reading


def _choices(reading: Reading) -> Reading:
    collection, words = reading.draft.collection, reading.words
    kinds, reading = reading.chosen("kind", terms_by_label("kinds", collection, words))
    if kinds:
        reading = reading.put("kind", ("kind",), kinds[0])
    for question, path in _VALUES:
        chosen, reading = reading.chosen(question, values_by_label(path, collection, words))
        if chosen:
            reading = reading.put(question, path, chosen[0])
    return reading


def _conditions(reading: Reading) -> Reading:
    terms = Terms(reading.draft.collection.conditions)
    found, unread = read_terms(reading.text("conditions"), terms, _empty_words(reading))
    if found:
        reading = reading.put("conditions", ("conditions",), found)
    for part in unread:
        near = [reading.words.term_name(terms.entries[id_].value) for id_ in terms.find(part, 5)]
        says = reading.words.say("issue_form.ask.condition")
        if near:
            says = reading.words.say("issue_form.ask.condition_near", names=reading.words.listed(near))
        reading = reading.ask("conditions", part, says)
    return reading


def _empty_words(reading: Reading) -> list[str]:
    """Words beside an illness that say nothing of it: those that search ignores, and those for people."""
    collection = reading.draft.collection
    ignored = [
        word
        for document in collection.of_kind("interface")
        for _, text in document.find("search", "ignored", of=str)
        for word in text.split()
    ]
    people = [word for entry in collection.terms["audiences"].values() for word in entry.words]
    return [word for word in (*ignored, *people) if word not in _MEANING]


def _summary(reading: Reading) -> Reading:
    """A summary in every language, or a note for the editors where one is missing: no page shows half of it."""
    given = {tag: joined_lines(text) for tag in reading.words.languages if (text := reading.text(f"summary-{tag}"))}
    lacking = [tag for tag in grown_languages(reading.draft.collection) if tag not in given]
    if given and not lacking:
        for language, text in given.items():
            others = {tag: other for tag, other in given.items() if tag != language}
            reading = reading.put(f"summary-{language}", ("summary",), {**others, language: text}, text)
            if not reading.draft.get("summary"):
                break
        return reading
    for language, text in given.items():
        note = f"Summary in {language}, still to be written in {', '.join(lacking)}: {text}"
        reading = reading.put(f"summary-{language}", ("editor_notes", 0), note)
        says = reading.words.say("issue_form.ask.other_language")
        reading = reading.ask(f"summary-{language}", text, says) if reading.draft.get("editor_notes") else reading
    return reading


def _joining(reading: Reading) -> Reading:
    languages = reading.words.languages
    for language, text in split_languages(reading.text("join"), languages).items():
        reading = reading.put("join", ("join", "how", language), text, text)
    fee = one_line(reading.filled.answer("fee"))
    if fee.casefold().strip(" .!。！") in _FREE:
        return reading.put("fee", ("join", "fee", "free"), value=True)
    for language, text in split_languages("" if says_nothing(fee) else reading.text("fee"), languages).items():
        reading = reading.put("fee", ("join", "fee", "note", language), text, text)
    return reading


def _contact(reading: Reading) -> Reading:
    numbers, reading = read_phones(reading)
    for field, found in numbers.items():
        reading = reading.put("phones", ("contact", field), found)
    emails, reading = read_emails_of(reading)
    for address in emails:
        place = ("contact", "emails", len(reading.draft.get("contact", "emails") or ()))
        reading = reading.put("emails", place, address, address)
    sites, social, reading = read_web(reading)
    for address in sites:
        reading = reading.put("website", ("contact", "website"), address, address)
    for network, address in social.items():
        reading = reading.put("website", ("contact", "social", network), address, address)
    return reading


def _place(reading: Reading) -> Reading:
    """The place, if it is said what is there: an address alone could be anything."""
    collection, words = reading.draft.collection, reading.words
    address = split_languages(reading.text("address"), words.languages)
    purposes, reading = reading.chosen("purpose", values_by_label(("places", 0, "purpose"), collection, words))
    districts, reading = reading.chosen("district", terms_by_label("districts", collection, words))
    if not address and not districts:
        return reading
    if not purposes:
        written = reading.filled.answer("address") or reading.filled.answer("district")
        return reading.ask("purpose", written, words.say("issue_form.ask.purpose"))
    place = {"purpose": purposes[0]} | ({"district": districts[0]} if districts else {})
    reading = reading.put("purpose", ("places", 0), place)
    for language, text in address.items():
        reading = reading.put("address", ("places", 0, "address", language), text, text)
    return reading


def _languages(reading: Reading) -> Reading:
    labels = terms_by_label("languages", reading.draft.collection, reading.words)
    chosen, reading = reading.chosen("languages", labels)
    return reading.put("languages", ("languages",), chosen) if chosen else reading


def _slug(draft: Draft, number: int | None) -> str | None:
    """A name for the file that no other has; None where the names give none."""
    proposed = propose_slug(draft.record["name"])
    if proposed is None and number is not None:
        proposed = f"suggestion-{number}"
    if proposed is None or proposed not in draft.collection.organizations:
        return proposed
    taken = draft.collection.organizations
    return next(f"{proposed}-{count}" for count in range(2, len(taken) + 3) if f"{proposed}-{count}" not in taken)


def _twins(draft: Draft) -> tuple[str, ...]:
    """The slugs of records that may be the same body: by a name, an address or a number, or by a very similar name."""
    alike = [slug for _, slugs in draft.twins(()) for slug in slugs]
    for name in draft.record["name"].values():
        alike += nearest_records(name, draft.collection, least=_ALMOST_THE_SAME)
    return tuple(dict.fromkeys(slug for slug in alike if slug != draft.slug))
