"""Every field of the schema is a field of the form, asked for by the control that fits it."""

import json
from copy import deepcopy

import pytest

from sameroad.pages.suggest.form_field import every_field, form_fields
from sameroad.records.check_schema import load_schemas
from sameroad.records.field_order import field_order_of
from sameroad.records.read_collection import PROJECT_DATA

SCHEMAS = load_schemas(PROJECT_DATA / "schema")
FIELDS = {
    tuple(step for step in field.path if isinstance(step, str)): field for field in every_field(form_fields(SCHEMAS))
}
"""The fields by their paths without places in lists, such as `("contact", "phones", "number")`."""


def paths(order, path=()):
    for name, below in order.fields.items():
        yield (*path, name)
        yield from paths(below, (*path, name))


def test_every_field_of_the_schema_appears_and_no_other():
    assert set(FIELDS) == set(paths(field_order_of(SCHEMAS)))


def test_a_field_that_is_added_to_the_schema_appears():
    schemas = json.loads(json.dumps(SCHEMAS))
    properties = schemas["organization.schema.json"]["properties"]
    properties["motto"] = deepcopy(properties["summary"])
    added = next(field for field in form_fields(schemas) if field.name == "motto")
    assert (added.control, added.key, added.long) == ("localized", "record.motto", True)


@pytest.mark.parametrize(
    ("path", "control"),
    [
        ("name", "localized"),
        ("aliases", "texts"),
        ("kind", "choice"),
        ("status", "choice"),
        ("conditions", "search"),
        ("serves", "choices"),
        ("part_of", "search"),
        ("join", "group"),
        ("join.fee.free", "choice"),
        ("contact.phones", "groups"),
        ("contact.phones.number", "text"),
        ("contact.phones.languages", "choices"),
        ("contact.website", "either"),
        ("founded", "number"),
        ("sources.supports", "choices"),
        ("sources.as_of", "text"),
        ("meetings.starts", "text"),
    ],
)
def test_the_control_fits_the_field(path, control):
    assert FIELDS[tuple(path.split("."))].control == control


def test_what_is_typed_is_known_by_the_example():
    alike = {".".join(path): field.like for path, field in FIELDS.items() if field.like != "text"}
    assert {name: alike[name] for name in ("contact.phones.number", "contact.emails", "sources.url")} == {
        "contact.phones.number": "tel",
        "contact.emails": "email",
        "sources.url": "url",
    }
    assert "registration.number" not in alike


def test_only_what_every_record_has_is_called_needed():
    needed = {".".join(path) for path, field in FIELDS.items() if field.needed}
    assert needed == {"name", "kind", "conditions", "sources", "sources.title", "sources.supports"}


def test_ids_are_chosen_from_the_vocabulary_that_the_check_looks_them_up_in():
    offered = {".".join(path): field.vocabulary for path, field in FIELDS.items() if field.vocabulary}
    assert offered == {
        "kind": "kinds",
        "conditions": "conditions",
        "serves": "audiences",
        "support": "support",
        "languages": "languages",
        "area": "areas",
        "contact.phones.languages": "languages",
        "places.district": "districts",
        "places.hospital": "hospitals",
        "part_of": "organizations",
        "replaced_by": "organizations",
    }
