"""A service under way: what its parts share while they are made. It notes every thing as a line of a table, so the
tables say what the JSON says, and nobody has to take a service apart again.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sameroad.exports.csv_tables.csv_line import LINE_END, text_cell
from sameroad.exports.hsds.tables import TABLES
from sameroad.exports.hsds.terms import Terms
from sameroad.exports.stable_ids import stable_id
from sameroad.records.organization import Organization

Thing = dict[str, Any]
Owner = tuple[str, str]
"""What a thing belongs to: the table and the id of that."""


class Draft:
    """The service of a record, in the language of `terms`. Its things are made in the order in which it has them."""

    def __init__(self, record: Organization, terms: Terms) -> None:
        self.record = record
        self.slug = record.slug
        self.terms = terms
        self.words = terms.words
        self._lines: dict[str, list[str]] = defaultdict(list)
        self._codes: dict[str, None] = {}

    def thing(self, table: str, fields: Thing, **links: str) -> Thing:
        """Return a thing as it stands in the service, `fields`; its line also has the `links` to other things."""
        self._lines[table].append(TABLES[table].line({**fields, **links}))
        return fields

    def attribute(self, code: str, kind: str, owner: Owner, *key: str, value: str | None = None) -> Thing:
        """Return what links a thing, the `owner`, to the term of a code. `kind` is the key of a field, or the
        classification; the identifier is made of `key` and the code.
        """
        term = self.terms[code]
        self._codes[code] = None
        table, owner_id = owner
        attribute_id = stable_id("attribute", *key, code)
        # What `Table.line` would do: four of five things are attributes.
        cell = text_cell(value) if value else ""
        self._lines["attribute"].append(f"{attribute_id},{owner_id},{term.id},{kind},{table},{cell}{LINE_END}")
        if not value:
            return {"id": attribute_id, "link_type": kind, "taxonomy_term": term.json}
        return {"id": attribute_id, "link_type": kind, "value": value, "taxonomy_term": term.json}

    def lines(self) -> Iterator[tuple[str, bytes]]:
        """Give the tables that have lines, with these."""
        return ((table, "".join(lines).encode()) for table, lines in self._lines.items())

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all terms that stand in it."""
        return tuple(self._codes)
