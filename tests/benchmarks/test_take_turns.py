"""Turns: who builds when, what is forgotten before, and what is kept of it."""

import sys

from builds.contender import Contender
from builds.take_turns import AGAIN, CHANGED, COLD, take_turns

BUILD = """
import json, pathlib, sys, time
time.sleep(0.3)  # long enough to be looked at
site, cache = pathlib.Path("site"), pathlib.Path("cache")
log = pathlib.Path("log.txt")
with log.open("a") as file: file.write("cold " if not site.exists() and not cache.exists() else "warm ")
site.mkdir(exist_ok=True); cache.mkdir(exist_ok=True)
(site / "page.html").write_text(pathlib.Path("record").read_text())
pathlib.Path("timings.json").write_text(json.dumps({"stages": {"read": 0.5}}))
"""


def test_each_turn_is_cold_then_again_then_with_a_change(tmp_path):
    changes, said = [], []
    (tmp_path / "record").write_text("0")

    def change(turn):
        changes.append(turn)
        (tmp_path / "record").write_text(f"changed {turn}")

    contender = Contender(
        name="ours",
        version="1",
        command=(sys.executable, "-c", BUILD),
        folder=tmp_path,
        output=tmp_path / "site",
        change=change,
        caches=(tmp_path / "cache",),
        timings=tmp_path / "timings.json",
    )
    measured = {one.situation: one for one in take_turns([contender], 2, said.append)}
    assert list(measured) == [COLD, AGAIN, CHANGED]
    assert changes == [0, 1, 2]
    assert (tmp_path / "log.txt").read_text().split() == ["cold", "warm", "warm"] * 3
    assert [len(one.taken) for one in measured.values()] == [2, 2, 2]
    assert [one.stages for one in measured.values()] == [[{"read": 0.5}] * 2] * 3
    assert [one.written.changed for one in measured.values()] == [1, 0, 1]
    assert all(one.memory > 0 for one in measured.values())
    assert len(said) == 9
