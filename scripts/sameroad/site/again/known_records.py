"""Loads the records with what an earlier run has read and checked of them, and keeps that for the next run."""

import os
import sys

from sameroad.records.known_run import NOTHING_KNOWN, KnownRun
from sameroad.records.load import Loaded, load
from sameroad.records.report_problems import report
from sameroad.site.again.kept_build import Made
from sameroad.site.again.surroundings import surroundings
from sameroad.site.options import BuildPlan
from sameroad.work.kept_file import digest, keep_if_possible, kept
from sameroad.work.stages import Stages


def load_known(plan: BuildPlan) -> Loaded:
    """Return what `load` returns; without a cache all is read. Raises what `load` raises."""
    if plan.cache is None:
        return load(plan.data, plan.today, begin=plan.stages.begin, jobs=plan.jobs)
    file = plan.cache / f"{digest(os.fsencode(plan.data)).hex()[:16]}.records"
    key = surroundings(Made((), (), str(plan.data), (plan.today.isoformat(),)))
    known = kept(file, key, KnownRun) or NOTHING_KNOWN
    loaded = load(plan.data, plan.today, begin=plan.stages.begin, jobs=plan.jobs, known=known)
    if loaded.known != known:
        keep_if_possible(file, key, loaded.known)
    return loaded


def tell_problems(loaded: Loaded, stages: Stages) -> None:
    """Print the report of what was found in the records, if anything was."""
    if loaded.problems:
        stages.hide()
        sys.stderr.write(report(loaded.problems, loaded.files))


def digests_of(loaded: Loaded) -> dict[str, bytes]:
    """Return the digest of each record by its slug."""
    return {one.name: one.digest for one in loaded.checked if one.kind == "organization"}
