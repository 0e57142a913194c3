"""The last look at a suggestion: what the checks say of all records once it is carried out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sameroad.contribute.edit_record import CannotEditError, edit_record
from sameroad.contribute.issue_form.reading import joined
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.contribute.new_problems import new_problems
from sameroad.records.check_schema import schema_errors
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.problem import Problem
from sameroad.records.read_collection import read_document

_TOLD_OTHERWISE = frozenset({"same-name", "same-contact"})
"""Rules about records that may be the same body: the answer names these in its own words."""


def finished(suggestion: Suggestion, collection: Collection) -> Suggestion:
    """Return the suggestion with what the checks say of it; without its text where it would make an error anywhere."""
    slug = suggestion.slug or ""
    known = collection.organizations.get(slug)
    file = known.file if known else collection.record_file(slug).as_posix()
    if suggestion.deletes and known is not None:
        after = collection.without(known)
    else:
        document = read_document("organization", slug, file, suggestion.content or b"")
        suggestion = replace(suggestion, after=document.value)  # in the order of the file
        after = collection.exchange(document)
    language = suggestion.words.language
    new = new_problems(collection, after, language)
    errors = [problem for problem in new if problem.level == "error"]
    if errors:
        return replace(suggestion, content=None, deletes=False, remarks=tuple(_told(errors, file)))
    told = _TOLD_OTHERWISE if suggestion.twins else ()
    warnings = [problem for problem in new if problem.rule not in told]
    return replace(suggestion, remarks=(*suggestion.remarks, *_told(warnings, file)))


def edited(suggestion: Suggestion, record: Mapping[str, Any], document: Document, collection: Collection) -> Suggestion:
    """Return the suggestion with the file of a record saying something else now; without a text where it says the same,
    or where a person has to change it.
    """
    suggestion = replace(suggestion, after=record)
    if record == document.value:
        return suggestion
    try:
        content = edit_record(document.source, record, collection.schemas)
    except CannotEditError:
        return replace(suggestion, remarks=(suggestion.words.say("issue_form.cannot_edit"),))
    return finished(replace(suggestion, content=content), collection)


def is_in_shape(document: Document, collection: Collection) -> bool:
    """Whether a record can be read and has the shape that the schema wants, so that a program can change it."""
    return document.readable and next(schema_errors(document, collection.schemas), None) is None


def _told(problems: Iterable[Problem], file: str) -> list[str]:
    """The sentences of problems; those of another file with its name."""
    told = ((one, joined(one.message, one.hint)) for one in problems)
    return list(dict.fromkeys(text if one.file == file else f"{one.file}: {text}" for one, text in told))
