"""A condition is called an illness only where a classification says that it is one."""

import pytest

from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.condition import condition_node
from sameroad.pages.page import PageKey
from sameroad.pages.words import words_of
from sameroad.records.condition import Codes, Condition
from sameroad.records.localized_text import LocalizedText
from tests.factories import make_directory


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        (Codes(icd10=("C50",)), "MedicalCondition"),
        (Codes(icd10=("Z94",), icd11=("2C6Z",)), "MedicalCondition"),
        (Codes(icd10=("Z80-Z99", "C50")), "MedicalCondition"),
        (Codes(orpha=("536",)), "MedicalCondition"),
        (Codes(icd10=("Z63.6",), icd11=("QE70.2",)), "MedicalEntity"),
        (Codes(mesh=("D017028",)), "MedicalEntity"),
        (Codes(), "Thing"),
    ],
)
def test_codes_decide_what_it_is(codes, kind):
    condition = Condition("some-thing", "a-category", LocalizedText({"en": "Some thing"}), codes=codes)
    addresses = Addresses(PageKey("home"), "https://example.org/", "")
    node = condition_node(condition, addresses, words_of(make_directory())["en"])
    assert node["@type"] == kind
    assert ("code" in node) == (codes != Codes())
    assert node["url"] == "https://example.org/conditions/some-thing/"
