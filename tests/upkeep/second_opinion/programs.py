"""Where the real programs are, for tests that ask them: they are many megabytes, and one needs Java."""

import os
import shutil
from pathlib import Path

import pytest

FOLDER = os.environ.get("SAMEROAD_SECOND_OPINION", "")
needs_programs = pytest.mark.skipif(
    not FOLDER or shutil.which("java") is None,
    reason="needs Java, and SAMEROAD_SECOND_OPINION: the folder that `sameroad second-opinion` keeps its programs in",
)


def program(pattern: str) -> Path:
    """The program in that folder."""
    return next(Path(FOLDER).resolve().glob(pattern))
