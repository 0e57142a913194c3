"""A review for people (text), for the summary of a pull request (markdown), beside the changed lines of one (github),
and for other programs (json).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sameroad.contribute.record_words import RecordWords
from sameroad.contribute.review.draw_markdown import draw_markdown, folded
from sameroad.contribute.review.draw_text import draw_text
from sameroad.contribute.review.make_review import Review, ReviewedFile
from sameroad.contribute.review.remarks import Remark, tell
from sameroad.contribute.review.tell_review import Addresses, tell_review
from sameroad.contribute.translations.to_translate import shown
from sameroad.records.compare_values import Change, plain_value
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.problem import Problem
from sameroad.records.report_problems import report_github as annotations
from sameroad.records.report_problems import visible

MOST_BYTES = 900_000
"""GitHub shows summaries of up to a mebibyte."""


def report_text(review: Review, languages: Sequence[str], addresses: Addresses) -> str:
    """Return the review for a terminal, in one language after the other."""
    return "\n".join(draw_text(tell_review(review, language, addresses)) for language in languages)


def report_markdown(review: Review, languages: Sequence[str], addresses: Addresses) -> str:
    """Return the review for a summary; with several languages each can be opened, and the first one is."""
    parts = []
    for language in languages:
        words = RecordWords(language, review.before, review.after)
        blocks = tell_review(review, language, addresses)
        drawn = draw_markdown(blocks, MOST_BYTES // len(languages), words.say("review.no_room"))
        if len(languages) > 1:
            drawn = folded(words.language_name(language), drawn, is_open=language == languages[0])
        parts.append(drawn)
    return "\n".join(parts)


def report_github(review: Review, languages: Sequence[str], addresses: Addresses) -> str:  # noqa: ARG001 - as the others
    """Return annotations for the lines of the proposal: every error in its files, and warnings on lines that it changes
    or about what it brings. What is wrong in other files is one annotation without a place.
    """
    remarks = [
        remark for reviewed in review.files for remark in reviewed.remarks if remark.level == "error" or remark.new
    ]
    words = [RecordWords(language, review.before, review.after) for language in languages]
    told = zip(*(tell(remarks, language) for language in languages), strict=True)
    problems = [_in_each_language(same, words) for same in told]
    text = annotations(problems, len(review.files), languages[0])
    elsewhere = review.errors - sum(remark.level == "error" for remark in remarks)
    if elsewhere:
        sentences = (one.say("review.errors_elsewhere", elsewhere) for one in words)
        text = f"::error::{visible(' / '.join(sentences))}\n{text}"
    return text


def report_json(review: Review, languages: Sequence[str], addresses: Addresses) -> str:
    """Return one JSON object with what is known; its messages are in the first of the languages."""
    language = languages[0]
    found = {
        "organizations": [_organization(one, language, addresses) for one in review.organizations],
        "files": [_file(one, language) for one in review.others],
        "sentences": {
            "added": review.sentences.added,
            "changed": review.sentences.changed,
            "removed": review.sentences.removed,
            "changed_alone": review.sentences.alone,
        },
        "problems_elsewhere": _problems(review.remarks_elsewhere, language),
        "other_data": review.other_data,
        "elsewhere": review.elsewhere,
        "errors": review.errors,
    }
    text = json.dumps(found, ensure_ascii=False, indent=2)
    return text.replace("##[", "##\\u005b") + "\n"  # the log of GitHub's runner would take it for an order


FORMATS: Mapping[str, Callable[[Review, Sequence[str], Addresses], str]] = {
    "text": report_text,
    "markdown": report_markdown,
    "json": report_json,
    "github": report_github,
}


def _in_each_language(same: Sequence[Problem], words: Sequence[RecordWords]) -> Problem:
    """One problem whose message is said in one language after the other."""
    said = (one.with_hint(problem) for problem, one in zip(same, words, strict=True))
    return replace(same[0], message=" / ".join(dict.fromkeys(said)), hint="")


def _organization(reviewed: ReviewedFile, language: str, addresses: Addresses) -> dict[str, Any]:
    file = reviewed.file
    return {
        "slug": file.document.name,
        "was": file.before.name if file.before and file.status == "renamed" else None,
        **_file(reviewed, language),
        "changes": [_change(change) for change in reviewed.changes],
        "facts_without_source": reviewed.without_source,
        "names_alike": reviewed.alike,
        "page": addresses.page(language, file.document.name),
    }


def _file(reviewed: ReviewedFile, language: str) -> dict[str, Any]:
    return {
        "file": reviewed.file.document.file,
        "status": reviewed.file.status,
        "readable": reviewed.file.document.readable,
        "terms": [
            {"id": term.id, "status": _status(term.before, term.after), "fields": term.fields}
            for term in reviewed.terms
        ],
        "problems": _problems(reviewed.remarks, language),
    }


def _status(before: object, after: object) -> str:
    return "added" if before is None else "removed" if after is None else "changed"


def _change(change: Change) -> dict[str, Any]:
    return {"field": shown(change.path), "before": _as_json(change.before), "after": _as_json(change.after)}


def _as_json(value: Any) -> Any:
    """A value of a record; what YAML readers disagree about is the text that was written."""
    if isinstance(value, dict):
        return {name: _as_json(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return plain_value(value) if isinstance(value, Unquoted) else value


def _problems(remarks: Sequence[Remark], language: str) -> list[dict[str, Any]]:
    return [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "level": problem.level,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
            "new": remark.new,
            "others": remark.finding.others,
        }
        for remark, problem in zip(remarks, tell(remarks, language), strict=True)
    ]
