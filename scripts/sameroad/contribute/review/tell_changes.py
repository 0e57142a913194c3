"""The changes of a record, field by field, in words; texts in several languages stand side by side."""

from collections.abc import Iterator, Sequence
from typing import Any

from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.review.blocks import Block, Point, SideBySide
from sameroad.contribute.review.marked_text import Piece, marked
from sameroad.contribute.translations.find_changed import changed_alone
from sameroad.records.compare_values import Change, plain_value, same
from sameroad.records.document import Document
from sameroad.records.rules.one_language import is_translated

_LONG = 60
"""Longer texts are shown with the changed part marked, shorter ones twice."""


def tell_changes(changes: Sequence[Change], document: Document, words: RecordWords, *, new: bool) -> Iterator[Block]:
    """The changes in the order of the record; in a `new` record everything is new, so nothing says so."""
    for change in changes:
        if _is_text(change.before) and _is_text(change.after) and change.localized:
            yield _side_by_side(change, document, words, new=new)
        elif isinstance(change.before, list) and isinstance(change.after, list):
            yield from _of_list(change, words)
        elif change.before is None:
            yield _one_side("review.here" if new else "review.came", change, change.after, words)
        elif change.after is None:
            yield _one_side("review.gone", change, change.before, words)
        else:
            yield _of_value(change, words)


def _is_text(value: Any) -> bool:
    """Whether it is nothing, or a text in several languages."""
    return value is None or isinstance(value, dict)


def _side_by_side(change: Change, document: Document, words: RecordWords, *, new: bool) -> SideBySide:
    before, after = (
        {tag: plain_value(text) or "" for tag, text in (t or {}).items()} for t in (change.before, change.after)
    )
    alone, others = changed_alone(before, after) if is_translated(document, change.path) else ((), ())
    label = words.label(change)
    if alone:
        names = [words.listed(map(words.language_name, tags)) for tags in (alone, others)]
        title = words.say("review.changed_alone", field=label, changed=names[0], others=names[1])
    elif not before:
        title = label if new else words.say("review.field_came", field=label)
    else:
        title = label if after else words.say("review.field_gone", field=label)
    columns = []
    for tag in dict.fromkeys([*words.languages, *after, *before]):
        old, now, name = before.get(tag), after.get(tag), words.language_name(tag)
        if old is None and now is None:
            continue
        if old == now:
            name = words.say("review.not_changed", language=name)
        columns.append((name, [Piece(now or "")] if new else marked(old, now)))
    return SideBySide(title, columns)


def _of_list(change: Change, words: RecordWords) -> Iterator[Block]:
    """What was added to a list and taken from it; one long text that came for another is marked."""
    label, path = words.label(change), change.path
    came = [item for item in change.after if not any(same(item, other) for other in change.before)]
    gone = [item for item in change.before if not any(same(item, other) for other in change.after)]
    if change.reordered:
        yield Point(words.say("review.reordered", field=label, value=words.value(path, change.after[0])))
    elif len(came) == len(gone) == 1 and _is_long(came[0]):
        yield Point(words.say("review.marked", field=label), marked(plain_value(gone[0]), plain_value(came[0])))
    else:
        key = "review.list_both" if came and gone else "review.list_came" if came else "review.list_gone"
        yield Point(words.say(key, field=label, came=words.value(path, came), gone=words.value(path, gone)))


def _one_side(key: str, change: Change, value: Any, words: RecordWords) -> Point:
    return Point(words.say(key, field=words.label(change), value=words.value(change.path, value)))


def _of_value(change: Change, words: RecordWords) -> Point:
    before, after = (words.value(change.path, value) for value in (change.before, change.after))
    if _is_long(after) and _is_long(before):
        return Point(words.say("review.marked", field=words.label(change)), marked(before, after))
    return Point(words.say("review.changed", field=words.label(change), before=before, after=after))


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and len(value) > _LONG
