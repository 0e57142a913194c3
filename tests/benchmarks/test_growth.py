"""Growth: what each record more takes, compared with the step before."""

import pytest

from builds.growth import growth, growth_lines


def row(records, wall, cpu, memory, program="ours", *, situation="cold", user=0.0):
    return {
        "records": records,
        "place": "tmpfs",
        "program": program,
        "situation": situation,
        "wall_seconds": {"median": wall},
        "cpu_seconds": {"median": cpu},
        "user_seconds": {"median": user or cpu / 2},
        "peak_memory_bytes": memory,
    }


ROWS = [
    row(10_000, 15.0, 24.0, 200_000_000),
    row(1_000, 6.0, 6.0, 110_000_000),
    row(1_000, 2.0, 3.0, 90_000_000, "hugo"),
    row(50_000, 65.0, 104.0, 600_000_000, user=56.0),
    row(1_000, 1.0, 1.0, 100_000_000, situation="one changed"),
]


def test_each_step_is_what_one_record_more_takes():
    first, second = growth(ROWS)
    assert first == {
        "place": "tmpfs",
        "program": "ours",
        "situation": "cold",
        "from": 1_000,
        "to": 10_000,
        "wall_seconds": 0.001,
        "wall_seconds_times": None,
        "cpu_seconds": 0.002,
        "cpu_seconds_times": None,
        "user_seconds": 0.001,
        "user_seconds_times": None,
        "peak_memory_bytes": 10_000,
    }
    assert (second["from"], second["to"], second["peak_memory_bytes"]) == (10_000, 50_000, 10_000)
    assert (second["wall_seconds"], second["wall_seconds_times"]) == (0.00125, 1.25)
    assert (second["cpu_seconds"], second["cpu_seconds_times"]) == (0.002, 1.0)
    assert (second["user_seconds"], second["user_seconds_times"]) == (0.0011, 1.1)


def test_the_table_has_a_line_for_each_step():
    lines = [line.split() for line in growth_lines(growth(ROWS))]
    assert ["cold,", "tmpfs", "ours", "1,000", "10,000", "1.000", "2.000", "1.000", "10.0"] in lines
    times = ["1.250", "1.25", "2.000", "1.00", "1.100", "1.10"]
    assert ["cold,", "tmpfs", "ours", "10,000", "50,000", *times, "10.0"] in lines


@pytest.mark.parametrize("rows", [[], ROWS[:1], ROWS[2:3]])
def test_one_number_of_records_grows_nowhere(rows):
    assert growth(rows) == []
    assert list(growth_lines([])) == []
