"""Tiles of the map of districts."""

from collections.abc import Iterator

from sameroad.records.collection import Collection, Entry, entries
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say


def _check(document: Document, _: Collection) -> Iterator[Finding]:
    terms = list(entries(document, "terms"))
    placed = [entry for entry in terms if "tile" in entry.value]
    if not placed:
        return
    seen: dict[tuple[object, object], Entry] = {}
    for entry in placed:
        tile = entry.value["tile"]
        if isinstance(tile, dict):
            first = seen.setdefault((tile.get("column"), tile.get("row")), entry)
            if first is not entry:
                message = say("tile.same_place", id=first.value["id"])
                yield Finding(document.file, (*entry.path, "tile"), message, say("tile.same_place_hint"))
    for entry in terms:
        if "tile" not in entry.value:
            message = say("tile.none", id=entry.value["id"])
            yield Finding(document.file, (*entry.path, "id"), message, say("tile.none_hint"))


RULE = DocumentRule(
    id="tile",
    level="error",
    explanation=(
        "On the map every district has a tile of its own: either no term of a vocabulary has a `tile`, or each has one "
        "and no two are in the same place."
    ),
    check=_check,
    kinds=("vocabulary",),
)
