"""What one run knows of a data folder, for the next one."""

from collections.abc import Iterable, Mapping

import msgspec

from sameroad.records.checked_file import CheckedFile
from sameroad.records.found_together import FoundTogether


class KnownRun(msgspec.Struct, frozen=True, array_like=True):
    """The files that were read and checked, by their digests, and what was found in all of them together, by the ids of
    the rules.
    """

    files: dict[bytes, CheckedFile]
    together: dict[str, FoundTogether]


NOTHING_KNOWN = KnownRun({}, {})


def known_run(checked: Iterable[CheckedFile], together: Mapping[str, FoundTogether]) -> KnownRun:
    """Return what there is to know of the files of a run; what is no file has no digest, and is looked at anew."""
    return KnownRun({file.digest: file for file in checked if file.digest}, dict(together))
