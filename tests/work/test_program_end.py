"""A program that ends at once has written all that it said, and its exit code is the one it was given."""

import subprocess
import sys

import pytest

PROGRAM = """
import atexit, sys
from sameroad.work.program_end import end_program, hold_to_the_end
class Large:
    def __del__(self):
        print("taken apart")
def run():
    large = Large()
    hold_to_the_end(large)
atexit.register(print, "asked at the end")
run()
print("said", end="")
print("told", file=sys.stderr, end="")
end_program(int(sys.argv[1]))
"""


@pytest.mark.parametrize("code", [0, 1, 130])
def test_it_ends_with_its_code_and_all_is_written(code):
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(code)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, "said", "told")


def test_when_nobody_listens_any_more_it_says_so():
    command = [sys.executable, "-c", PROGRAM, "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert b"BrokenPipeError" in process.stderr.read()
    assert process.returncode != 0
