"""What is said of a name that should be that of a record and is none."""

from sameroad.records.document import Document
from sameroad.records.nearest_term import meant, nearest_term
from sameroad.records.read_yaml import Path
from sameroad.records.rules.roll import Roll
from sameroad.records.rules.rule import Finding
from sameroad.records.saying import Saying, say


def unknown_record(document: Document, path: Path, slug: str, roll: Roll, otherwise: Saying) -> Finding:
    """Return the finding that there is no record `slug`; `otherwise` is the hint when no name is like it."""
    hint = meant(nearest_term(slug, roll.of_each), otherwise)
    return Finding(document.file, path, say("shared.no_record", slug=slug), hint)
