"""Time and memory of a program are those of its children, too."""

import sys

import pytest

from builds.run_program import ProgramFailedError, peak_memory, time_program

MEGABYTE = 10**6
CHILD = "held = bytearray(80 * 10**6); import time; time.sleep(1.5)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {CHILD!r}], check=True)"
BUSY = "import time; start = time.process_time()\nwhile time.process_time() - start < 0.3: pass"
BUSY_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}], check=True)"


def test_the_memory_of_children_counts(tmp_path):
    small = peak_memory((sys.executable, "-c", "import time; time.sleep(0.5)"), tmp_path)
    large = peak_memory((sys.executable, "-c", PARENT), tmp_path)
    assert 0 < small < 40 * MEGABYTE
    assert large - small > 75 * MEGABYTE


def test_the_time_of_children_counts(tmp_path):
    taken = time_program((sys.executable, "-c", BUSY_PARENT), tmp_path)
    assert taken.cpu >= 0.3
    assert taken.wall >= 0.3


@pytest.mark.parametrize("run", [time_program, peak_memory])
def test_a_program_that_fails_says_why(run, tmp_path):
    with pytest.raises(ProgramFailedError, match="no such thing"):
        run((sys.executable, "-c", "raise SystemExit('no such thing')"), tmp_path)
