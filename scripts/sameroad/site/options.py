"""What a build is told: where the records are, which day it is, how many processes it may use."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Options as given on a command line or in `mkdocs.yml`; what is None was not said there."""

    data: Path | None = None
    today: date | None = None
    jobs: int | None = None

    def over(self, others: "BuildOptions") -> "BuildOptions":
        """Return these options, filled up with the others where nothing was said."""
        return BuildOptions(self.data or others.data, self.today or others.today, self.jobs or others.jobs)
