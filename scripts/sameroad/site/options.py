"""What a build is told, and what it then goes by: where the records are, which day it is, how many processes work, and
where it keeps things for the next build.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sameroad.work.kept_file import digest
from sameroad.work.stages import Stages


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What a build goes by: the folder of the records, the day from which ages count, the number of processes, whether
    it writes the open data, the stopwatch of its stages, the folder of its cache (None: nothing is kept), what it was
    told, by which the next build finds what this one keeps, and whether it looks at every file
    before it publishes (None: if there are not too many, False: only at what must be there).
    """

    data: Path
    today: date
    jobs: int
    exports: bool = True
    stages: Stages = field(default_factory=Stages)
    cache: Path | None = None
    told: tuple[str, ...] = ()
    verify: bool | None = None


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options as given on a command line or in `mkdocs.yml`; what is None was not said there. With `poll` a preview
    looks for saved files itself instead of hearing of them.
    """

    data: Path | None = None
    today: date | None = None
    jobs: int | None = None
    exports: bool = True
    stages: Stages = field(default_factory=Stages)
    cache: Path | None = None
    told: tuple[str, ...] = ()
    verify: bool | None = None
    poll: bool = False

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
            self.verify,
        )


def kept_file(build: BuildPlan | BuildOptions) -> Path | None:
    """Return the file in which a build keeps things for the next one that is told the same; None without a cache."""
    return build.cache and build.cache / f"{digest(*map(str.encode, build.told)).hex()[:16]}.kept"


def kept_data_file(build: BuildPlan | BuildOptions) -> Path | None:
    """Return the file beside it in which is kept what only the open data needs."""
    file = kept_file(build)
    return file and file.with_suffix(".data")
