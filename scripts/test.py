"""Runs every test, in two processes for each processor: `python3 scripts/test.py`.

Needs Python 3.11 or later, nothing else. Arguments go to pytest, which then works in one process unless told otherwise.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is the one place that an older Python reaches
    # No newer syntax here: this line is read by the Python that is too old.
    sys.exit("Same Road needs Python 3.11 or later; this is Python " + sys.version.split()[0] + ".")

from environment import run_in_environment

# Half of what a browser's test does is wait.
EVERY_TEST = (f"--numprocesses={2 * (os.cpu_count() or 1)}", "--dist=worksteal")

if __name__ == "__main__":
    run_in_environment("test", "pytest", sys.argv[1:] or EVERY_TEST)
