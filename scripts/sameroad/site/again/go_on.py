"""Where a build finds what the last one kept, goes on from it if it can, and keeps the same for the next."""

import gc
import sys
import time
from collections.abc import Callable, Iterable
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
from sameroad.site.options import BuildOptions, BuildPlan
from sameroad.work.beside import beside
from sameroad.work.kept_file import digest, keep_if_possible, kept
from sameroad.work.processes import available_processors

_ANY_KEY = None
_BUILD_ALL = -1


def kept_file(cache: Path, told: Iterable[str]) -> Path:
    """Return the file of what builds keep that are told the same."""
    return cache / f"{digest(*(one.encode() for one in told)).hex()[:16]}.kept"


def go_on(options: BuildOptions, told: tuple[str, ...], say: Callable[[str], None]) -> tuple[int, Path] | None:
    """Bring a site up to date that was built before; return the exit code and the folder of the site, or None when it
    must be built anew. `told` is all that the command line said and the site depends on.

    Raises what `Again.build` raises.
    """
    if options.cache is None:
        return None
    file = kept_file(options.cache, told)
    gc.disable()  # what is read from the cache is needed to the end, and there is little else
    last = kept(file, _ANY_KEY, KeptBuild)
    if last is None or not _is_same(last, options):
        gc.enable()
        return None
    plan = _plan(last, options)
    site = Path(last.settings.output)
    untouched = beside(partial(is_as_published, site, last.files(), last.published))
    ended = end_in_order(partial(_bring_up_to_date, last, plan, file, untouched, say), site, plan.stages)
    gc.enable()
    return None if ended == _BUILD_ALL else (ended, site)


def remember(file: Path, built: KeptBuild) -> None:
    """Keep what was built, as it was published just now. What cannot be kept is made again."""
    keep_if_possible(file, built.surroundings, msgspec.structs.replace(built, published=time.time_ns()))


def _bring_up_to_date(
    last: KeptBuild, plan: BuildPlan, file: Path, untouched: Callable[[], bool], say: Callable[[str], None]
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
    remember(file, built)
    return 0


def _plan(last: KeptBuild, options: BuildOptions) -> BuildPlan:
    day, jobs = date.fromisoformat(last.today), options.jobs or available_processors()
    return BuildPlan(Path(last.made.data), day, jobs, options.exports, options.stages, options.cache, options.told)


def _is_same(last: KeptBuild, options: BuildOptions) -> bool:
    """Whether nothing but records can have changed."""
    day = options.today or (date.fromisoformat(last.today) if last.day_is_fixed else build_date())
    return day.isoformat() == last.today and surroundings(last.made) == last.surroundings
