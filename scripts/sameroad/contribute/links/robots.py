"""robots.txt as RFC 9309 has it: which addresses of a site a program may ask for.

`urllib.robotparser` takes `*` and `$` inside a path literally, and the first rule that fits instead of the longest, so
it would ask for what a site has closed and leave out what it has opened.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

MOST_BYTES = 512 * 1024
"""As much of a file as is read; RFC 9309, section 2.5, asks for 500 KiB at least."""
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_LONGEST_DELAY = 30.0


@dataclass(frozen=True, slots=True)
class Rule:
    """One `allow` or `disallow` line; the pattern may hold `*` and end with `$`."""

    allow: bool
    pattern: str

    def matches(self, target: str) -> bool:
        """Say whether the pattern fits the beginning of a path with its query, or all of it where it ends with `$`."""
        first, *rest = self.pattern.removesuffix("$").split("*")
        if not target.startswith(first):
            return False
        anchored = self.pattern.endswith("$")
        at = len(first)
        for number, piece in enumerate(rest, 1):
            if anchored and number == len(rest):
                return target.endswith(piece) and len(target) - len(piece) >= at
            found = target.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
        return not anchored or at == len(target)


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for one program. `delay` is the pause in seconds that the site asks for between two requests
    (`Crawl-delay`, which RFC 9309 does not know but allows).
    """

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0

    def allows(self, target: str) -> bool:
        """Say whether a path with its query may be asked for: the longest pattern decides, `allow` when two are equal
        (RFC 9309, section 2.2.2).
        """
        target = _comparable(target)
        fitting = [(len(rule.pattern), rule.allow) for rule in self.rules if rule.matches(target)]
        return max(fitting)[1] if fitting else True


def parse_robots(text: str, program: str) -> Robots:
    """Return the rules of every group that names `program`, else of those for `*` (RFC 9309, section 2.2.1).

    Never raises: lines that say nothing known are stepped over.
    """
    own, others = _Group(), _Group()
    wanted = {program.casefold(): own, "*": others}
    groups: list[_Group] = []
    names_end = True
    for key, value in _lines(text):
        if key == "user-agent":
            if names_end:
                groups = []
            names_end = False
            name = value if value == "*" else (re.match(r"[A-Za-z_-]*", value) or [""])[0].casefold()
            if name in wanted:
                wanted[name].found = True
                groups.append(wanted[name])
            continue
        names_end = names_end or key in {"allow", "disallow", "crawl-delay"}
        for group in groups:
            group.add(key, value)
    return (own if own.found else others).robots()


class _Group:
    """The lines for one program while they are being read."""

    def __init__(self) -> None:
        self.found = False
        self._rules: list[Rule] = []
        self._delay = 0.0

    def add(self, key: str, value: str) -> None:
        if key in {"allow", "disallow"} and value:
            self._rules.append(Rule(key == "allow", _comparable(value)))
        elif key == "crawl-delay" and re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", value):
            self._delay = min(float(value), _LONGEST_DELAY)

    def robots(self) -> Robots:
        return Robots(tuple(self._rules), self._delay)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().casefold(), value.strip()


def _comparable(path: str) -> str:
    """The path with characters escaped or not as RFC 9309, section 2.2.2, compares them."""
    escaped = quote(path, safe="/%:@!$&'()*+,;=~?[]")
    return re.sub(r"%([0-9A-Fa-f]{2})", _unescaped, escaped)


def _unescaped(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if _UNRESERVED.fullmatch(character) else found[0].upper()
