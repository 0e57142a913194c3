"""Bytes of a YAML file -> one mapping of plain values, or faults in plain words.

We build the values from the parser's events ourselves, because a record must mean the same to a person, to an
editor's YAML 1.2 and to us: keys are always text (`on:` is not "true"), and `plain_scalar.py` says what stands without
quotes. The parser is asked only about files that `read_plain_yaml.py` leaves alone.
"""

import re
import sys
from collections.abc import Iterator, Sized
from dataclasses import dataclass, field
from typing import Any

import yaml

from sameroad.records.colon_complaints import CURLY_QUOTES
from sameroad.records.plain_scalar import FIRST_ODD, plain_scalar
from sameroad.records.read_plain_yaml import MAX_DEPTH, read_plain_yaml
from sameroad.records.saying import Saying, say
from sameroad.records.yaml_faults import Fault, explain_yaml_error, odd_line_break, place_in

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_BYTES = 64 * 1024

_WEB_PAGE = re.compile(r"\s*<(?:!doctype|!--|\?xml|html|head|body|div|p|table)\b", re.IGNORECASE)

Path = tuple[str | int, ...]
Span = tuple[int, int, int]
"""First line, first column and last line of a node, counted from 1."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where things stand in a file: keys (and list items) by their path, and the values themselves."""

    keys: dict[Path, Span] = field(default_factory=dict)
    values: dict[Path, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """What reading gave: the mapping (None when it cannot be used at all), the text, and what was wrong."""

    value: dict[str, Any] | None
    text: str
    faults: tuple[Fault, ...]


def read_yaml(
    data: bytes, max_bytes: int = MAX_BYTES, places: Places | None = None, max_items: int | None = None
) -> Read:
    """Read a file's bytes; `places`, when given, is filled with where everything stands. With `max_items`, no list and
    no mapping may have more; as in records. Never raises.
    """
    if len(data) > max_bytes:
        return Read(None, "", (Fault("yaml-file", *_too_large(len(data), max_bytes)),))
    text, fault = _decode(data)
    if fault is not None:
        return Read(None, text, (fault,))
    plain = read_plain_yaml(data, text) if places is None else None
    if plain is not None:
        return Read(plain, text, ())
    builder = _Builder(places, max_items)
    try:
        value = builder.document(iter(LOADER(text).get_event, None))  # as yaml.parse gives them, and sooner
    except (yaml.YAMLError, _UnusableError) as error:
        if _WEB_PAGE.match(text):
            return Read(None, text, (Fault("yaml-file", say("yaml-file.web_page"), say("yaml-file.web_page_hint")),))
        fault = error.fault if isinstance(error, _UnusableError) else explain_yaml_error(error, text, LOADER)
        return Read(None, text, (*builder.faults, fault))
    return Read(value, text, tuple(builder.faults))


def _too_large(size: int, allowed: int) -> tuple[Saying, Saying]:
    kilobytes = -(-size // 1024)  # rounded up: a file that is too large is never said to have just the size allowed
    return say("yaml-file.too_large", size=kilobytes, limit=allowed // 1024), say("yaml-file.too_large_hint")


def _decode(data: bytes) -> tuple[str, Fault | None]:
    if data.startswith(b"\xef\xbb\xbf"):
        fault = Fault("yaml-file", say("yaml-file.byte_order_mark"), say("yaml-file.byte_order_mark_hint"))
        return data.decode("utf-8", "replace")[1:], fault
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = place_in(data[: error.start].decode("utf-8"))
        message, hint = say("yaml-file.not_utf8"), say("yaml-file.not_utf8_hint")
        return data.decode("utf-8", "replace"), Fault("yaml-file", message, hint, *place)
    return text, odd_line_break(text)


class _UnusableError(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Builder:
    """Values from events, in one pass, remembering places only when asked to."""

    def __init__(self, places: Places | None, max_items: int | None) -> None:
        self.places = places
        self.max_items = sys.maxsize if max_items is None else max_items
        self.faults: list[Fault] = []
        self._second_record = False

    def document(self, events: Iterator[Any]) -> dict[str, Any]:
        self.events = events
        next(events)  # the start of the stream
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            raise _UnusableError(_empty())
        event = next(events)
        if isinstance(event, yaml.ScalarEvent) and event.value == "" and event.implicit[0]:
            raise _UnusableError(_empty())
        if not isinstance(event, yaml.MappingStartEvent):
            raise _UnusableError(_not_a_mapping(event))
        value: dict[str, Any] = self.value(event, (), 0)
        next(events)  # the end of the document
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise _UnusableError(
                _fault("yaml-file", event, say("yaml-file.second_document"), say("yaml-file.second_document_hint"))
            )
        return value

    def value(self, event: Any, path: Path, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = say("yaml-feature.alias", written=f"{sign}{event.anchor}")
            raise _UnusableError(_fault("yaml-feature", event, message, say("yaml-feature.alias_hint", sign=sign)))
        if event.tag is not None and event.tag != "!":
            message = say("yaml-feature.tag", written=_short_tag(event.tag))
            raise _UnusableError(_fault("yaml-feature", event, message, say("yaml-feature.tag_hint")))
        if isinstance(event, yaml.ScalarEvent):
            self._remember(path, event, event)
            text: str = event.value
            return text if not event.implicit[0] or text[:1] not in FIRST_ODD else self._odd_scalar(event)
        if depth >= MAX_DEPTH:
            message = say("yaml-file.too_deep", limit=MAX_DEPTH)
            raise _UnusableError(_fault("yaml-file", event, message, say("yaml-file.too_deep_hint")))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path, depth)
        return self._sequence(event, path, depth)

    def _odd_scalar(self, event: Any) -> Any:
        """What a scalar without quotes means that may be no text, or stands in quotation marks of another kind."""
        text = event.value
        if text[:1] in CURLY_QUOTES and text[-1] in CURLY_QUOTES and not CURLY_QUOTES & {*text[1:-1]}:
            self.faults.append(_fault("yaml-quotes", event, say("yaml-quotes.curly"), say("yaml-quotes.curly_hint")))
            return text[1:-1]
        return plain_scalar(text)

    def _mapping(self, start: Any, path: Path, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in found:
                self._note_again(key, path, event)
                self.value(next(self.events), (*path, f"{key} (again)"), depth + 1)
                continue
            self._count(found, event)
            if self.places is not None:
                self.places.keys[(*path, key)] = _span(event, event)
            found[key] = self.value(next(self.events), (*path, key), depth + 1)
        self._remember(path, start, event)
        return found

    def _note_again(self, key: str, path: Path, event: Any) -> None:
        """A field stands a second time; where a second record begins, its other fields are not told as well."""
        if not path and self._second_record:
            return
        message, hint = say("yaml-duplicate-key.again", field=key), say("yaml-duplicate-key.again_hint")
        if not path and key == "name":
            self._second_record = True
            message, hint = say("yaml-duplicate-key.second_record"), say("yaml-duplicate-key.second_record_hint")
        self.faults.append(_fault("yaml-duplicate-key", event, message, hint))

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor is not None or event.tag not in (None, "!"):
            message, hint = say("yaml-feature.odd_name"), say("yaml-feature.odd_name_hint")
            raise _UnusableError(_fault("yaml-feature", event, message, hint))
        if event.value == "<<":
            message, hint = say("yaml-feature.merge"), say("yaml-feature.merge_hint")
            raise _UnusableError(_fault("yaml-feature", event, message, hint))
        return str(event.value)

    def _sequence(self, start: Any, path: Path, depth: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self._count(found, event)
            found.append(self.value(event, (*path, len(found)), depth + 1))
        self._remember(path, start, event)
        return found

    def _count(self, found: Sized, event: Any) -> None:
        if len(found) >= self.max_items:
            message = say("yaml-file.too_many_fields", limit=self.max_items)
            if isinstance(found, list):
                message = say("yaml-file.too_many_items", limit=self.max_items)
            raise _UnusableError(_fault("yaml-file", event, message, say("yaml-file.too_many_hint")))

    def _remember(self, path: Path, start: Any, end: Any) -> None:
        if self.places is not None:
            self.places.values[path] = _span(start, end)


def _span(start: Any, end: Any) -> Span:
    last = end.end_mark.line + 1 if end.end_mark.column or end is start else end.end_mark.line
    return start.start_mark.line + 1, start.start_mark.column + 1, max(last, start.start_mark.line + 1)


def _fault(rule: str, event: Any, message: Saying, hint: Saying) -> Fault:
    return Fault(rule, message, hint, event.start_mark.line + 1, event.start_mark.column + 1)


def _empty() -> Fault:
    return Fault("yaml-file", say("yaml-file.empty"), say("yaml-file.empty_hint"))


def _not_a_mapping(event: Any) -> Fault:
    return _fault("yaml-file", event, say("yaml-file.no_field"), say("yaml-file.no_field_hint"))


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")[:40]
