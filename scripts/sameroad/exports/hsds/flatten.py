"""A service with everything inside it, taken apart into rows of tables that refer to one another by id."""

from collections.abc import Iterator, Mapping
from typing import Any

from sameroad.exports.hsds.tables import NESTED, TABLES

Row = dict[str, Any]
SHARED = frozenset({"taxonomy_term", "taxonomy"})
"""Tables whose rows stand inside many things."""


def rows(table: str, thing: Mapping[str, Any], given: set[str]) -> Iterator[tuple[str, Row]]:
    """Give the row of a thing and those of everything inside it, each with the name of its table.

    A thing that stands inside many others, such as a term, is given once: its id is then among those `given`.
    """
    row: Row = {}
    inside = []
    for name, value in thing.items():
        if name not in NESTED:
            row[name] = value
        elif isinstance(value, Mapping):  # one thing: the row names it
            row[f"{NESTED[name]}_id"] = value["id"]
            if value["id"] not in given:
                inside.append((NESTED[name], value))
        else:  # many things: each names this one
            inside.extend((NESTED[name], {**one, **_owner(NESTED[name], table, thing["id"])}) for one in value)
    if table in SHARED:
        given.add(thing["id"])
    yield table, row
    for inner_table, inner in inside:
        yield from rows(inner_table, inner, given)


def _owner(table: str, owner: str, owner_id: str) -> Row:
    if table == "attribute":
        return {"link_id": owner_id, "link_entity": owner}
    column = f"{owner}_id"
    return {column: owner_id} if column in TABLES[table].columns else {}
