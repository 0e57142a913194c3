"""The page on what standards keep has a row for every field of a record, and no other."""

import json

import pytest

from sameroad.records.check_schema import load_schemas
from sameroad.records.read_collection import PROJECT_DATA
from tests.conftest import CHECKOUT
from tests.exports.open_data import files_of
from tests.factories import make_record, make_whole_directory

PAGE = (CHECKOUT / "docs" / "developers" / "exports-kept.md").read_text("utf-8")
SCHEMAS = load_schemas(PROJECT_DATA / "schema")


def leaves(schema, file, path=""):
    """The paths of the fields that hold values, texts in several languages being one."""
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#")
        file = name or file
        schema = SCHEMAS[file]
        for step in pointer.split("/")[1:]:
            schema = schema[step]
    if "items" in schema:
        yield from leaves(schema["items"], file, path)
    elif "properties" in schema:
        for name, part in schema["properties"].items():
            yield from leaves(part, file, f"{path}.{name}" if path else name)
    else:
        yield path


def rows():
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.split("\n") if line.startswith("| `")
    ]


def test_every_field_of_the_schema_has_its_row_in_the_order_of_the_schema():
    fields = list(leaves({"$ref": "organization.schema.json"}, "organization.schema.json"))
    assert len(fields) > 60
    assert [row[0].strip("`") for row in rows()] == fields


def test_every_row_says_what_hsds_and_fhir_keep():
    assert [row for row in rows() if len(row) != 4 or not row[1] or not row[2]] == []


def text(mark):
    return {"en": sentence(mark)}


def sentence(mark):
    return f"The mark {mark.replace('_', ' ')}."


MARKED = make_record(
    name={"en": "Mark-name"},
    aliases=["Mark-aliases"],
    notice=text("notice"),
    summary=text("summary"),
    description=text("description"),
    join={
        "how": text("join.how"),
        "eligibility": text("join.eligibility"),
        "fee": {"note": text("join.fee.note")},
        "first_visit": text("join.first_visit"),
    },
    contact={
        "phones": [
            {"number": "+852 2345 6701", "label": text("contact.phones.label"), "hours": text("contact.phones.hours")}
        ],
        "whatsapp": ["+852 9123 4502"],
        "fax": ["+852 2345 6703"],
        "emails": ["mark@example.org"],
        "website": "https://example.org/website",
        "social": {name: f"https://example.org/{name}" for name in ("facebook", "instagram", "youtube", "x")},
    },
    places=[
        {
            "purpose": "office",
            "address": text("places.address"),
            "hours": text("places.hours"),
            "access": text("places.access"),
        }
    ],
    meetings=[
        {
            "what": text("meetings.what"),
            "when": text("meetings.when"),
            "rrule": "FREQ=WEEKLY;BYDAY=SA",
            "starts": "03:21",
            "ends": "04:32",
        }
    ],
    replaced_by=["mark-replaced"],
    hosted_by=text("hosted_by"),
    founded=1871,
    registration=[{"type": "society", "year": 1872, "number": "mark-number"}],
    members={"count": 45454, "unit": "families", "as_of": "1873"},
    funding=[{"source": text("funding.source"), "kind": "donations", "as_of": "1874"}],
    identifiers={"wikidata": "Q987654321"},
    sources=[{"url": "https://example.org/source", "title": "mark-title", "supports": ["notice"], "as_of": "1875"}],
    checks=[{"on": "1876-05-04", "how": "phone", "outcome": "confirmed", "note": "mark-note"}],
    editor_notes=["mark-editors"],
)
MARKS = {
    "name": "Mark-name",
    "aliases": "Mark-aliases",
    "contact.phones.number": "+852 2345 6701",
    "contact.whatsapp": "4502",
    "contact.fax": "+852 2345 6703",
    "contact.emails": "mark@example.org",
    "contact.website": "https://example.org/website",
    **{f"contact.social.{name}": f"https://example.org/{name}" for name in ("facebook", "instagram", "youtube", "x")},
    "meetings.starts": "03:21:00",
    "meetings.ends": "04:32:00",
    "replaced_by": "mark-replaced",
    "founded": "1871",
    "registration.year": "1872",
    "registration.number": "mark-number",
    "members.count": "45454",
    "members.unit": "families",
    "members.as_of": "1873",
    "funding.kind": "donations",
    "funding.as_of": "1874",
    "identifiers.wikidata": "Q987654321",
    "sources.url": "https://example.org/source",
    "sources.title": "mark-title",
    "sources.as_of": "1875",
    "checks.on": "1876-05-04",
    "checks.note": "mark-note",
    "editor_notes": "mark-editors",
}
"""What a field of the record above says, and nothing else does; the others have a sentence with their name."""


@pytest.mark.parametrize(("standard", "cell"), [("hsds", 1), ("fhir", 2)])
def test_the_table_says_what_the_exports_keep(standard, cell):
    files = files_of(standard, make_whole_directory({"example": MARKED}))
    said = "".join(
        content.decode() for path, content in files.items() if path.endswith(("services.json", "bundle.json"))
    )
    found = {}
    for row in rows():
        field = row[0].strip("`")
        mark = MARKS.get(field, sentence(field))
        if mark in json.dumps(MARKED) or field.endswith(("starts", "ends")):
            found[field] = mark in said
    assert len(found) > 40
    assert {field for field, kept in found.items() if not kept} == {
        row[0].strip("`") for row in rows() if row[cell].startswith("not kept") and row[0].strip("`") in found
    }
