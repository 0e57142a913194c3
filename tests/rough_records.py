"""Whole records as strangers may send them, valid, nearly valid and hostile, each chosen by a few bytes.

A tape of bytes answers every question of the schema's walk (`any_record.py`), so Hypothesis draws once for a record and
still finds the smallest one that fails: where the tape ends, the first and simplest answer is given.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from sameroad.records.check_schema import load_schemas
from sameroad.records.read_collection import PROJECT_DATA
from tests.exports.any_record import HOSTILE_TEXTS, Names, record_of
from tests.exports.hostile_records import IDS, PLAIN

OTHER = "other"
"""The one record that a rough one may be part of."""
_TAPE = 160
_FIELDS = load_schemas(PROJECT_DATA / "schema")["organization.schema.json"]["$defs"]["field"]["enum"]
"""What a source may support."""
_DATES = ("2024", "2024-05", "2024-05-14", "1998")
_TAME = (
    "Lupus Circle",
    "狼瘡互助會",
    "Phone the office.",
    "請致電辦事處。",
    "A & B",
    "“Friends”",
    "3/F, 5 Example Road",
    "٣",
)
_PIECES = (
    *(
        "<script>alert(1)</script>",
        "</script>",
        "</script onload=x ",
        "<!--",
        "-->",
        "]]>",
        "<img src=x onerror=alert(1)>",
        "</title>",
        "<svg/onload=x>",
    ),
    *(
        '"',
        "'",
        "`",
        '" onmouseover="alert(1)',
        "' autofocus onfocus='x",
        ">",
        "<",
        "&",
        "&lt;b&gt;",
        "&#60;",
        "\\",
        "/>",
    ),
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "{# x #}",
        "${x}",
        "__body__",
        "<!-- __body__ -->",
        "__title__",
        "__slug__",
        "{count}",
        "%(x)s",
    ),
    *(
        "\u202egnp.exe\u202c",
        "\u2066",
        "a\u200bb",
        "\u00ad",
        "\ufeff",
        "\U000e0041",
        "\ufe0f",
        "\u2028",
        "\u2029",
        "\x00",
        "\x1b[31m",
        "\x7f",
    ),
    *(
        "\r\n",
        "\n\n",
        "\t",
        "BEGIN:VEVENT",
        "=1+1",
        "javascript:alert(1)",
        "data:text/html,x",
        "</textarea>",
        "<base href=//x>",
        "<style>",
    ),
    *("長" * 40, "a" * 2_000, "x " * 300, "👩‍👧‍👦", "e\u0301" * 9, "\U0010ffff", "\ud7ff", "http://example.org/"),
)
_ADDRESSES = (
    "https://example.org/",
    'https://example.org/"><script>alert(1)</script>',
    "http://example.org/?a=1&b='%22{{ x }}#__body__",
    "https://exаmple.org/\u202e",
)
_MEANS_SOMETHING = frozenset("<>&\"'`{}%$\\[]*~^|")
_JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 10**30, 1.5, "", " ", [], {}, [[]], [{}], {"en": 1}, {"en": {}}, ["x", "x"], [None]),
    *(
        "unheard-of",
        "../../etc",
        "2024-02-30",
        "９９",
        "x" * 3_000,
        {"<<": "x"},
        {"fr": "x"},
        {"__proto__": "x"},
        ["y"] * 101,
    ),
    *(
        "javascript:alert(1)",
        "https://",
        "a@b",
        "FREQ=SECONDLY",
        "25:00",
        "<b>",
        "\u202e",
        {"en": {"en": {"en": {"en": {}}}}},
    ),
)


class Tape:
    """Chooses by bytes."""

    def __init__(self, tape: bytes) -> None:
        self._tape = iter(tape)

    def number(self, options: int) -> int:
        """A number below `options`, of which there are no more than 256."""
        return next(self._tape, 0) % options

    def one(self, options: Sequence[Any]) -> Any:
        return options[self.number(len(options))]

    def some(self, options: Sequence[str], least: int, most: int) -> list[str]:
        wanted = self.count(least, most)
        return list(dict.fromkeys(self.one(options) for _ in range(wanted)))

    def count(self, least: int, most: int) -> int:
        return least + self.number(max(1, most - least + 1))


class Tame(Tape):
    """Chooses what the rules allow."""

    def texts(self, names: Names) -> dict[str, str]:
        return {language: self._text_of(names) for language in ("en", "zh-Hant")}

    def _text_of(self, names: Names) -> str:
        return str(self.one(PLAIN["website"])) if names[-1] == "website" else self.text()

    def text(self) -> str:
        return str(self.one(_TAME))

    def plain(self, names: Names, schema: Mapping[str, Any]) -> Any:
        if schema.get("pointer") == "/$defs/date":
            return self.one(_DATES)
        if "enum" in schema:
            return self.one(schema["enum"])
        found = self._known(names, schema)
        if found is not None:
            return found
        if schema["type"] == "integer":
            return self.one([schema["minimum"], 2001, 2024])
        if "pattern" in schema:
            return "14:30" if names[-1] in {"starts", "ends"} else "Q123"
        return self.text() if schema["type"] == "string" else self.one([True, False])

    def _known(self, names: Names, schema: Mapping[str, Any]) -> Any:
        """An id of the small directory, or a number or address of the form that the rules want."""
        choices = IDS.get(names[-1]) or PLAIN.get(names[-1])
        if choices is None or names == ("registration", "number") or schema.get("type") != "string":
            return None
        return self.one(choices)


class Hostile(Tame):
    """Chooses ids that are there, and for everything else what might break out of a page."""

    def texts(self, names: Names) -> dict[str, str]:
        languages = self.one((("en", "zh-Hant"), ("zh-Hant",), ("en",), ("ur", "en")))
        return {language: self._text_of(names) for language in languages}

    def _text_of(self, names: Names) -> str:
        return str(self.one(_ADDRESSES)) if names[-1] == "website" else self.text()

    def text(self) -> str:
        pieces = [self.one((*_PIECES, *HOSTILE_TEXTS[:-1])) for _ in range(1 + self.number(3))]
        return "".join(map(str, pieces))

    def _known(self, names: Names, schema: Mapping[str, Any]) -> Any:
        if names[-1] in IDS and schema.get("type") == "string":
            return super()._known(names, schema)
        if names[-1] in {"url", "website"} or "social" in names:
            return self.one(_ADDRESSES)
        return self.text() if names[-1] == "emails" else super()._known(names, schema)


def valid_record(tape: bytes) -> dict[str, Any]:
    """Return a record in which the rules find no error."""
    record = record_of(Tame(tape))
    record["sources"][0]["supports"] = list(_FIELDS)
    record["status"] = "closed" if "replaced_by" in record else record.get("status", "active")
    for meeting in record.get("meetings", ()):
        meeting.pop("ends", None)  # or it would end when it starts
    return record


def nearly_valid_record(tape: bytes) -> dict[str, Any]:
    """Return such a record after a slip or two: something has another name, or is of another kind."""
    record, choose = valid_record(tape[:-6]), Tape(tape[-6:])
    for _ in range(1 + choose.number(2)):
        holders = [*_holders(record)]
        holder = choose.one(holders[:256])
        keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = choose.one(keys[:256]) if keys else None
        junk = choose.one(_JUNK if choose.number(2) else _PIECES)
        if key is None:
            continue
        if isinstance(holder, dict) and not choose.number(4):
            holder[str(choose.one((*_PIECES[:8], "Name", "<<", "x", "zh-Hant")))] = holder.pop(key)
        else:
            holder[key] = junk
    return record


def hostile_record(tape: bytes) -> dict[str, Any]:
    """Return a record of the shape that the schema wants, in which each text may be hostile."""
    return record_of(Hostile(tape))


def _holders(value: Any) -> Any:
    if isinstance(value, dict | list):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _holders(item)


tapes = st.binary(min_size=_TAPE, max_size=_TAPE)
"""What chooses a record."""


def harmless(value: Any) -> Any:
    """Return the same record with a plus sign in the place of each sign that means something anywhere, or hides."""
    if isinstance(value, dict):
        return {name: harmless(item) for name, item in value.items()}
    if isinstance(value, list):
        return [harmless(item) for item in value]
    return "".join(map(_harmless, value.replace("__", "++"))) if isinstance(value, str) else value


def _harmless(character: str) -> str:
    is_plain = character.isspace() or (character.isprintable() and character not in _MEANS_SOMETHING)
    return character if is_plain else "+"


def written(value: Any, indent: str = "", *, ascii_alone: bool = True) -> str:
    """Return a value as a block of YAML, texts in double quotes; other characters than those of ASCII as codes, if that
    is wanted.
    """

    def below(item: Any) -> str:
        return written(item, indent + "  ", ascii_alone=ascii_alone)

    if isinstance(value, dict) and value:
        return "".join(f"\n{indent}{json.dumps(name)}: {below(item)}" for name, item in value.items())
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}- {below(item).lstrip()}" for item in value)
    return json.dumps(value, ensure_ascii=ascii_alone)
