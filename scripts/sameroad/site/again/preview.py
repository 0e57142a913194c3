"""A preview that follows saved records: the site that is served is brought up to date as the next build would do it."""

import gc
import time
from collections.abc import Callable
from dataclasses import replace

from sameroad.records.build_date import build_date
from sameroad.records.load import Loaded, load
from sameroad.records.read_collection import list_files
from sameroad.site.again.build_again import Again
from sameroad.site.again.kept_build import KeptBuild
from sameroad.site.again.known_records import digests_of, tell_problems
from sameroad.site.again.seen_files import SeenFiles
from sameroad.site.again.surroundings import surroundings
from sameroad.site.options import BuildPlan
from sameroad.site.written_data import confirm_data
from sameroad.work.stops import hear_stops_again


class Preview:
    """What is served: what its last build kept, and the records of that build. `say` tells what became of a change."""

    def __init__(self, kept: KeptBuild, loaded: Loaded, plan: BuildPlan, say: Callable[[str], None]) -> None:
        confirm_data(plan)
        self._kept = kept
        self._known = loaded.known
        self._files = SeenFiles()
        self._plan = replace(plan, verify=False)  # it is for looking at, drafts too
        self._say = say
        # Nobody need look through all of it for garbage after each change; what the last whole build left goes.
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def follow(self) -> bool:
        """Bring the site up to date; say whether that was possible, or the whole must be built.

        Raises what `Again.build` raises.
        """
        start = time.monotonic()
        if surroundings(self._kept.made) != self._kept.surroundings or not self._is_the_same_day():
            return False
        listed = self._files.listed(list_files(self._plan.data))
        loaded = load(self._plan.data, self._plan.today, jobs=self._plan.jobs, known=self._known, listed=listed)
        tell_problems(loaded, self._plan.stages)
        if loaded.directory is None:
            self._say("The records have errors (see above). The last good pages are shown until they are mended.")
            return True
        kept = Again(self._kept, loaded.directory, digests_of(loaded), self._plan).build(self._say)
        hear_stops_again()  # what is published is not the last thing that a preview does
        if kept is None:
            return False
        confirm_data(self._plan)
        self._kept, self._known = kept, loaded.known
        self._plan.stages.end()
        self._say(f"Brought up to date in {time.monotonic() - start:.1f} s")
        return True

    def _is_the_same_day(self) -> bool:
        return self._kept.day_is_fixed or build_date() == self._plan.today
