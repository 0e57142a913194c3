"""What is wrong with the text of a hand-written page before anything is drawn: its encoding, or its front matter.

MkDocs takes front matter that cannot be read for text of the page, and publishes it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from sameroad.records.messages import messages
from sameroad.records.read_yaml import LOADER
from sameroad.records.saying import say
from sameroad.records.yaml_faults import Fault, explain_yaml_error, lines_of, place_in

_BEGINNING = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
_FIELD = re.compile(r"[A-Za-z_]+[ \t]*:")
_AFTER_BEGINNING = 1
"""So many lines stand above the first one that the parser of YAML sees."""


@dataclass(frozen=True, slots=True)
class PageFault:
    """What is wrong in a line of a page, and what to do."""

    line: int
    sentence: str


def page_fault(data: bytes) -> PageFault | None:
    """Return what is wrong with a page of these bytes, the first thing only."""
    encoding = encoding_fault(data)
    if encoding:
        return encoding
    lines = lines_of(data.decode("utf-8").removeprefix("\ufeff"))
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _BEGINNING.fullmatch(lines[first]):
        return None
    return _fault_above(lines, first) if first else _fault_of_front_matter(lines)


def encoding_fault(data: bytes) -> PageFault | None:
    """Return where a page or a template of these bytes is not in UTF-8, None when it is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place_in(data[: error.start].decode("utf-8"))
        return _told(Fault("", say("yaml-file.not_utf8"), say("yaml-file.not_utf8_hint"), line, column))
    return None


def _fault_above(lines: Sequence[str], first: int) -> PageFault | None:
    """Something else than front matter, such as a rule across the page, may well stand below empty lines."""
    if len(lines) <= first + 1 or not _FIELD.match(lines[first + 1]):
        return None
    return PageFault(1, "The front matter must begin in the first line. Take out the empty lines above its ---.")


def _fault_of_front_matter(lines: Sequence[str]) -> PageFault | None:
    end = next((number for number, line in enumerate(lines) if number and _END.fullmatch(line)), None)
    if end is None:
        return PageFault(
            1, "The front matter begins here and does not end. Write a line with nothing but --- below its last field."
        )
    if end == len(lines) - 1:  # to MkDocs it does not end there
        return PageFault(end + 1, "The line that ends the front matter is not finished. Press Enter behind its ---.")
    return _fault_of_fields("\n".join(lines[1:end]) + "\n")


def _fault_of_fields(text: str) -> PageFault | None:
    try:
        fields = yaml.load(text, LOADER)  # noqa: S506 - a safe one
    except yaml.YAMLError as error:
        return _told(explain_yaml_error(error, text, LOADER), _AFTER_BEGINNING)
    except ValueError as error:
        return PageFault(
            1, f"The front matter has a value that is none: {error}. Put what is to be read as text in double quotes."
        )
    if isinstance(fields, dict):
        return None
    return PageFault(
        1,
        "The front matter has no fields. Write one in each line, such as “title: About us”, or take out both lines with"
        " ---.",
    )


def _told(fault: Fault, above: int = 0) -> PageFault:
    words = messages()
    return PageFault(fault.line + above, f"{words.tell(fault.message)} {words.tell(fault.hint)}")
