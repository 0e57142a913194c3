"""Changed conditions, terms, helplines and sentences of the interface, in words: which ones, not what."""

from collections.abc import Iterator

from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.review.blocks import Block, Point, Title
from sameroad.contribute.review.changed_terms import ChangedSentences, ChangedTerm
from sameroad.contribute.review.make_review import ReviewedFile

_MOST_KEYS = 30


def tell_terms(reviewed: ReviewedFile, words: RecordWords) -> Iterator[Block]:
    """Which terms of a file are new, different or gone."""
    came = [term for term in reviewed.terms if term.id and term.before is None]
    gone = [term for term in reviewed.terms if term.id and term.after is None]
    for key, terms in (("review.terms_came", came), ("review.terms_gone", gone)):
        if terms:
            yield Point(words.say(key, names=words.listed(_name(term, words) for term in terms)))
    for term in reviewed.terms:
        if term.fields and term.id:
            yield Point(words.say("review.term_changed", name=_name(term, words), fields=words.listed(term.fields)))
        elif term.fields:
            yield Point(words.say("review.file_changed", fields=words.listed(term.fields)))


def tell_sentences(sentences: ChangedSentences, words: RecordWords) -> Iterator[Block]:
    """Which sentences of the interface are new, different or gone, by their keys."""
    found = (
        ("review.sentences_came", sentences.added),
        ("review.sentences_changed", sentences.changed),
        ("review.sentences_gone", sentences.removed),
        ("review.sentences_alone", sentences.alone),
    )
    if any(keys for _, keys in found):
        yield Title(words.say("review.sentences"), 1)
    for sentence, keys in found:
        if keys:
            shown = words.listed(keys[:_MOST_KEYS]) + ("…" if len(keys) > _MOST_KEYS else "")
            yield Point(words.say(sentence, len(keys), keys=shown))


def _name(term: ChangedTerm, words: RecordWords) -> str:
    name = words.term_name(term.after or term.before or {})
    return words.say("review.item", field=name, name=term.id) if name else term.id
