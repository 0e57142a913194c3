"""Runs MkDocs as its own command line would, with the options of ours."""

import contextlib
import logging
import sys
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import mkdocs
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from sameroad.site.config_file import config_file_here
from sameroad.site.ending import end_in_order
from sameroad.site.plugin import SameRoadPlugin
from sameroad.site.publish import clear_leftovers
from sameroad.site.run_options import RunOptions
from sameroad.site.template_errors import explain_template_error
from sameroad.work.stages import Stages

_LOG = mkdocs.__name__  # "properdocs" where that one runs
_BUILD_LOG = build.__module__


def build_whole_site(options: RunOptions, output: Path | None, *, drafts: bool) -> tuple[int, Path | None]:
    """Build the site into `output` (None: where `mkdocs.yml` says), with `drafts` those too; return the exit code, and
    the folder of the site where the settings could be read.

    Whatever goes wrong, and when it is told to stop, the site that was there stays, and nothing is left beside it.
    """
    _speak(options, logging.WARNING)
    SameRoadPlugin.given = options.build
    stages = options.build.stages
    stages.begin("start")
    no_drafts = "" if drafts else None  # no page is a draft any more, so MkDocs builds every one
    try:
        config = load_config(**_overrides(options, site_dir=output, draft_docs=no_drafts))
        site = Path(config.site_dir)
        return end_in_order(partial(_build, config, stages), site, stages), site
    except MkDocsException as error:
        return _refused(error), None


def _build(config: MkDocsConfig, stages: Stages) -> int:
    with contextlib.suppress(OSError):  # said when the new site cannot be written either
        clear_leftovers(Path(config.site_dir))  # first, for the records may have errors
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
        stages.end()
    return 0


def serve_site(options: RunOptions, address: str | None) -> int:
    """Serve the site at `address` (None: where `mkdocs.yml` says) until it is stopped and return the exit code."""
    _speak(options, logging.INFO)
    SameRoadPlugin.given = options.build
    overrides = _overrides(options, dev_addr=address)
    try:
        serve(**overrides)
    except MkDocsException as error:
        return _refused(error)
    return 0


def _refused(error: MkDocsException) -> int:
    print(f"\n{error}", file=sys.stderr)
    return 2 if isinstance(error, ConfigurationError) else 1


def _overrides(options: RunOptions, **others: Any) -> dict[str, Any]:
    """The options of MkDocs' configuration that were given; a folder is relative to where the command runs."""
    given = {"config_file": str(options.config_file or config_file_here()), "strict": options.strict}
    for name, value in others.items():
        given[name] = str(value.resolve()) if isinstance(value, Path) else value
    return {name: value for name, value in given.items() if value is not None}


def _speak(options: RunOptions, level: int) -> None:
    """Show MkDocs' log from `level` up, and ours from INFO; only warnings and errors with `quiet`."""
    handler = _BesideProgress(options.build.stages)
    handler.setFormatter(_Plain())
    logger = logging.getLogger(_LOG)
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING if options.quiet else level)
    logging.getLogger(f"{_LOG}.plugins.sameroad").setLevel(logging.WARNING if options.quiet else logging.INFO)


class _BesideProgress(logging.StreamHandler[TextIO]):
    """Writes to stderr, where a bar may tell how far it is. What the system refused, and what is wrong with a template,
    is told at the end, and once.
    """

    def __init__(self, stages: Stages) -> None:
        super().__init__()
        self._stages = stages

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1] if record.name == _BUILD_LOG and record.levelno == logging.ERROR else None
        if error is not None and (isinstance(error, OSError) or explain_template_error(error)):
            return
        self._stages.hide()
        super().emit(record)


class _Plain(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        message = record.getMessage()
        return message if record.levelno == logging.INFO else f"{record.levelname.capitalize()}: {message}"
