"""What a build is told, and what it then goes by: where the records are, which day it is, how many processes work, and
where it keeps things for the next build.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sameroad.work.stages import Stages


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What a build goes by: the folder of the records, the day from which ages count, the number of processes, whether
    it writes the open data, the stopwatch of its stages, the folder of its cache (None: nothing is kept), and what it
    was told, by which the next build finds what this one keeps.
    """

    data: Path
    today: date
    jobs: int
    exports: bool = True
    stages: Stages = field(default_factory=Stages)
    cache: Path | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options as given on a command line or in `mkdocs.yml`; what is None was not said there."""

    data: Path | None = None
    today: date | None = None
    jobs: int | None = None
    exports: bool = True
    stages: Stages = field(default_factory=Stages)
    cache: Path | None = None
    told: tuple[str, ...] = ()

    def over(self, others: BuildPlan) -> BuildPlan:
        """Return these options, filled up from a plan where nothing was said."""
        return BuildPlan(
            self.data or others.data,
            self.today or others.today,
            self.jobs or others.jobs,
            self.exports,
            self.stages,
            self.cache,
            self.told,
        )
