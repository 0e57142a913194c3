"""Which program renders the hand-written pages and the frames: MkDocs, or ProperDocs, which continues MkDocs 1.x.

ProperDocs answers when anybody imports `mkdocs`. So all of `site/` imports `mkdocs` and means whichever runs;
this file alone knows of both.
"""

import importlib
import sys

MKDOCS, PROPERDOCS = "mkdocs", "properdocs"
GENERATORS = (MKDOCS, PROPERDOCS)
DEFAULT = MKDOCS
"""What builds when nothing else is said. To leave MkDocs, change this and the dependency in `pyproject.toml`."""

_ANSWERS_FOR_MKDOCS = "properdocs.replacement"


class GeneratorError(Exception):
    """The generator cannot be used; the message says why, and what to do."""


def choose_generator(name: str) -> None:
    """Have every later import of `mkdocs` answered by the generator `name`, one of `GENERATORS`.

    Raises GeneratorError when it is not installed, or when another one is at work in this process already.
    """
    running = sys.modules.get(MKDOCS)
    if running is not None and running.__name__ != name:
        raise GeneratorError(f"{running.__name__} is at work already, so {name} cannot be. Start a new process.")
    if name == MKDOCS:
        return
    try:
        importlib.import_module(_ANSWERS_FOR_MKDOCS)
    except ModuleNotFoundError as error:
        raise GeneratorError(
            f"{name} is not installed here. `python3 scripts/test.py --version` makes the environment that has it."
        ) from error
