"""The order of the fields of a record: that of the schema, at every depth."""

from sameroad.records.field_order import field_order
from sameroad.records.read_collection import PROJECT_DATA

SCHEMAS = PROJECT_DATA / "schema"


def test_fields_stand_in_the_order_of_the_schema_and_unknown_ones_last():
    order = field_order(SCHEMAS)
    assert order.sort(dict.fromkeys(["sources", "zzz", "kind", "name", "aaa"])) == [
        "name",
        "kind",
        "sources",
        "aaa",
        "zzz",
    ]


def test_fields_below_fields_and_in_items_of_lists_have_their_order_too():
    phones = field_order(SCHEMAS).below("contact").below("phones")
    assert phones.sort(dict.fromkeys(["answered_by", "hours", "number"])) == ["number", "hours", "answered_by"]
    assert phones.below("label").sort(dict.fromkeys(["zh-Hant", "en"])) == ["en", "zh-Hant"]


def test_the_order_can_be_sent_to_a_browser():
    nested = field_order(SCHEMAS).nested()
    assert list(nested)[:3] == ["name", "aliases", "kind"]
    assert nested["contact"]["whatsapp"] == {}
    assert list(nested["contact"]["phones"]) == ["number", "label", "hours", "languages", "answered_by"]
