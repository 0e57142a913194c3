"""The last look at a suggestion: what the checks say of all records once it is carried out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sameroad.contribute.issue_form.reading import joined
from sameroad.contribute.issue_form.suggestion import Suggestion
from sameroad.records.collection import Collection
from sameroad.records.load import check_collection
from sameroad.records.problem import Problem
from sameroad.records.read_collection import read_document

_TOLD_OTHERWISE = frozenset({"same-name", "same-contact"})
"""Rules about records that may be the same body: the answer names these in its own words."""


def finished(suggestion: Suggestion, collection: Collection) -> Suggestion:
    """Return the suggestion with what the checks say of it; without its text where it would make an error anywhere."""
    slug = suggestion.slug or ""
    known = collection.organizations.get(slug)
    file = known.file if known else (collection.folder / "organizations" / f"{slug}.yaml").as_posix()
    if suggestion.deletes and known is not None:
        after = collection.without(known)
    else:
        document = read_document("organization", slug, file, suggestion.content or b"")
        suggestion = replace(suggestion, after=document.value)  # in the order of the file
        after = collection.exchange(document)
    language = suggestion.words.language
    before = Counter(_what(problem) for problem in check_collection(collection, language=language).problems)
    new = [one for one in check_collection(after, language=language).problems if not _taken(before, one)]
    errors = [problem for problem in new if problem.level == "error"]
    if errors:
        return replace(suggestion, content=None, deletes=False, remarks=tuple(_told(errors, file)))
    warnings = [problem for problem in new if problem.rule not in _TOLD_OTHERWISE]
    return replace(suggestion, remarks=(*suggestion.remarks, *_told(warnings, file)))


def _taken(known: Counter[tuple[str, str, str]], problem: Problem) -> bool:
    """Whether a problem was there before; each counts once."""
    known[_what(problem)] -= 1
    return known[_what(problem)] >= 0


def _what(problem: Problem) -> tuple[str, str, str]:
    """A problem wherever it stands: lines have moved."""
    return problem.file, problem.rule, problem.message


def _told(problems: Iterable[Problem], file: str) -> list[str]:
    """The sentences of problems; those of another file with its name."""
    told = ((one, joined(one.message, one.hint)) for one in problems)
    return list(dict.fromkeys(text if one.file == file else f"{one.file}: {text}" for one, text in told))
