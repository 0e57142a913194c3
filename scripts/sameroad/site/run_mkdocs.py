"""Runs MkDocs as its own command line would, with the options of ours."""

import contextlib
import gc
import logging
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from sameroad.site.explain_failure import explain_failure
from sameroad.site.options import BuildOptions
from sameroad.site.plugin import SameRoadPlugin
from sameroad.site.publish import clear_leftovers
from sameroad.site.site_names import config_file_here
from sameroad.work.stages import Stages
from sameroad.work.stops import exit_code

# Nearly all that a build makes stays until its end, so looking often for what nobody needs any more finds nothing.
_RARELY = (100_000, 20, 20)
_BUILD_LOG = "mkdocs.commands.build"
_CACHE = Path(".cache", "build")


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What `build` and `serve` may be told; what is None is left to `mkdocs.yml`."""

    build: BuildOptions
    config_file: Path | None
    strict: bool | None
    quiet: bool

    @classmethod
    def of(cls, arguments: Any, stages: Stages | None = None) -> "RunOptions":
        """Return the options of a parsed command line; `stages` tell how far a build is."""
        data = arguments.data.resolve() if arguments.data else None
        cache = None if arguments.no_cache else _cache(arguments)
        told = BuildOptions(data, arguments.today, arguments.jobs, arguments.exports, stages or Stages(), cache)
        return cls(told, arguments.config_file, arguments.strict, arguments.quiet)


def build_site(options: RunOptions, output: Path | None, *, drafts: bool = False) -> int:
    """Build the site into `output` (None: where `mkdocs.yml` says), with `drafts` those too; return the exit code.

    Whatever goes wrong, and when it is told to stop, the site that was there stays, and nothing is left beside it.
    """
    gc.set_threshold(*_RARELY)
    _speak(options, logging.WARNING)
    SameRoadPlugin.given = options.build
    options.build.stages.begin("start")
    start = time.monotonic()
    no_drafts = "" if drafts else None  # no page is a draft any more, so MkDocs builds every one
    try:
        config = load_config(**_overrides(options, site_dir=output, draft_docs=no_drafts))
        ended = _build(config, options.build.stages)
    except MkDocsException as error:
        return _refused(error)
    finally:
        options.build.stages.end()
    if not ended and not options.quiet:
        print(f"Built {_shown(Path(config.site_dir))} in {time.monotonic() - start:.1f} s")
    return ended


def _build(config: MkDocsConfig, stages: Stages) -> int:
    """Build as configured, and clear up when that fails; return the exit code. Raises MkDocsException."""
    site = Path(config.site_dir)
    before = _identity(site)
    stopped, told = 0, None
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except KeyboardInterrupt as stop:
        stopped = exit_code(stop)
    except OSError as error:
        told = error
    finally:
        config.plugins.on_shutdown()
        stages.end()
    if stopped:
        return _stopped(site, before, stopped)
    return 0 if told is None else _failed(told, site)


def _stopped(site: Path, before: tuple[int, int] | None, code: int) -> int:
    """Say what became of the site. Nothing of the build holds a folder any more, so whatever is left is removed."""
    with contextlib.suppress(OSError):
        clear_leftovers(site)
    same = _identity(site) == before
    what = (
        "Stopped. The site is as it was before." if same else "Stopped, but the new site was complete: it is in place."
    )
    print(f"\n{what}", file=sys.stderr)
    return code


def _failed(error: OSError, site: Path) -> int:
    """Say what the system refused. Raises the error itself when there is no sentence for it."""
    sentence = explain_failure(error, site)
    if sentence is None:
        raise error
    print(f"\n{sentence}", file=sys.stderr)
    return 1


def _identity(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another one that has its name later."""
    try:
        facts = folder.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino


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


def _cache(arguments: Any) -> Path:
    """The folder of the cache: the one that was named, else one beside the settings of the site."""
    if arguments.cache:
        return Path(arguments.cache).resolve()
    return Path(arguments.config_file or config_file_here()).resolve().parent / _CACHE


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
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING if options.quiet else level)
    logging.getLogger("mkdocs.plugins.sameroad").setLevel(logging.WARNING if options.quiet else logging.INFO)


class _BesideProgress(logging.StreamHandler[TextIO]):
    """Writes to stderr, where a bar may tell how far it is. What the system refused is told at the end, and once."""

    def __init__(self, stages: Stages) -> None:
        super().__init__()
        self._stages = stages

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == _BUILD_LOG and record.levelno == logging.ERROR and isinstance(sys.exc_info()[1], OSError):
            return
        self._stages.hide()
        super().emit(record)


class _Plain(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        message = record.getMessage()
        return message if record.levelno == logging.INFO else f"{record.levelname.capitalize()}: {message}"


def _shown(path: Path) -> str:
    return path.relative_to(Path.cwd()).as_posix() + "/" if path.is_relative_to(Path.cwd()) else str(path)
