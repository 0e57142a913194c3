"""The order of the form: what is needed stands open, and no field is lost."""

from sameroad.pages.suggest import form_sections as sections
from sameroad.pages.suggest.form_field import form_fields
from sameroad.records.check_schema import load_schemas
from sameroad.records.read_collection import PROJECT_DATA

SCHEMAS = load_schemas(PROJECT_DATA / "schema")
SECTIONS = sections.form_sections(SCHEMAS)


def test_every_field_stands_in_one_section():
    placed = [field.name for section in SECTIONS for field in section.fields]
    assert sorted(placed) == sorted(field.name for field in form_fields(SCHEMAS))


def test_what_every_record_needs_is_not_folded_away():
    open_fields = {field.name for section in SECTIONS if not section.folded for field in section.fields}
    assert {field.name for field in form_fields(SCHEMAS) if field.needed} <= open_fields


def test_a_field_that_nobody_has_placed_is_found_among_the_rest():
    properties = SCHEMAS["organization.schema.json"]["properties"]
    more = {**properties, "motto": properties["summary"]}
    schemas = {**SCHEMAS, "organization.schema.json": {**SCHEMAS["organization.schema.json"], "properties": more}}
    found = [section for section in sections.form_sections(schemas) if "motto" in {one.name for one in section.fields}]
    assert [section.id for section in found] == ["more"]
    assert found[0].folded


def test_a_neighbour_stands_either_open_or_folded_away():
    inside = {one.name: one.fields for one in form_fields(SCHEMAS)}
    phone = next(one for one in inside["contact"] if one.name == "phones").fields
    assert [one.name for one in sections.often(phone)] == ["number", "label"]
    assert [one.name for one in sections.seldom(phone)] == ["hours", "languages", "answered_by"]
