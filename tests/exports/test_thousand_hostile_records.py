"""A thousand records with hostile text wherever text may stand, through every format: each file still parses.

What a format makes of a record is the business of its own tests; these hold for every format, new ones too.
"""

import csv
import io
import json
import re
from itertools import count
from xml.etree import ElementTree

import pytest
import vobject
from icalendar import Calendar

from sameroad.exports.all_formats import FORMATS
from tests.exports.any_record import HOSTILE_TEXTS
from tests.exports.hostile_records import RULES
from tests.exports.open_data import files_of
from tests.exports.test_safe_cell import begins_formula
from tests.factories import make_whole_directory

RECORDS = 1_000
SHORT = [text for text in HOSTILE_TEXTS if len(text) < 1_000]
LONG = [text for text in HOSTILE_TEXTS if len(text) >= 10_000]
TEXTS = [*SHORT, "=cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "＝HYPERLINK(1)", '","=1+1', "';DROP TABLE x;--"]


def hostile(number):
    """A record with every kind of field, no two texts beside each other the same."""
    turn = count(number)

    def text():
        return {language: TEXTS[next(turn) % len(TEXTS)] for language in ("en", "zh-Hant")}

    return {
        "name": text(),
        "aliases": [f"{TEXTS[next(turn) % len(TEXTS)]}"],
        "kind": "charity",
        "status": "unconfirmed",
        "notice": text(),
        "summary": text(),
        # One text of 10,000 characters in fifty records says as much as in each, and takes no 20 MB in every format.
        "description": {"en": LONG[0]} if number % 20 == 0 else text(),
        "conditions": ["lupus"],
        "serves": ["patients"],
        "area": ["online"],
        "join": {"how": text(), "eligibility": text(), "fee": {"free": True, "note": text()}, "first_visit": text()},
        "contact": {
            "phones": [{"number": "+852 2345 6789", "label": text(), "hours": text()}],
            "emails": ["o'brien+x@example.org"],
            "website": "https://example.org/?a=1&b='%22",
        },
        "places": [{"purpose": "office", "address": text(), "district": "southern", "hours": text(), "access": text()}],
        "meetings": [{"what": text(), "when": text(), "rrule": RULES[number % len(RULES)], "starts": "14:30"}],
        "hosted_by": text(),
        "registration": [{"type": "society", "number": TEXTS[next(turn) % len(TEXTS)]}],
        "funding": [{"source": text()}],
        "sources": [
            {"title": TEXTS[next(turn) % len(TEXTS)], "url": "https://example.org/about", "supports": ["name"]}
        ],
        "checks": [
            {"on": "2026-01-02", "how": "phone", "outcome": "confirmed", "note": TEXTS[next(turn) % len(TEXTS)]}
        ],
        "editor_notes": [TEXTS[next(turn) % len(TEXTS)]],
    }


@pytest.fixture(scope="module")
def directory():
    return make_whole_directory({f"record-{number:04}": hostile(number) for number in range(RECORDS)})


def parse_csv(content):
    """The cells of a table; each row has as many as the head."""
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    assert {len(row) for row in rows} <= {len(head)}
    return [head, *rows]


NUMBER = re.compile(r"\+[0-9 ]+")
"""A standard may want telephone numbers as they are; the worst that a program makes of one is a number."""
PARSERS = {
    ".json": json.loads,
    ".csv": parse_csv,
    ".xml": ElementTree.fromstring,
    ".atom": ElementTree.fromstring,
    ".ics": Calendar.from_ical,
    ".vcf": lambda content: list(vobject.readComponents(content.decode(), validate=True)),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_parses_and_no_cell_begins_a_formula(name, directory):
    parsed = 0
    for path, content in files_of(name, directory).items():
        content.decode("utf-8")
        suffix = path[path.rindex(".") :]
        if suffix in PARSERS:
            found = PARSERS[suffix](content)
            parsed += 1
            if suffix == ".csv":
                assert [
                    cell for row in found for cell in row if begins_formula(cell) and not NUMBER.fullmatch(cell)
                ] == []
    assert parsed > 0


def test_our_json_and_our_tables_have_every_record(directory):
    entries = json.loads(files_of("json", directory)["organizations.json"])["organizations"]
    assert {entry["slug"]: entry["record"] for entry in entries} == directory.originals.organizations
    tables = files_of("csv", directory)
    for table in ("organizations", "phones", "places", "meetings", "sources", "checks"):
        assert len(parse_csv(tables[f"csv/{table}.csv"])) == RECORDS + 1
