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
    """The digests of what the site is made of beside its records now, and of what decides what is found in these; the
    files of the data folder with their digests, none where it is no data folder any more; and whether the site is as it
    was published.
    """

    surroundings: bytes
    of_records: bytes
    listed: tuple[tuple[DataFile, bytes], ...]
    is_as_published: bool


def look_around(file: Path) -> Seen | None:
    """Look at all that the build whose file is named was made of, and left; None when there is no such build."""
    last = kept(file, _ANY_KEY, LastSite)
    if last is None:
        return None
    try:
        listed = tuple((one, digest_of(one)) for one in list_files(Path(last.made.data)))
    except (DataFolderError, OSError):
        listed = ()
    site = Path(last.output)
    untouched = is_as_published(site, last.files(), last.published)
    return Seen(surroundings(last.made), surroundings_of_records(last.made.data, last.today), listed, untouched)
