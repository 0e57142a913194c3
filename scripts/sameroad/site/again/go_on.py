"""Where a build finds what the last one kept, goes on from it if it can, and keeps the same for the next."""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

import msgspec

from sameroad.records.build_date import build_date
from sameroad.site.again.build_again import Again
from sameroad.site.again.kept_build import KeptBuild
from sameroad.site.again.known_records import Earlier, digests_of, load_again, tell_problems
from sameroad.site.again.look_around import Looking
from sameroad.site.ending import end_in_order
from sameroad.site.options import BuildOptions, BuildPlan, kept_file
from sameroad.site.written_data import confirm_data
from sameroad.work.beside import beside
from sameroad.work.kept_file import keep_if_possible, kept
from sameroad.work.processes import available_processors
from sameroad.work.program_end import hold_to_the_end

_ANY_KEY = None
_BUILD_ALL = -1


def go_on(options: BuildOptions, looking: Looking, say: Callable[[str], None]) -> tuple[int, Path] | None:
    """Bring a site up to date that was built before; return the exit code and the folder of the site, or None when it
    must be built anew. `looking` gives what has changed since.

    Raises what `Again.build` raises.
    """
    file = kept_file(options)
    gc.disable()  # what is read from the cache is needed to the end, and there is little else
    last = kept(file, _ANY_KEY, KeptBuild) if file else None
    if last is None or last.made.told != options.told or not _is_the_day(last, options):
        gc.enable()
        looking.stop()
        return None
    plan = _plan(last, options)
    site = Path(last.output)
    try:
        ended = end_in_order(partial(_bring_up_to_date, last, plan, looking, say), site, plan.stages)
    finally:
        looking.stop()
    hold_to_the_end(last)
    gc.freeze()  # nobody need look through all of it for garbage once more
    gc.enable()
    return None if ended == _BUILD_ALL else (ended, site)


def remember(plan: BuildPlan, built: KeptBuild) -> None:
    """Keep what was built, with the stamp that it was published under. What cannot be kept is made again."""
    file = kept_file(plan)
    if file is None:
        return
    confirm_data(plan)
    keep_if_possible(file, built.surroundings, msgspec.structs.replace(built, published=time.time_ns()))


def _bring_up_to_date(last: KeptBuild, plan: BuildPlan, looking: Looking, say: Callable[[str], None]) -> int:
    earlier = Earlier.of(plan)  # meanwhile
    seen = looking.seen()
    if seen is None:
        return _BUILD_ALL
    again = load_again(plan, earlier, seen.of_records, seen.listed)
    keeping = beside(again.keep)
    try:
        directory = again.loaded.directory
        if directory is None:
            tell_problems(again.loaded, plan.stages)
            print("\nThe records have errors, so nothing was built.", file=sys.stderr)
            return 1
        built = Again(last, directory, digests_of(again.loaded), plan, cache(looking.as_published)).build(say)
        if built is None:
            return _BUILD_ALL
        tell_problems(again.loaded, plan.stages)
        remember(plan, built)
        hold_to_the_end(again, built)
        return 0
    finally:
        keeping()


def _plan(last: KeptBuild, options: BuildOptions) -> BuildPlan:
    day, jobs = date.fromisoformat(last.today), options.jobs or available_processors()
    data, stages = Path(last.made.data), options.stages
    return BuildPlan(data, day, jobs, options.exports, stages, options.cache, options.told, options.verify)


def _is_the_day(last: KeptBuild, options: BuildOptions) -> bool:
    day = options.today or (date.fromisoformat(last.today) if last.day_is_fixed else build_date())
    return day.isoformat() == last.today
