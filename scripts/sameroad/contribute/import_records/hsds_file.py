"""The bytes of an HSDS file -> its organizations, each with its services; files come in several shapes.

A file may be a page of the HSDS API, a list, or one thing; the things may be services with their organization inside,
or organizations with or without their services.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sameroad.contribute.import_records.imported import UnreadableFileError

Thing = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Body:
    """An organization of a file and its services. `key` is its identifier, or its name where it has none."""

    key: str
    organization: Thing
    services: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class HsdsFile:
    """The bodies of a file, and the language of its texts if it says it."""

    language: str | None
    bodies: tuple[Body, ...]


def read_hsds(content: bytes) -> HsdsFile:
    """Return what the file holds. Raises UnreadableFileError when it is no JSON, or nothing in it has a name."""
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadableFileError("It is no JSON. Give a JSON file of HSDS 3.0, such as services.json.") from None
    listed = value.get("contents", value) if isinstance(value, dict) else value
    things = [one for one in (listed if isinstance(listed, list) else [listed]) if isinstance(one, dict)]
    bodies = _bodies(things)
    if not bodies:
        raise UnreadableFileError("No service and no organization of HSDS is in it.")
    language = value.get("language") if isinstance(value, dict) and "contents" in value else None
    return HsdsFile(language if isinstance(language, str) else None, tuple(bodies))


def text_of(thing: Thing, name: str) -> str | None:
    """Return a text or number of a thing as text, without spaces around it; None for what is empty or no text."""
    value = thing.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None


def things_of(thing: Thing, name: str) -> list[Thing]:
    """Return the things below a property: those of a list, or the only one."""
    value = thing.get(name)
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _bodies(things: Sequence[Thing]) -> list[Body]:
    organizations: dict[str, Thing] = {}
    services: dict[str, list[Thing]] = {}
    for organization, found in _pairs(things):
        key = text_of(organization, "id") or text_of(organization, "name")
        if key is None:
            continue
        known = organizations.get(key, {})
        organizations[key] = {**known, **organization}
        services.setdefault(key, []).extend(found)
    return [Body(key, one, tuple(services[key])) for key, one in organizations.items() if text_of(one, "name")]


def _pairs(things: Sequence[Thing]) -> Iterator[tuple[Thing, list[Thing]]]:
    """Each organization with the services beside it; a service without one is taken for its own organization."""
    for thing in things:
        inside = things_of(thing, "organization")
        if inside:
            yield inside[0], [thing]
        elif "status" in thing or "organization_id" in thing:
            yield {"id": thing.get("organization_id") or thing.get("id"), "name": thing.get("name")}, [thing]
        else:
            yield thing, things_of(thing, "services")
