"""Where a build finds what the last one kept, goes on from it if it can, and keeps the same for the next."""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import msgspec

from sameroad.records.build_date import build_date
from sameroad.records.read_collection import DataFolderError
from sameroad.site.again.as_published import is_as_published
from sameroad.site.again.build_again import Again
from sameroad.site.again.kept_build import KeptBuild
from sameroad.site.again.known_records import digests_of, load_known, tell_problems
from sameroad.site.again.surroundings import surroundings
from sameroad.site.ending import end_in_order
from sameroad.site.options import BuildOptions, BuildPlan, kept_file
from sameroad.site.written_data import confirm_data
from sameroad.work.beside import beside
from sameroad.work.kept_file import keep_if_possible, kept
from sameroad.work.processes import available_processors

_ANY_KEY = None
_BUILD_ALL = -1


def go_on(options: BuildOptions, say: Callable[[str], None]) -> tuple[int, Path] | None:
    """Bring a site up to date that was built before; return the exit code and the folder of the site, or None when it
    must be built anew.

    Raises what `Again.build` raises.
    """
    file = kept_file(options)
    if file is None:
        return None
    gc.disable()  # what is read from the cache is needed to the end, and there is little else
    last = kept(file, _ANY_KEY, KeptBuild)
    if last is None or not _is_same(last, options):
        gc.enable()
        return None
    plan = _plan(last, options)
    site = Path(last.settings.output)
    untouched = beside(partial(is_as_published, site, last.files(), last.published))
    ended = end_in_order(partial(_bring_up_to_date, last, plan, untouched, say), site, plan.stages)
    gc.enable()
    return None if ended == _BUILD_ALL else (ended, site)


def remember(plan: BuildPlan, built: KeptBuild) -> None:
    """Keep what was built, as it was published just now. What cannot be kept is made again."""
    file = kept_file(plan)
    if file is None:
        return
    confirm_data(plan)
    keep_if_possible(file, built.surroundings, msgspec.structs.replace(built, published=time.time_ns()))


def _bring_up_to_date(
    last: KeptBuild, plan: BuildPlan, untouched: Callable[[], bool], say: Callable[[str], None]
) -> int:
    try:
        loaded = load_known(plan)
    except DataFolderError:
        return _BUILD_ALL  # which says what is wrong with it
    if not untouched():
        return _BUILD_ALL
    tell_problems(loaded, plan.stages)
    if loaded.directory is None:
        print("\nThe records have errors, so nothing was built.", file=sys.stderr)
        return 1
    built = Again(last, loaded.directory, digests_of(loaded), plan).build(say)
    if built is None:
        return _BUILD_ALL
    remember(plan, built)
    return 0


def _plan(last: KeptBuild, options: BuildOptions) -> BuildPlan:
    day, jobs = date.fromisoformat(last.today), options.jobs or available_processors()
    return BuildPlan(Path(last.made.data), day, jobs, options.exports, options.stages, options.cache, options.told)


def _is_same(last: KeptBuild, options: BuildOptions) -> bool:
    """Whether nothing but records can have changed."""
    day = options.today or (date.fromisoformat(last.today) if last.day_is_fixed else build_date())
    return day.isoformat() == last.today and surroundings(last.made) == last.surroundings
