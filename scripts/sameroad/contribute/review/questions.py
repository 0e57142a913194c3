"""What a reader of a proposal would ask: where a fact was read, and whether the body is here already."""

from collections.abc import Iterable, Mapping
from typing import Any

from sameroad.contribute.nearest_records import nearest_records
from sameroad.contribute.review.changed_files import ChangedFile
from sameroad.records.collection import Collection
from sameroad.records.compare_values import Change, same
from sameroad.records.document import EACH, Document
from sameroad.records.organization import CONTACT_FIELDS
from sameroad.records.rules.unsupported import FACTS

_ALMOST_THE_SAME = 88
"""How alike two names are that a person may take for one; names that share their common words reach 86."""


def facts_without_source(file: ChangedFile, changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the facts that are new or different although no source and no check that speaks of them is: names of
    fields as sources write them. A record that is new has rules for this.
    """
    if file.before is None or file.after is None:
        return ()
    facts = [fact for change in changes if change.after is not None and (fact := _fact(change)) is not None]
    spoken = _newly_spoken_of(file.before, file.after)
    return tuple(fact for fact in dict.fromkeys(facts) if spoken is not None and fact not in spoken)


def records_with_names_like(file: ChangedFile, collection: Collection) -> tuple[str, ...]:
    """Return the slugs of the records whose names are almost the same, for a record that is new or has a new name."""
    if file.after is None or file.after.kind != "organization":
        return ()
    old = [name for _, name in file.before.find("name", EACH, of=str)] if file.before else []
    new = [name for _, name in file.after.find("name", EACH, of=str) if name not in old]
    others = collection.without(file.after)
    found = [slug for name in new for slug in nearest_records(name, others, least=_ALMOST_THE_SAME)]
    return tuple(dict.fromkeys(found))


def _fact(change: Change) -> str | None:
    """The fact that a change is about; None where an editor only describes or explains."""
    names = [step for step in change.path if isinstance(step, str)]
    name = names[1] if names[0] == "contact" and len(names) > 1 else names[0]
    return name if name in (*FACTS, *CONTACT_FIELDS) else None


def _newly_spoken_of(before: Document, after: Document) -> frozenset[str] | None:
    """The facts of which a new or changed source or check speaks; None for everything."""
    sources = [name for source in _new(before, after, "sources") for name in _names(source, "supports")]
    checks = _new(before, after, "checks")
    if any("fields" not in check for check in checks):
        return None
    return frozenset([*sources, *(name for check in checks for name in _names(check, "fields"))])


def _new(before: Document, after: Document, field: str) -> list[Mapping[str, Any]]:
    old = [item for _, item in before.find(field, EACH, of=dict)]
    return [item for _, item in after.find(field, EACH, of=dict) if not any(same(item, other) for other in old)]


def _names(item: Mapping[str, Any], field: str) -> list[str]:
    written = item.get(field)
    return [name for name in written if isinstance(name, str)] if isinstance(written, list) else []
