"""Telephone numbers as people write them -> numbers as records hold them, and what could not be read."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberMatch, PhoneNumberMatcher

NumberKind = Literal["phones", "whatsapp", "fax"]
_BETWEEN = re.compile(r"([\n,;、/|&]| (?:or|and) |[或及和])")
_SHORT = re.compile(r"[0-9](?:[ -]?[0-9]){2,6}")
_EMPTY = re.compile(r"[\W_]*")
_WORDS = re.compile(r"[^\W\d_]+")
_WHAT_IT_IS: Mapping[str, NumberKind] = {
    **dict.fromkeys(("tel", "phone", "telephone", "mobile", "no", "number", "電話", "電話號碼", "手提電話"), "phones"),
    **dict.fromkeys(("whatsapp", "wa"), "whatsapp"),
    **dict.fromkeys(("fax", "傳真", "傳真號碼"), "fax"),
}
_TIME = re.compile(
    r"(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b|[ap]m\b|\b\d{1,2}[:.]\d{2}\b|\bhours?\b|小時|"
    r"星期|禮拜|[逢週周]|\d[時點]",
    re.IGNORECASE,
)
"""What shows that a text speaks of days and hours."""
_BESIDE_TIMES = re.compile(
    r"\b(?:daily|every|days?|to|and|noon|public|holidays?|except|from)\b|\b\d{1,2}\b|"
    r"[一二三四五六日天至到及和每分半正]|[上中下]午|早上|晚上|公眾假期|除外|全日",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """One number: what it is for, its form in a record, and what stood beside it: hours, or any other words.

    `written` is the whole part of the answer, word for word.
    """

    kind: NumberKind
    number: str
    written: str
    hours: str = ""
    label: str = ""


def read_numbers(text: str, kind: NumberKind, region: str | None) -> tuple[list[ReadNumber], list[str]]:
    """Return the numbers of an answer, those that say so themselves as fax or WhatsApp numbers, else of `kind`; and
    the parts in which no number could be read for certain, word for word.

    `region` is the one whose numbers need no code. Whether a number exists is for the rules to say.
    """
    numbers: list[ReadNumber] = []
    unread: list[str] = []
    for part in _parts(unicodedata.normalize("NFKC", text)):
        found = list(_read(part, kind, region))
        if not found:
            unread.append(part)
        numbers += [one for one in found if (one.kind, one.number) not in {(n.kind, n.number) for n in numbers}]
    return numbers, unread


def _parts(text: str) -> Iterator[str]:
    """The parts between signs that separate; hours such as 9:00-13:00, 14:00-17:00 stay with their number."""
    whole = ""
    pieces = ["", *_BETWEEN.split(text)]
    for sign, piece in zip(pieces[::2], pieces[1::2], strict=True):
        if _EMPTY.fullmatch(piece):
            continue
        if whole and _are_hours(piece):
            whole = f"{whole}{sign}{piece}"
            continue
        if whole:
            yield whole.strip(" .:")
        whole = piece
    if whole:
        yield whole.strip(" .:")


def _read(part: str, kind: NumberKind, region: str | None) -> Iterator[ReadNumber]:
    """The numbers of one part; none when it is not certain what belongs to which."""
    matches = list(PhoneNumberMatcher(part, region))
    if any(match.number.extension for match in matches):
        return
    if not matches:
        yield from _read_short(part, kind)
    elif len(matches) == 1:
        rest = f"{part[: matches[0].start]} {part[matches[0].end :]}"
        yield from _described(_canonical(matches[0]), rest, kind, part)
    elif _EMPTY.fullmatch(part[matches[-1].end :]):
        begins = [0, *(match.end for match in matches)]
        words = [part[begin : match.start] for begin, match in zip(begins, matches, strict=False)]
        if all(map(_EMPTY.fullmatch, words)) or not any(map(_EMPTY.fullmatch, words)):
            for match, before in zip(matches, words, strict=True):
                yield from _described(_canonical(match), before, kind, part)


def _read_short(part: str, kind: NumberKind) -> Iterator[ReadNumber]:
    """A number such as 999; whether there is such a one is for the rules to say."""
    short = _SHORT.search(part)
    if short is not None:
        rest = f"{part[: short.start()]} {part[short.end() :]}"
        if not re.search(r"\d", rest):
            yield from _described(re.sub(r"\D", "", short.group()), rest, kind, part)


def _described(number: str, rest: str, kind: NumberKind, written: str) -> Iterator[ReadNumber]:
    """The number with what stands beside it; none when that contradicts itself."""
    words = [word for word in _WORDS.findall(rest) if word.casefold() in _WHAT_IT_IS]
    kinds = {_WHAT_IT_IS[word.casefold()] for word in words}
    for word in words:
        rest = rest.replace(word, " ", 1)
    rest = " ".join(rest.split()).strip(" .,:;-()[]<>")
    if len(kinds) > 1:
        return
    if kinds != {"phones"}:  # what is asked for as a WhatsApp number may well be called a telephone number
        kind = next(iter(kinds), kind)
    if _EMPTY.fullmatch(rest):
        yield ReadNumber(kind, number, written)
    elif _are_hours(rest):
        yield ReadNumber(kind, number, written, hours=rest)
    else:
        yield ReadNumber(kind, number, written, label=rest)


def _are_hours(text: str) -> bool:
    """Whether a text is made of days and hours and of nothing else."""
    without = _TIME.sub(" ", text)
    return without != text and _EMPTY.fullmatch(_BESIDE_TIMES.sub(" ", without)) is not None


def _canonical(match: PhoneNumberMatch) -> str:
    return phonenumbers.format_number(match.number, PhoneNumberFormat.INTERNATIONAL).replace("-", " ")
