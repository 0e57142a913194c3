"""Tiles of the map of districts."""

from collections.abc import Iterator

from sameroad.records.collection import Collection, Entry, entries
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding


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
                message = f"The tile of “{first.value['id']}” is in the same place."
                yield Finding(document, (*entry.path, "tile"), message, "Choose a column and a row that are free.")
    for entry in terms:
        if "tile" not in entry.value:
            message = f"“{entry.value['id']}” has no tile, but others have one: the map would leave it out."
            yield Finding(document, (*entry.path, "id"), message, "Give it a tile too, with a column and a row.")


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
