"""Runs every test, in one process more than there are processors: `python3 scripts/test.py`.

Needs Python 3.11 or later, nothing else. Arguments go to pytest, which then works in one process unless told otherwise.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is the one place that an older Python reaches
    # No newer syntax here: this line is read by the Python that is too old.
    sys.exit("Same Road needs Python 3.11 or later; this is Python " + sys.version.split()[0] + ".")

import os

from environment import run_in_environment

# While one waits for a browser, the others work.
EVERY_TEST = ("--numprocesses=" + str(1 + (os.cpu_count() or 1)), "--dist=worksteal")

if __name__ == "__main__":
    run_in_environment("test", "pytest", sys.argv[1:] or EVERY_TEST)
