"""One check as lines of YAML, in the style of the list that it goes into."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sameroad.contribute.write_scalar import write_scalar

_TERM = re.compile(r"[a-z]+(?:[-_][a-z]+)*")


@dataclass(frozen=True, slots=True)
class CheckStyle:
    """How far the hyphens of a list are indented, how far its items from there, and how far the lists in them from
    their own field; `short` lists stand in brackets, and with `braces` so does the whole check.
    """

    indent: int = 2
    own: int = 2
    nested: int = 2
    short: bool = False
    braces: bool = False


def block_check(check: Mapping[str, str | list[str]], style: CheckStyle) -> list[str]:
    """Return the lines of a check that is an item of a list with hyphens."""
    hyphen = " " * style.indent + "-".ljust(style.own)
    if style.braces:
        return [hyphen + flow_check(check)]
    lines: list[str] = []
    for name, value in check.items():
        if isinstance(value, str):
            lines.append(f"{name}: {write_scalar(value)}")
        elif style.short:
            lines.append(f"{name}: [{', '.join(value)}]")
        else:
            lines += [f"{name}:", *(f"{' ' * style.nested}- {item}" for item in value)]
    return [hyphen + lines[0], *(" " * (style.indent + style.own) + line for line in lines[1:])]


def flow_check(check: Mapping[str, str | list[str]]) -> str:
    """Return a check in braces, on one line."""
    parts = (
        f"{name}: {_in_braces(value)}" if isinstance(value, str) else f"{name}: [{', '.join(value)}]"
        for name, value in check.items()
    )
    return "{" + ", ".join(parts) + "}"


def _in_braces(text: str) -> str:
    """A text between braces, where commas and brackets mean something: anything but a term is in quotes."""
    written = write_scalar(text)
    if _TERM.fullmatch(written) or written[0] in "\"'":
        return written
    return "'{}'".format(text.replace("'", "''"))
