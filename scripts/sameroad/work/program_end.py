"""How a program ends at once: what it holds need not be given back piece by piece, the system takes all of it."""

import os
import sys
from typing import NoReturn

_held: list[object] = []


def hold_to_the_end(*held: object) -> None:
    """Hold what is large and needed no more: to take ten thousand records apart takes longer than to draw one."""
    _held.extend(held)


def end_program(code: int) -> NoReturn:
    """End this process with an exit code, when everything is written. What is left beside it ends with it."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # nobody listens any more: Python says so as it ends
        sys.exit(code)
    os._exit(code)
