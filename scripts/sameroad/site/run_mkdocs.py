"""Runs MkDocs as its own command line would, with the options of ours."""

import gc
import logging
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError, MkDocsException

from sameroad.site.options import BuildOptions
from sameroad.site.plugin import SameRoadPlugin
from sameroad.site.site_names import config_file_here

# Nearly all that a build makes stays until its end, so looking often for what nobody needs any more finds nothing.
_RARELY = (100_000, 20, 20)
_CACHE = Path(".cache", "build")


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What `build` and `serve` may be told; what is None is left to `mkdocs.yml`."""

    build: BuildOptions
    config_file: Path | None
    strict: bool | None
    quiet: bool

    @classmethod
    def of(cls, arguments: Any) -> "RunOptions":
        """Return the options of a parsed command line."""
        data = arguments.data.resolve() if arguments.data else None
        cache = None if arguments.no_cache else _cache(arguments)
        told = BuildOptions(data, arguments.today, arguments.jobs, arguments.exports, cache=cache)
        return cls(told, arguments.config_file, arguments.strict, arguments.quiet)


def build_site(options: RunOptions, output: Path | None, *, drafts: bool = False) -> int:
    """Build the site into `output` (None: where `mkdocs.yml` says), with `drafts` those too; return the exit code."""
    gc.set_threshold(*_RARELY)
    _speak(quiet=options.quiet, level=logging.WARNING)
    SameRoadPlugin.given = options.build
    stages = options.build.stages
    stages.begin("start")
    start = time.monotonic()
    try:
        no_drafts = "" if drafts else None  # no page is a draft any more, so MkDocs builds every one
        config = load_config(**_overrides(options, site_dir=output, draft_docs=no_drafts))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
            stages.end()
    except MkDocsException as error:
        return _refused(error)
    if not options.quiet:
        print(f"Built {_shown(Path(config.site_dir))} in {time.monotonic() - start:.1f} s")
    return 0


def serve_site(options: RunOptions, address: str | None) -> int:
    """Serve the site at `address` (None: where `mkdocs.yml` says) until it is stopped and return the exit code."""
    _speak(quiet=options.quiet, level=logging.INFO)
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


def _speak(*, quiet: bool, level: int) -> None:
    """Show MkDocs' log from `level` up, and ours from INFO; only warnings and errors with `quiet`."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Plain())
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING if quiet else level)
    logging.getLogger("mkdocs.plugins.sameroad").setLevel(logging.WARNING if quiet else logging.INFO)


class _Plain(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        message = record.getMessage()
        return message if record.levelno == logging.INFO else f"{record.levelname.capitalize()}: {message}"


def _shown(path: Path) -> str:
    return path.relative_to(Path.cwd()).as_posix() + "/" if path.is_relative_to(Path.cwd()) else str(path)
