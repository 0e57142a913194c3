"""What has changed since the last build: found out by another process while this one gets ready to go on from there."""

from dataclasses import dataclass
from pathlib import Path

from sameroad.records.data_file import DataFile, digest_of
from sameroad.records.read_collection import DataFolderError, list_files
from sameroad.site.again.as_published import is_as_published
from sameroad.site.again.last_site import LastSite
from sameroad.site.again.surroundings import surroundings, surroundings_of_records
from sameroad.work.kept_file import kept

_ANY_KEY = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The files of the data folder with their digests, and the digest of what decides what is found in them."""

    listed: tuple[tuple[DataFile, bytes], ...]
    of_records: bytes


def look_around(file: Path) -> Seen | None:
    """Look at all that the build whose file is named was made of, and left. None when there is no such build, when
    anything but records has changed since, or when the site is not as it was published: then all is to be built.
    """
    last = kept(file, _ANY_KEY, LastSite)
    if last is None or surroundings(last.made) != last.surroundings:
        return None
    try:
        listed = tuple((one, digest_of(one)) for one in list_files(Path(last.made.data)))
    except (DataFolderError, OSError):
        return None
    if not is_as_published(Path(last.output), last.files(), last.published):
        return None
    return Seen(listed, surroundings_of_records(last.made.data, last.today))
