"""Progress: a bar on a terminal, few lines in a log, nothing when quiet; and never in the way of something else."""

import io
import re

import pytest

from sameroad.commands.stage_sentences import BUILD
from sameroad.work.processes import share_work
from sameroad.work.progress import Lines, Silence, progress_on
from sameroad.work.progress_bar import Bar
from sameroad.work.stages import Stages
from tests.commands.test_build import STAGES
from tests.work.test_processes import Adder

SENTENCES = {"check": "Checking the records"}
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
ERASE_LINE, SHOW_CURSOR = "\x1b[2K", "\x1b[?25h"


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def _terminal_of_a_person(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_who_is_told_in_which_way(monkeypatch):
    assert isinstance(progress_on(Terminal(), {}, quiet=True), Silence)
    assert isinstance(progress_on(io.StringIO(), {}), Lines)
    assert isinstance(progress_on(Terminal(), {}), Bar)
    monkeypatch.setenv("CI", "true")
    assert isinstance(progress_on(Terminal(), {}), Lines)
    monkeypatch.delenv("CI")
    monkeypatch.setenv("TERM", "dumb")
    assert isinstance(progress_on(Terminal(), {}), Lines)


def test_a_log_gets_a_line_every_few_seconds_and_short_work_none():
    log, clock = io.StringIO(), Clock()
    lines = Lines(log, SENTENCES, clock)
    lines.begin("check", 10_000)
    lines.advance(100)
    assert log.getvalue() == ""
    for _ in range(5):
        clock.now += 2
        lines.advance(1000)
    clock.now += 6
    lines.begin("something else")
    clock.now += 4
    lines.begin("check")
    assert log.getvalue().splitlines() == ["Checking the records: 3,100 of 10,000", "something else"]


def test_a_terminal_has_a_bar_that_goes_away():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, SENTENCES, clock)
    bar.begin("check", 10_000)
    bar.advance(100)
    bar.hide()
    assert terminal.getvalue() == ""
    clock.now += 1
    bar.advance(1134)
    assert "Checking the records" in ESCAPES.sub("", terminal.getvalue())
    assert "1,234 of 10,000" in ESCAPES.sub("", terminal.getvalue())
    bar.hide()
    assert SHOW_CURSOR in terminal.getvalue()
    assert terminal.getvalue().endswith(ERASE_LINE)


def test_a_bar_that_was_hidden_comes_again_where_it_was():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, SENTENCES, clock)
    clock.now += 1
    bar.begin("check", 10)
    bar.advance(4)
    bar.hide()
    before = len(terminal.getvalue())
    clock.now += 1
    bar.advance(3)
    assert "7 of 10" in ESCAPES.sub("", terminal.getvalue()[before:])


def test_a_stage_of_unknown_length_has_no_numbers_of_the_one_before():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, SENTENCES, clock)
    clock.now += 1
    bar.begin("check", 10)
    before = len(terminal.getvalue())
    clock.now += 1
    bar.begin("frames")
    drawn = ESCAPES.sub("", terminal.getvalue()[before:]).splitlines()[-1].split("\r")[-1]
    assert drawn.startswith("frames")
    assert "of" not in drawn
    assert "Checking" not in drawn


def test_a_stage_that_begins_is_shown_at_once_after_something_else_was_written():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, SENTENCES, clock)
    clock.now += 1
    bar.begin("history")
    bar.hide()
    before = len(terminal.getvalue())
    bar.begin("check")
    assert "Checking the records" in ESCAPES.sub("", terminal.getvalue()[before:])


def test_a_bar_is_drawn_ten_times_a_second_at_most():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, SENTENCES, clock)
    clock.now += 1
    bar.begin("check", 1000)
    before = len(terminal.getvalue())
    for _ in range(100):
        bar.advance(1)
    assert len(terminal.getvalue()) == before


def test_words_in_brackets_are_no_commands_to_the_bar():
    terminal, clock = Terminal(), Clock()
    bar = Bar(terminal, {"odd": "Reading [bold]data[/bold]"}, clock)
    clock.now += 1
    bar.begin("odd")
    assert "Reading [bold]data[/bold]" in ESCAPES.sub("", terminal.getvalue())


class Noted:
    def __init__(self):
        self.heard = []

    def begin(self, stage, total=None):
        self.heard.append((stage, total))

    def advance(self, number):
        self.heard.append(number)

    def hide(self):
        self.heard.append("hidden")


def test_stages_tell_their_progress():
    noted = Noted()
    stages = Stages(progress=noted)
    stages.begin("read")
    stages.begin("check", 3)
    stages.advance(2)
    stages.hide()
    stages.advance()
    stages.end()
    assert noted.heard == [("read", None), ("check", 3), 2, "hidden", 1, "hidden"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_shared_work_tells_how_much_is_done(jobs):
    done = []
    share_work(Adder, 10, range(8), jobs, 3, done.append)
    assert done == [3, 3, 2]


def test_every_stage_of_a_build_has_a_sentence():
    assert set(STAGES) <= set(BUILD)
