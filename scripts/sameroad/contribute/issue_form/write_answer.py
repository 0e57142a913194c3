"""The answer to an issue form, as Markdown, in the language of the form. Whatever a stranger wrote stays text in it."""

from collections.abc import Callable, Iterator, Sequence

from sameroad.contribute.issue_form.clean_text import says_nothing
from sameroad.contribute.issue_form.reading import Asked
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.markdown_text import code, fenced, link, plain
from sameroad.contribute.record_words import RecordWords
from sameroad.records.chinese import HAN
from sameroad.records.collection import Collection
from sameroad.records.compare_values import Change, compare

PageOf = Callable[[str, str], str | None]
"""The address of a record's page, by its slug and a language; None where the site has no address."""
_LONGEST = 30_000
"""GitHub takes comments of 65,536 characters, and a variable of a job less than that many of any script."""
_LONGEST_QUOTE = 600


def write_answer(suggestion: Suggestion, collection: Collection, page_of: PageOf) -> str:
    """Return the answer to a form that could be read."""
    words = suggestion.words
    action = suggestion.filled.form.action
    blocks = [
        words.say(f"issue_form.thanks.{action}"),
        *_understood(suggestion, collection),
        *_missing(suggestion, collection, page_of),
        *_asked(suggestion),
        *_twins(suggestion, collection, page_of),
        *_by_hand(suggestion),
        *_remarks(suggestion),
    ]
    end = [_heading(words.say("issue_form.next")), *_next(suggestion), f"*{words.say('issue_form.by_program')}*"]
    return "\n\n".join([*_fitting(blocks, words), *end]) + "\n"


def write_unreadable(body: str, collection: Collection) -> str:
    """Return the answer to what is none of our forms, in every language, that of the body first if it is known."""
    languages = sorted(collection.languages, key=lambda tag: tag.startswith("zh") != bool(HAN.search(body)))
    parts = []
    for language in languages:
        words = RecordWords(language, collection, collection)
        names = words.listed(words.say(f"issue_form.forms.{action}") for action in ("add", "correct", "remove"))
        parts.append(words.say("issue_form.unreadable", forms=names) + f"\n\n*{words.say('issue_form.by_program')}*")
    return "\n\n---\n\n".join(parts) + "\n"


def _understood(suggestion: Suggestion, collection: Collection) -> Iterator[str]:
    words = suggestion.words
    if suggestion.deletes and suggestion.slug is not None:
        name = words.name_of(collection.organizations[suggestion.slug])
        yield _heading(words.say("issue_form.understood"))
        yield words.say("issue_form.deleted", name=plain(name))
        return
    if suggestion.before is None or suggestion.after is None:
        return
    changes = compare(suggestion.before, suggestion.after)
    if changes:
        yield _heading(words.say("issue_form.understood"))
        yield "\n".join(f"- {_change(change, words)}" for change in changes)


def _change(change: Change, words: RecordWords) -> str:
    field = plain(words.label(change))
    before, after = (plain(words.value(change.path, value)) for value in (change.before, change.after))
    if change.after is None:
        return words.say("issue_form.gone", field=field, before=before)
    if change.before is None:
        return words.say("issue_form.fact", field=field, value=after)
    return words.say("issue_form.changed", field=field, value=after, before=before)


def _missing(suggestion: Suggestion, collection: Collection, page_of: PageOf) -> Iterator[str]:
    words = suggestion.words
    lacks = list(suggestion.lacks)
    if not suggestion.usable and not lacks and not suggestion.remarks:
        lacks = ["change"]
    if lacks:
        yield _heading(words.say("issue_form.missing"))
        yield "\n".join(f"- {words.say(f'issue_form.lacking.{lack}')}" for lack in lacks)
    if "org" in lacks:
        yield _quoted(suggestion.filled.answer("org"))
    if suggestion.meant:
        yield words.say("issue_form.meant")
        yield _records(suggestion.meant, words, collection, page_of)


def _asked(suggestion: Suggestion) -> Iterator[str]:
    if suggestion.asked:
        yield _heading(suggestion.words.say("issue_form.asked"))
    for asked in suggestion.asked:
        yield "\n\n".join(_one_asked(asked, suggestion))


def _one_asked(asked: Asked, suggestion: Suggestion) -> Iterator[str]:
    yield f"**{plain(suggestion.filled.form.field(asked.question).label)}**"
    if asked.written:
        yield _quoted(asked.written)
    yield from (plain(sentence) for sentence in asked.says)


def _twins(suggestion: Suggestion, collection: Collection, page_of: PageOf) -> Iterator[str]:
    if suggestion.twins:
        yield _heading(suggestion.words.say("issue_form.twins"))
        yield suggestion.words.say("issue_form.twins_text")
        yield _records(suggestion.twins, suggestion.words, collection, page_of)


def _by_hand(suggestion: Suggestion) -> Iterator[str]:
    asked = (*suggestion.by_hand, "relation")
    given = [question for question in asked if not says_nothing(suggestion.filled.answer(question))]
    if given:
        yield _heading(suggestion.words.say("issue_form.by_hand"))
    for question in given:
        label = plain(suggestion.filled.form.field(question).label)
        yield f"**{label}**\n\n{_quoted(suggestion.filled.answer(question))}"


def _remarks(suggestion: Suggestion) -> Iterator[str]:
    if suggestion.remarks:
        yield _heading(suggestion.words.say("issue_form.remarks"))
        yield "\n".join(f"- {plain(remark)}" for remark in suggestion.remarks)


def _next(suggestion: Suggestion) -> Iterator[str]:
    words = suggestion.words
    if suggestion.usable:
        yield words.say("issue_form.next_written")
    elif not suggestion.lacks:
        yield words.say("issue_form.next_by_hand")
    if suggestion.lacks or suggestion.asked:
        yield words.say("issue_form.next_edit")


def _records(slugs: Sequence[str], words: RecordWords, collection: Collection, page_of: PageOf) -> str:
    return "\n".join(f"- {_record(slug, words, collection, page_of(slug, words.language))}" for slug in slugs)


def _record(slug: str, words: RecordWords, collection: Collection, address: str | None) -> str:
    document = collection.organizations[slug]
    name = words.name_of(document)
    return f"{link(name, address) if address else plain(name)} ({code(document.file)})"


def _heading(text: str) -> str:
    return f"### {text}"


def _quoted(text: str) -> str:
    return fenced(text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…")


def _fitting(blocks: Sequence[str], words: RecordWords) -> list[str]:
    """As many blocks as one comment can hold."""
    fitting: list[str] = []
    left = _LONGEST
    for block in blocks:
        left -= len(block) + 2
        if left < 0:
            return [*fitting, words.say("issue_form.shortened")]
        fitting.append(block)
    return fitting
