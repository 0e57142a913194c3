"""Files of texts -> how hard each page is to read, and what is wrong with its wording."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sameroad.contribute.wording.glossary import Allowed, FoundWord, Glossary, find_words, spans_of
from sameroad.contribute.wording.passage import Passage, Writing
from sameroad.contribute.wording.reading_grade import reading_grade
from sameroad.contribute.wording.sentences import length_of, sentences_of
from sameroad.records.locate import Place
from sameroad.records.messages import Messages
from sameroad.records.problem import Problem
from sameroad.records.saying import Saying, say

GRADED = "en"
"""The language whose grade is measured; the formula is made for it."""
MOST_GRADE = 7.0
"""The hardest a guide may be."""
MOST_CHARACTERS = 25.0
"""The longest a sentence of a page may be on average, in characters, where a script has no spaces."""
GUIDES = "guides"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a page with its length, in words or characters, and its line."""

    text: str
    length: int
    line: int


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard a file is to read: its grade if it is English, and its sentences, the longest first, with their mean."""

    file: str
    language: str
    grade: float | None
    mean: float
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What was measured, a measure for each file with sentences, and the problems, sorted by place."""

    measures: tuple[Measure, ...]
    problems: tuple[Problem, ...]


def check_wording(
    writings: Sequence[Writing], glossary: Glossary, unspaced: frozenset[str], words: Messages
) -> Wording:
    """Check these files; `unspaced` are the languages whose script has no spaces, `words` tell the problems."""
    measures = tuple(found for one in writings if (found := measure(one, spaced=one.language not in unspaced)))
    pages = {one.file for one in writings if one.page}
    problems = [problem for one in measures if one.file in pages for problem in _too_hard(one, words)]
    used: set[Allowed] = set()
    for writing in writings:
        problems += [_told(writing.file, found, place, words) for found, place in _avoided(writing, glossary, used)]
    files = {writing.file for writing in writings}
    stale = [one for one in glossary.allowed if one.file in files and one not in used]
    return Wording(measures, tuple(sorted([*problems, *(_stale(one, words) for one in stale)])))


def measure(writing: Writing, *, spaced: bool) -> Measure | None:
    """Return how hard a file is to read; None when there is no sentence in it, or no measure for its language."""
    if spaced and writing.language != GRADED:
        return None
    sentences = [
        Sentence(sentence, length_of(sentence, spaced=spaced), passage.place(0, "").line)
        for passage in writing.passages
        if passage.kind == "prose"
        for sentence in sentences_of(passage.text, spaced=spaced)
    ]
    if not sentences:
        return None
    grade = reading_grade([sentence.text for sentence in sentences]) if writing.language == GRADED else None
    mean = sum(sentence.length for sentence in sentences) / len(sentences)
    return Measure(writing.file, writing.language, grade, mean, tuple(sorted(sentences, key=lambda one: -one.length)))


def _too_hard(found: Measure, words: Messages) -> Iterator[Problem]:
    guide = GUIDES in PurePosixPath(found.file).parts
    if found.grade is not None and guide and round(found.grade, 1) > MOST_GRADE:
        message = say("wording.hard", grade=f"{found.grade:.1f}", most=f"{MOST_GRADE:.0f}")
        yield _problem(found.file, Place(1, 1, ""), "reading-grade", (message, say("wording.hard_hint")), words)
    if found.language != GRADED and round(found.mean, 1) > MOST_CHARACTERS:
        message = say("wording.long", mean=f"{found.mean:.1f}", most=f"{MOST_CHARACTERS:.0f}")
        yield _problem(found.file, Place(1, 1, ""), "sentence-length", (message, say("wording.long_hint")), words)


def _avoided(writing: Writing, glossary: Glossary, used: set[Allowed]) -> Iterator[tuple[FoundWord, Place]]:
    """Give the avoided words of a file with their places, and note which allowed places were needed."""
    allowed = [one for one in glossary.allowed if one.file == writing.file]
    for passage in writing.passages:
        for found in find_words(passage.text, glossary.avoided.get(writing.language, ())):
            covering = [one for one in allowed if _covers(one, found, passage)]
            used.update(covering)
            if not covering:
                yield found, passage.place(found.start, found.written)


def _covers(allowed: Allowed, found: FoundWord, passage: Passage) -> bool:
    end = found.start + len(found.written)
    return any(start <= found.start and end <= stop for start, stop in spans_of(allowed.text, passage.text))


def _told(file: str, found: FoundWord, place: Place, words: Messages) -> Problem:
    written = " ".join(found.written.split())
    if found.word.office:
        told = say("wording.office", written=written), say("wording.office_hint", instead=found.word.instead[0])
        return _problem(file, place, "office-word", told, words)
    told = say("wording.avoided", written=written), say("wording.avoided_hint", instead=found.word.instead)
    return _problem(file, place, "avoided-word", told, words)


def _stale(allowed: Allowed, words: Messages) -> Problem:
    told = say("wording.stale", text=allowed.text, file=allowed.file), say("wording.stale_hint")
    return _problem(allowed.glossary, allowed.place, "allowed-place", told, words)


def _problem(file: str, place: Place, rule: str, told: tuple[Saying, Saying], words: Messages) -> Problem:
    message, hint = map(words.tell, told)
    return Problem(file, place.line, place.column, "error", rule, message, hint, place.excerpt)
