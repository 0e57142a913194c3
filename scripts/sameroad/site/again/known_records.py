"""Loads the records with what an earlier run has read and checked of them, and keeps that for the next run."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from sameroad.records.data_file import Listed
from sameroad.records.known_run import NOTHING_KNOWN, KnownRun
from sameroad.records.load import Loaded, load
from sameroad.records.report_problems import report
from sameroad.site.again.surroundings import surroundings_of_records
from sameroad.site.options import BuildPlan
from sameroad.work.kept_file import digest, keep_if_possible, kept_with_key
from sameroad.work.stages import Stages


@dataclass(frozen=True, slots=True)
class LoadedAgain:
    """What was loaded, and what `keep` writes of it to a file for the next run, where that differs from the last."""

    loaded: Loaded
    file: Path | None
    key: bytes

    def keep(self) -> None:
        """Write it."""
        if self.file:
            keep_if_possible(self.file, self.key, self.loaded.known)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier run has kept in `file`, if there is a cache, and under which key."""

    file: Path | None
    key: bytes = b""
    run: KnownRun = NOTHING_KNOWN

    @classmethod
    def of(cls, plan: BuildPlan) -> "Earlier":
        """Read it. Whether it is of use, `load_again` says."""
        if plan.cache is None:
            return cls(None)
        file = plan.cache / f"{digest(os.fsencode(plan.data)).hex()[:16]}.records"
        found = kept_with_key(file, KnownRun)
        return cls(file, *found) if found else cls(file)


def load_again(plan: BuildPlan, earlier: Earlier, key: bytes, listed: Listed = ()) -> LoadedAgain:
    """Load with what an earlier run has kept under the key, `surroundings_of_records`; without a cache all is read.

    Raises what `load` raises.
    """
    begin = plan.stages.begin
    file = earlier.file
    if file is None:
        return LoadedAgain(load(plan.data, plan.today, begin=begin, jobs=plan.jobs), None, b"")
    known = earlier.run if earlier.key == key else NOTHING_KNOWN
    loaded = load(plan.data, plan.today, begin=begin, jobs=plan.jobs, known=known, listed=listed)
    return LoadedAgain(loaded, None if loaded.known == known else file, key)


def load_known(plan: BuildPlan) -> Loaded:
    """Load as `load_again` does, and keep what was loaded for the next run."""
    key = surroundings_of_records(str(plan.data), plan.today.isoformat()) if plan.cache else b""
    again = load_again(plan, Earlier.of(plan), key)
    again.keep()
    return again.loaded


def tell_problems(loaded: Loaded, stages: Stages) -> None:
    """Print the report of what was found in the records, if anything was."""
    if loaded.problems:
        stages.hide()
        sys.stderr.write(report(loaded.problems, loaded.files))


def digests_of(loaded: Loaded) -> dict[str, bytes]:
    """Return the digest of each record by its slug."""
    return {one.name: one.digest for one in loaded.checked if one.kind == "organization"}
