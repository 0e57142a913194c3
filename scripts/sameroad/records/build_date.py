"""The day from which ages are counted, where a command or a build was not told one."""

import os
from datetime import UTC, date, datetime


def build_date() -> date:
    """Return today, or the day that SOURCE_DATE_EPOCH names, so that a check or a build can be repeated.

    https://reproducible-builds.org/specs/source-date-epoch/. Raises ValueError with a sentence when the variable is no
    number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now().astimezone().date()
    if not epoch.isdecimal():
        raise ValueError(f"SOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds since 1970.")
    return datetime.fromtimestamp(int(epoch), UTC).date()
