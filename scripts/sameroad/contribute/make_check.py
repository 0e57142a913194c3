"""A check from what a person says of it: only what the schema allows, and nothing that this record cannot have."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sameroad.records.check_schema import load_schemas
from sameroad.records.nearest_term import nearest_term
from sameroad.records.organization import CONTACT_FIELDS

_HAVE_A_DEFAULT = frozenset({"status"})
"""Fields that can be confirmed although the record leaves them out."""


class WrongCheckError(Exception):
    """There is no such check; the message says why, and what to write instead."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a person says of a check: when, how, what came of it, which fields (none: all), and a note."""

    on: date
    how: str
    outcome: str
    fields: Sequence[str] = ()
    note: str | None = None


def make_check(told: Told, record: Mapping[str, Any], today: date, schemas: Path) -> dict[str, str | list[str]]:
    """Return the check as its fields stand in a file. `record` is what the check is about.

    Raises WrongCheckError when `schemas` knows no such term or field, when the day is still to come, when a note is
    empty, or when something is confirmed that the record does not say.
    """
    definitions = load_schemas(schemas)["organization.schema.json"]["$defs"]
    terms = definitions["check"]["properties"]
    if told.on > today:
        raise WrongCheckError(f"{told.on} lies in the future (today is {today}). Write the day of the check.")
    check: dict[str, str | list[str]] = {
        "on": told.on.isoformat(),
        "how": _known(told.how, terms["how"]["enum"], "way to check"),
        "outcome": _known(told.outcome, terms["outcome"]["enum"], "outcome"),
    }
    if told.fields:
        names = [_known(name, definitions["field"]["enum"], "field") for name in dict.fromkeys(told.fields)]
        check["fields"] = names
        absent = [name for name in names if not _says(record, name)]
        if absent and told.outcome == "confirmed":
            raise WrongCheckError(
                f"The record says nothing under {' and '.join(absent)}, so that cannot be confirmed."
                " Write the fact into the record first, with its source, or leave the name out."
            )
    if told.note is not None:
        check["note"] = " ".join(told.note.split())
        if not check["note"]:
            raise WrongCheckError("The note is empty. Write one, or leave it out.")
    return check


def _known(written: str, terms: Iterable[str], what: str) -> str:
    known = list(terms)
    if written in known:
        return written
    nearest = nearest_term(written, known)
    meant = f" Did you mean “{nearest}”?" if nearest else ""
    raise WrongCheckError(f"“{written}” is no {what}.{meant} There are: {', '.join(known)}.")


def _says(record: Mapping[str, Any], name: str) -> bool:
    below = record.get("contact") if name in CONTACT_FIELDS else record
    return name in _HAVE_A_DEFAULT or (isinstance(below, Mapping) and name in below)
