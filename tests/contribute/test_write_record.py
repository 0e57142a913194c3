"""What is written comes back as it was, whatever the schema allows, and stands in the file as people write it."""

import json
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sameroad.contribute.write_record import FIRST_LINE, WIDTH, write_record
from sameroad.records.check_schema import load_schemas
from sameroad.records.document import Document
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import read_yaml
from sameroad.records.rules import schema as schema_rule
from tests.factories import TODAY, make_record

RECORDS = sorted((PROJECT_DATA / "organizations").glob("*.yaml"))
SCHEMAS = load_schemas(PROJECT_DATA / "schema")
WORDS_OF_YAML = r"""
yes No on ~ null true 1e3 0x1F 010 2026-11-01 14:30 1:30:00 999 -1 1.0 1_000 .5 = << y a:b ends: -itis it's ' " \n
*alias &anchor !tag %x @x `x` {a} [a] a] --- ... 紅斑狼瘡：患者 示例會 https://example.org/a#b?c=d&e:
"""
MEANT = [
    *WORDS_OF_YAML.split(),
    *(
        "+852 2345 6789",
        "# not a comment",
        "a # b",
        "a #b",
        "- item",
        "? key",
        ": colon",
        "a: b",
        "| block",
        "> folded",
    ),
    *(
        "a, b",
        "\"both\" and 'both'",
        'a "word"',
        "back\\slash: x",
        "--- a",
        "... a",
        "it's: a",
        '"it\'s": a',
        "Mon-Fri: 9",
    ),
    *("香港\u3000示例", "a\u00a0b", "\u200b", "\ufeff", "\u2028", "\x85", "\x00", "नेपाल\u200dी", "👩🏽\u200d⚕️ 😀"),
    *(" a", "a ", "a  b", "a\tb", "a\nb", "a\n\nb", "a\n", "\na", "a\n b", "# a\n# b", "a\r\nb"),
    *("word " * 40 + "end", "字" * 200, "字 " * 90 + "字", "w" * 200, "a  b " * 40 + "c"),
    *("# " + "b " * 80 + "c", "- " + "b " * 80 + "c: d"),
]
TEXTS = (
    st.sampled_from(MEANT)
    | st.text(min_size=1, max_size=12)
    | st.lists(st.sampled_from(MEANT), min_size=1).map("".join)
)
TAGS = st.sampled_from(["en", "zh-Hant", "no", "yue", "pt-BR"])


def read(text):
    found = read_yaml(text.encode(), max_bytes=1 << 24)
    assert found.faults == ()
    return found.value


def values(schema, file="organization.schema.json"):
    """A strategy for the values that a schema allows."""
    if "$ref" in schema:
        return referred(schema["$ref"] if not schema["$ref"].startswith("#") else file + schema["$ref"])
    if "anyOf" in schema:
        return st.one_of([values(one, file) for one in schema["anyOf"]])
    if schema.get("type") == "object":
        return mappings(schema, file)
    if schema.get("type") == "array":
        unique = {"unique_by": json.dumps} if schema.get("uniqueItems") else {}
        return st.lists(values(schema["items"], file), min_size=schema.get("minItems", 0), max_size=3, **unique)
    return simple_values(schema)


def simple_values(schema):
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    longest = schema.get("maxLength")
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True).filter(lambda text: len(text) <= (longest or len(text)))
    whole = st.integers(schema.get("minimum"), schema.get("maximum", 10**18 - 1))
    texts = TEXTS.map(lambda text: text[:longest])
    return {"integer": whole, "boolean": st.booleans(), "string": texts}[schema["type"]]


def mappings(schema, file):
    if "patternProperties" in schema:
        (inner,) = schema["patternProperties"].values()
        return st.dictionaries(TAGS, values(inner, file), min_size=1, max_size=3)
    parts = {name: values(part, file) for name, part in schema["properties"].items()}
    required = {name: parts.pop(name) for name in schema.get("required", ())}
    found = st.fixed_dictionaries(required, optional=parts)
    return found.filter(bool) if schema.get("minProperties") else found


@cache
def referred(reference):
    file, _, pointer = reference.partition("#")
    found = SCHEMAS[file]
    for step in pointer.split("/")[1:]:
        found = found[step]
    return values(found, file)


@given(referred("organization.schema.json"))
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_record_that_the_schema_allows_comes_back_as_it_was(record):
    document = Document("organization", "example", "example.yaml", record)
    collection = type("Collection", (), {"schemas": PROJECT_DATA / "schema"})()
    assert list(schema_rule.RULE.check(document, collection)) == []
    assert read(write_record(record)) == record


@given(TEXTS)
@example("a" * 116 + " b")
@settings(max_examples=200, deadline=None)
def test_every_text_comes_back_as_it_was_in_every_place(text):
    record = {
        "aliases": [text, text],
        "name": {"en": text},
        "contact": {"phones": [{"number": text, "label": {"zh-Hant": text}}]},
    }
    assert read(write_record(record)) == record


@pytest.mark.parametrize("text", MEANT)
def test_each_difficult_text_comes_back_as_it_was(text):
    assert read(write_record({"aliases": [text], "summary": {"en": text}})) == {
        "aliases": [text],
        "summary": {"en": text},
    }


@given(referred("organization.schema.json"), st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_comments_change_nothing(record, data):
    paths = sorted(every_path(record), key=str)
    comments = data.draw(st.dictionaries(st.sampled_from(paths), TEXTS, max_size=8))
    assert read(write_record(record, comments)) == record


def every_path(value, path=()):
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in pairs:
        yield from every_path(part, (*path, key))


def test_every_real_record_says_the_same_when_it_is_written_anew():
    assert len(RECORDS) > 200
    different = []
    for file in RECORDS:
        value = read(file.read_text("utf-8"))
        written = write_record(value)
        if read(written) != value or write_record(read(written)) != written:
            different.append(file.name)
    assert different == []


def test_real_records_keep_nearly_all_their_lines():
    kept = total = 0
    for file in RECORDS:
        lines = file.read_text("utf-8").splitlines()
        written = set(write_record(read(file.read_text("utf-8"))).splitlines())
        kept += sum(line in written for line in lines)
        total += len(lines)
    assert kept / total > 0.94


def test_a_record_stands_in_its_file_as_people_write_it():
    long = "For people with lupus and for their families. " * 3
    record = make_record(
        founded=1998,
        aliases=["HKEA", "No", "18111"],
        summary={"zh-Hant": "為紅斑狼瘡患者而設，" * 12, "en": long.strip()},
        contact={
            "emails": ["info@example.org"],
            "phones": [{"label": {"en": "Talks: the office", "zh-Hant": "辦事處"}, "number": "+852 2345 6789"}],
        },
        join={"fee": {"free": True}},
        sources=[
            {"supports": ["name", "phones"], "as_of": "2025-05", "title": "About us", "url": "https://example.org/"}
        ],
        registration=[],
    )
    assert (
        write_record(record)
        == f"""\
{FIRST_LINE}
name:
  en: Hong Kong Example Association
  zh-Hant: 香港示例會
aliases:
  - HKEA
  - "No"
  - "18111"
kind: self-help-group
summary:
  en: >-
    For people with lupus and for their families. For people with lupus and for their families. For people with
    lupus and for their families.
  zh-Hant: {"為紅斑狼瘡患者而設，" * 12}
conditions:
  - lupus
join:
  fee:
    free: true
contact:
  phones:
    - number: "+852 2345 6789"
      label:
        en: 'Talks: the office'
        zh-Hant: 辦事處
  emails:
    - info@example.org
founded: 1998
registration: []
sources:
  - url: https://example.org/
    title: About us
    supports:
      - name
      - phones
    as_of: "2025-05"
"""
    )


def test_comments_stand_beside_their_fields_or_above_where_there_is_no_room():
    record = make_record(
        name={"en": "Example"},
        summary=None,
        sources=[{"title": "About us " * 12 + "x", "supports": ["name"]}, {"title": "Leaflet", "supports": ["kind"]}],
    )
    comments = {
        (): "Made by `sameroad new`.\nSecond line.",
        ("kind",): "data/vocabularies/kinds.yaml",
        ("conditions",): "data/conditions/",
        ("conditions", 0): "Lupus",
        ("sources", 0, "title"): "its title",
        ("sources", 1): "a printed one",
    }
    assert (
        write_record(record, comments)
        == f"""\
{FIRST_LINE}
# Made by `sameroad new`.
# Second line.
name:
  en: Example
kind: self-help-group  # data/vocabularies/kinds.yaml
conditions:  # data/conditions/
  - lupus  # Lupus
sources:
  # its title
  - title: {"About us " * 12}x
    supports:
      - name
  # a printed one
  - title: Leaflet
    supports:
      - kind
"""
    )


def test_lines_are_no_longer_than_they_may_be():
    text = write_record(make_record(description={"en": "It meets every month. " * 60 + "End."}))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "\r" not in text


def test_a_long_text_with_chinese_in_it_is_folded_only_where_it_is_mostly_english():
    english = "The foundation takes part in 癌症101, " * 5 + "a scheme."
    chinese = "基金會參與 癌症101 肺癌支援計劃 " * 8 + "。"
    text = write_record({"description": {"en": english, "zh-Hant": chinese}})
    assert "  en: >-\n" in text
    assert f"  zh-Hant: {chinese}\n" in text


def test_what_no_record_can_hold_is_refused():
    with pytest.raises(TypeError, match="a record holds no date"):
        write_record({"founded": TODAY})
