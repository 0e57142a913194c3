"""Builds a site: from where the last build left it when only records have changed since, else as a whole."""

import gc
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from sameroad.records.build_date import BuildDateError, build_date
from sameroad.site.again.look_around import look_beside
from sameroad.site.ending import shown_folder
from sameroad.site.generator import GeneratorError, choose_generator
from sameroad.site.options import kept_file
from sameroad.site.run_options import RunOptions
from sameroad.site.site_error import SiteError

# Nearly all that a build makes stays until its end, so looking often for what nobody needs any more finds nothing.
_RARELY = (100_000, 20, 20)


def build_site(options: RunOptions, output: Path | None, *, drafts: bool = False) -> int:
    """Build the site into `output` (None: where `mkdocs.yml` says), with `drafts` those too; return the exit code.

    Whatever goes wrong, and when it is told to stop, the site that was there stays, and nothing is left beside it.
    """
    gc.set_threshold(*_RARELY)
    if not _can_be_written(options.build.cache):
        options = replace(options, build=replace(options.build, cache=None))
    start = time.monotonic()
    stages = options.build.stages
    stages.begin("start")
    try:
        build_date()  # a day that is none is refused before anything goes by it, whatever day was named
        choose_generator(options.generator)
        ended, site = _build(options, output, drafts=drafts)
    except (SiteError, GeneratorError, BuildDateError) as error:
        stages.end()
        print(f"\n{error}", file=sys.stderr)
        return 2 if isinstance(error, BuildDateError) else 1
    finally:
        stages.end()
    if not ended and site is not None and not options.quiet:
        print(f"Built {shown_folder(site)} in {time.monotonic() - start:.1f} s")
    return ended


def _build(options: RunOptions, output: Path | None, *, drafts: bool) -> tuple[int, Path | None]:
    def say(line: str) -> None:
        if not options.quiet:
            options.build.stages.hide()
            print(line, file=sys.stderr)

    told = options.named(output, drafts=drafts)
    # Drafts are for looking at, and may lead to what is not there.
    verify = False if drafts and not options.build.verify else options.build.verify
    options = replace(options, build=replace(options.build, told=told, verify=verify))
    if not options.build.verify:  # which looks at a site as a whole, so the whole is made
        looking = look_beside(kept_file(options.build))
        from sameroad.site.again.go_on import go_on  # noqa: PLC0415 - the other process has begun to look meanwhile

        gone_on = go_on(options.build, looking, say)
        if gone_on is not None:
            return gone_on
    from sameroad.site.run_mkdocs import build_whole_site  # noqa: PLC0415 - what is brought up to date needs no MkDocs

    return build_whole_site(options, output, drafts=drafts)


def _can_be_written(folder: Path | None) -> bool:
    """Whether anything can be kept in a folder; where it cannot, everything is made anew each time."""
    if folder is None:
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
