"""What was measured and found, for people (text), for GitHub's annotations (github), and for programs (json)."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict

from sameroad.contribute.wording.check_wording import Measure, Wording
from sameroad.records.messages import messages
from sameroad.records.report_problems import report_github, report_text, visible
from sameroad.records.saying import say

Report = Callable[[Wording, int, int, str], str]


def wording_text(found: Wording, files: int, longest: int, language: str) -> str:
    """Return a line for each file, with its `longest` sentences below it, then the problems; told in a language."""
    return "\n".join([*_measures(found, longest, language), "", report_text(found.problems, files, language)])


def wording_github(found: Wording, files: int, longest: int, language: str) -> str:
    """Return the same lines, and the problems as workflow commands."""
    return "\n".join([*_measures(found, longest, language), report_github(found.problems, files, language)])


def wording_json(found: Wording, files: int, longest: int, language: str) -> str:  # noqa: ARG001 - ids and numbers alone
    """Return one JSON object with the measures and the problems."""
    measured = [_as_json(one, longest) for one in found.measures]
    problems = [asdict(problem) for problem in found.problems]
    return json.dumps({"files": files, "measures": measured, "problems": problems}, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Report] = {"text": wording_text, "github": wording_github, "json": wording_json}


def _measures(found: Wording, longest: int, language: str) -> Iterator[str]:
    words = messages(language)
    for one in found.measures:
        count = len(one.sentences)
        if one.grade is not None:
            total = sum(sentence.length for sentence in one.sentences)
            yield words.tell(say("wording.graded", file=one.file, grade=f"{one.grade:.1f}", words=total, count=count))
        else:
            most = one.sentences[0].length
            yield words.tell(say("wording.counted", file=one.file, mean=f"{one.mean:.1f}", most=most, count=count))
        for sentence in one.sentences[:longest]:
            told = say("wording.sentence", line=sentence.line, length=sentence.length, text=visible(sentence.text))
            yield f"    {words.tell(told)}"


def _as_json(one: Measure, longest: int) -> dict[str, object]:
    return {
        "file": one.file,
        "language": one.language,
        "grade": None if one.grade is None else round(one.grade, 2),
        "mean": round(one.mean, 2),
        "sentences": len(one.sentences),
        "longest": [asdict(sentence) for sentence in one.sentences[:longest]],
    }
