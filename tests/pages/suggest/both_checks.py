"""One record before the rules in Python and before those in the browser: what each finds, in one form."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sameroad.pages.suggest.check_facts import check_facts
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.rules.all_rules import RULES
from sameroad.records.saying import Saying
from sameroad.search.engine import RunJavaScript
from tests.factories import SETTINGS, TODAY, make_directory

SLUG = "example"
IN_THE_BROWSER = (
    *("file-name", "schema", "missing-language", "untranslated-text", "text-length", "simplified-character", "markup"),
    *("odd-character", "stray-space", "phone", "email", "url", "date", "rrule", "unsupported-contact"),
    "unsupported-fact",
)
"""The rules that the browser has, in the order of Python; the others look at other records, or at the file."""
CHECK = """async (load, { records, facts }) => {
  const { checkRecord } = await load("suggest/check_record.js");
  return JSON.parse(records).map(([record, slug]) => checkRecord(record, facts, { slug }));
}"""

Found = dict[str, Any]
Record = Mapping[str, Any]


@cache
def facts() -> Mapping[str, Any]:
    """What the browser knows of the directory of the tests."""
    return check_facts(make_directory())


def found_in_python(record: Record, slug: str = SLUG) -> list[Found]:
    """What the rules that the browser has too find in a record."""
    document = Document("organization", slug, f"{slug}.yaml", dict(record))
    directory = Document("directory", "directory", "directory.yaml", SETTINGS)
    collection = Collection(PROJECT_DATA, PROJECT_DATA / "schema", (directory, document), TODAY)
    rules = {rule.id: rule for rule in RULES}
    found = [
        {
            "rule": name,
            "level": rules[name].level,
            "path": list(finding.path),
            "message": plain(finding.message),
            "hint": plain(finding.hint) if finding.hint else None,
        }
        for name in IN_THE_BROWSER
        for finding in rules[name].run(collection)
        if finding.file == document.file
    ]
    return [one for index, one in enumerate(found) if one not in found[:index]]  # as `check_collection` tells each once


def found_in_browser(run: RunJavaScript, records: Iterable[Record | tuple[Record, str]]) -> list[list[Found]]:
    """What the browser finds in each record, or record with the name of its file; repairs (`write`) included."""
    named = [one if isinstance(one, tuple) else (one, SLUG) for one in records]
    found: list[list[Found]] = run(CHECK, {"records": json.dumps(named), "facts": facts()})
    return found


def plain(saying: Saying) -> Found:
    """A saying as the browser has it."""
    return {"key": saying.key, "values": {name: _value(value) for name, value in saying.values}}


def _value(value: Any) -> Any:
    if isinstance(value, Saying):
        return plain(value)
    return [_value(one) for one in value] if isinstance(value, tuple) else value


def without_repairs(found: Sequence[Found]) -> list[Found]:
    """What was found, without what only the browser offers."""
    return [{name: part for name, part in one.items() if name != "write"} for one in found]
