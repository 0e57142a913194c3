"""Lines that say where facts were read -> sources as records hold them: address, title, date."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sameroad.contribute.issue_form.clean_text import one_line
from sameroad.contribute.issue_form.read_addresses import read_urls
from sameroad.records.partial_date import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?(?![\w-])",
        r"(?<![\w/])(?P<y>\d{4})/(?P<m>\d{1,2})(?:/(?P<d>\d{1,2}))?(?![\w/])",
        r"(?<!\d)(?P<y>\d{4}) ?年(?: ?(?P<m>\d{1,2}) ?月(?: ?(?P<d>\d{1,2}) ?日)?)?",
        rf"(?<!\w)(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH},? (?P<y>\d{{4}})(?!\w)",
        rf"(?<!\w){_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})(?!\w)",
        r"(?:(?<=\()|(?<=, )|(?<=,)|^)(?P<y>\d{4})(?=\)|\s*$)",
    )
)
"""Dates that can mean only one day, month or year; 5/6/2026 is none of them."""


@dataclass(frozen=True, slots=True)
class ReadSource:
    """One source; `url` is empty for something printed, `title` where none was given, `as_of` where no date was."""

    url: str
    title: str
    as_of: str


def read_sources(text: str) -> list[ReadSource]:
    """Return the sources of an answer: one for each address, and one for each line that has none."""
    return list(dict.fromkeys(source for line in text.splitlines() if line.strip() for source in _of_line(line)))


def _of_line(line: str) -> Iterator[ReadSource]:
    urls, rest = read_urls(line)
    title, as_of = _dated(one_line(rest))
    title = _trimmed(title)
    for url in urls:
        yield ReadSource(url, title, as_of)
    if not urls and title:
        yield ReadSource("", title, as_of)


def _dated(text: str) -> tuple[str, str]:
    """The text without its date, and the date; all of it, and no date, where there are two or none."""
    folded = unicodedata.normalize("NFKC", text)
    plain = folded if len(folded) == len(text) else text
    found = [match for pattern in _DATES for match in pattern.finditer(plain)]
    if len(found) != 1:
        return text, ""
    date = _date(found[0])
    return (f"{text[: found[0].start()]} {text[found[0].end() :]}", date) if date else (text, "")


def _date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts.get("m") or ("month" in parts and str(_MONTHS.index(parts["month"][:3].lower()) + 1)) or None
    written = "-".join([parts["y"], *(part.zfill(2) for part in (month, parts.get("d")) if part)])
    try:
        PartialDate.parse(written)
    except ValueError:
        return ""
    return written


def _trimmed(title: str) -> str:
    """The title without the signs that stood between it and the rest; brackets that belong to it stay."""
    title = re.sub(r"[（(「《]\s*[)）」》]", " ", title)
    stripped = " ".join(title.split())
    while True:
        shorter = stripped.strip(" ,.;:|–—-·*，。；：、")
        for opening, closing in ("()", "（）", "[]"):
            if shorter.startswith(opening) and shorter.endswith(closing) and shorter.count(opening) == 1:
                shorter = shorter[1:-1]
        if shorter == stripped:
            return stripped
        stripped = shorter
