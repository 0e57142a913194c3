"""The schema as the guide of questions: what a field is called, and its examples."""

import pytest

from sameroad.contribute.find_field import find_field
from sameroad.records.read_collection import PROJECT_DATA

SCHEMAS = PROJECT_DATA / "schema"


@pytest.mark.parametrize(
    ("path", "title", "example"),
    [
        (("name",), "Name", {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"}),
        (("contact", "phones", 3, "number"), "Number", "+852 2345 6789"),
        (("contact", "website"), "Website", "https://example.org/"),
        (("sources", 0, "as_of"), "Date of the facts", "2023"),
        (("sources", 0, "url"), "Address", "https://example.org/about"),
        (("conditions", 0), "Condition", "lupus"),
        (("summary", "en"), "The text in this language", "Hong Kong Example Association"),
    ],
)
def test_a_field_is_found_with_its_own_words_before_those_it_refers_to(path, title, example):
    found = find_field(SCHEMAS, *path)
    assert (found["title"], found["examples"][0]) == (title, example)


def test_there_is_no_other_field():
    with pytest.raises(KeyError):
        find_field(SCHEMAS, "contact", "telegram")
