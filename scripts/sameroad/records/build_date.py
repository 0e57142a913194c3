"""The day from which ages are counted, where a command or a build was not told one."""

import os
from datetime import UTC, date, datetime

_LAST = 2**32 - 1
"""The last second that compressed files can name: of the year 2106."""


class BuildDateError(ValueError):
    """SOURCE_DATE_EPOCH names no day; the message says what it must be."""


def build_date() -> date:
    """Return today, or the day that SOURCE_DATE_EPOCH names, so that a check or a build can be repeated.

    https://reproducible-builds.org/specs/source-date-epoch/. Raises BuildDateError when the variable is no number of
    seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now().astimezone().date()
    if not epoch.isdecimal():
        raise BuildDateError(f"SOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds since 1970.")
    if len(epoch.lstrip("0")) > len(str(_LAST)) or int(epoch) > _LAST:
        raise BuildDateError(
            f"SOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds since 1970, at most {_LAST} (in the"
            " year 2106). Perhaps these are milliseconds."
        )
    return datetime.fromtimestamp(int(epoch), UTC).date()
