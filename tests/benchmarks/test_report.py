"""Medians, ratios and tables of what was measured."""

import pytest

from builds.contender import Contender
from builds.our_site import OURS
from builds.report import as_values, print_report, ratios
from builds.run_program import Taken
from builds.take_turns import COLD, Measured
from builds.written import Written


def measured(name, folder, walls, *, memory, stages=()):
    contender = Contender(name, f"{name} 1.0", (), folder, folder, lambda _: None)
    taken = [Taken(wall, user=wall * 1.5, system=wall / 2) for wall in walls]
    return Measured(contender, COLD, taken, list(stages), memory, Written(10, 3_000_000, 10, 2, 0))


@pytest.fixture
def rows(tmp_path):
    stages = [{"read": 0.25, "fill": 1.0}, {"read": 0.75, "fill": 2.0}, {"read": 0.5, "fill": 9.0}]
    ours = measured(OURS, tmp_path, [3.0, 2.0, 9.0], memory=50_000_000, stages=stages)
    hugo = measured("hugo", tmp_path, [6.0, 4.0, 8.0], memory=100_000_000)
    return [as_values(one, 600, "tmpfs") for one in (ours, hugo)]


def test_values_are_medians_with_every_run(rows):
    ours, hugo = rows
    assert ours["wall_seconds"] == {"median": 3.0, "min": 2.0, "max": 9.0, "runs": [3.0, 2.0, 9.0]}
    assert (ours["cpu_seconds"]["median"], ours["user_seconds"]["median"]) == (6.0, 4.5)
    assert ours["records_per_second"] == 200
    assert ours["stages"] == {"read": 0.5, "fill": 2.0}
    assert ours["written"] == {"files": 10, "bytes": 3_000_000, "touched": 10, "changed": 2, "removed": 0}
    assert hugo["stages"] == {}


def test_ratios_are_ours_to_theirs(rows):
    assert ratios(rows) == [{"situation": COLD, "ratio": "ours / hugo", "wall": 0.5, "cpu": 0.5, "memory": 0.5}]
    assert ratios(rows[:1]) == []


def test_the_tables_have_what_was_measured(rows, capsys):
    equality = {"hugo": {"text": 1.01, "links": 0.99, "bytes": 1.2, "unequal": 3, "pages": 1200}}
    print_report(rows, equality)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["600", "records,", "tmpfs"] in lines
    assert lines.count(["ours", "1.0"]) == lines.count(["hugo", "1.0"]) == 1
    assert ["cold", "ours", "3.00", "2.00..9.00", "6.00", "200", "50", "10", "3.0", "10", "2"] in lines
    assert ["fill", "2.00"] in lines
    assert ["rest", "0.50"] in lines
    assert ["cold", "ours", "/", "hugo", "0.5", "0.5", "0.5"] in lines
    assert "3 of 1200 differ by more than 15%" in " ".join(lines[-1])
