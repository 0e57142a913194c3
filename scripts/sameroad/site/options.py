"""What a build is told: where the records are, which day it is, how many processes it may use."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
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


def date_of_build() -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names, so that a build can be repeated.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
