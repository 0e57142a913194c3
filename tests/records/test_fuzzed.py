"""What `benchmarks/fuzz_yaml.py` has found once, as files: reading them goes well since. A new case is a file."""

from pathlib import Path

import pytest

from tests.records.any_bytes import assert_reads_well

CASES = sorted((Path(__file__).parent / "fuzzed").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_was_found_once_is_read_well(case: Path) -> None:
    assert_reads_well(case.read_bytes())


def test_there_are_cases() -> None:
    assert len(CASES) >= 2
