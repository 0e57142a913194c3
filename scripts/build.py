"""Checks every record and builds the site: `python3 scripts/build.py`. Needs Python 3.11 or later, nothing else."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is the one place that an older Python reaches
    # No newer syntax here: this line is read by the Python that is too old.
    sys.exit("Same Road needs Python 3.11 or later; this is Python " + sys.version.split()[0] + ".")

from environment import run_in_environment

if __name__ == "__main__":
    run_in_environment("build", "sameroad", ["build"] + sys.argv[1:])  # noqa: RUF005 - as above, no newer syntax
