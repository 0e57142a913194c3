"""What has changed since the last build: found out by another process while this one goes on from there."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sameroad.records.data_file import DataFile
from sameroad.records.read_collection import DataFolderError, list_files
from sameroad.site.again.as_published import is_as_published
from sameroad.site.again.last_site import LastSite
from sameroad.site.again.seen_files import SeenFiles
from sameroad.site.again.surroundings import surroundings, surroundings_of_records
from sameroad.site.publish import has_unfinished_changes
from sameroad.site.turn_to_publish import stamp_of
from sameroad.work.beside import Beside, beside_in_turn
from sameroad.work.kept_file import kept

_ANY_KEY = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The files of the data folder with their digests, and the digest of what decides what is found in them."""

    listed: tuple[tuple[DataFile, bytes], ...]
    of_records: bytes


@dataclass(frozen=True, slots=True)
class Looking:
    """The two things that are looked for in this order: what was `seen`, None when all is to be built; and whether the
    site is `as_published`, which nobody need know before changes are put into it.
    """

    seen: Beside[Seen | None]
    as_published: Beside[bool]

    def stop(self) -> None:
        """Look no further."""
        self.seen.stop()


def look_beside(file: Path | None) -> Looking:
    """Begin to look, in another process where there is something to look for, at all that the build was made of, and
    left, whose file is named.
    """
    if file is None or not file.is_file():
        return Looking(Beside(lambda: None), Beside(lambda: False))
    look = _Look(file)
    return Looking(*beside_in_turn(look.around, look.is_as_published))


class _Look:
    """Looks at what the last build was made of and at what it left."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _last(self) -> LastSite | None:
        return kept(self._file, _ANY_KEY, LastSite)

    def around(self) -> Seen | None:
        """Return what there is to go on from; None when there is no such build, when anything but records has changed
        since, or when its site is gone or stands half changed: then all is to be built.
        """
        last = self._last
        if last is None or surroundings(last.made) != last.surroundings:
            return None
        if not Path(last.output).is_dir() or has_unfinished_changes(Path(last.output)):
            return None
        try:
            listed = self._list(Path(last.made.data), last.surroundings)
        except (DataFolderError, OSError):
            return None
        return Seen(listed, surroundings_of_records(last.made.data, last.today))

    def _list(self, data: Path, key: bytes) -> tuple[tuple[DataFile, bytes], ...]:
        file = self._file.with_suffix(".seen")
        seen = SeenFiles.of_last_run(file, key)
        listed = tuple(seen.listed(list_files(data)))
        seen.keep(file, key)
        return listed

    def is_as_published(self) -> bool:
        """Say whether nobody has touched the site since."""
        last = self._last
        if last is None or stamp_of(Path(last.output)) != last.stamp:
            return False
        return is_as_published(Path(last.output), last.files(), last.published)
