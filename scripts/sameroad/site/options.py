"""What a build is told, and what it then goes by: where the records are, which day it is, how many processes work."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What a build goes by: the folder of the records, the day from which ages count, the number of processes."""

    data: Path
    today: date
    jobs: int


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options as given on a command line or in `mkdocs.yml`; what is None was not said there."""

    data: Path | None = None
    today: date | None = None
    jobs: int | None = None

    def over(self, others: BuildPlan) -> BuildPlan:
        """Return these options, filled up from a plan where nothing was said."""
        return BuildPlan(self.data or others.data, self.today or others.today, self.jobs or others.jobs)
