"""The site that the last build left: what it was made of, and which files it has. Light to import and quick to read."""

from collections.abc import Iterable, Iterator

import msgspec

from sameroad.site.turn_to_publish import Stamp


class Made(msgspec.Struct, frozen=True):
    """What a site is made of beside its records: the folders and files that were read, and what the build was told.
    With `hidden`, hidden files of these folders may be published too.
    """

    folders: tuple[str, ...]
    files: tuple[str, ...]
    data: str
    told: tuple[str, ...]
    hidden: bool = False


class MadeSite(msgspec.Struct, frozen=True):
    """A site: `made` of what, with the digest of that, `surroundings`, as of the day `today`, in the folder `output`;
    the paths of its `open_data`, and those of all that is not made of records, `written`. Nothing in it is younger than
    `published`, in nanoseconds, and it had the `stamp` then (None: nobody has published it, such as a preview).
    """

    made: Made
    surroundings: bytes
    output: str
    today: str
    open_data: tuple[str, ...]
    written: tuple[str, ...]
    published: int
    stamp: Stamp | None

    def files_with(self, drawn: Iterable[tuple[str, ...]]) -> Iterator[str]:
        """Give the paths of all files of the site, those of each thing that was drawn among them."""
        yield from self.written
        yield from self.open_data
        for paths in drawn:
            yield from paths


class LastSite(MadeSite, frozen=True):
    """The same with the `paths` of all files that were drawn, by name of what was drawn."""

    paths: dict[str, tuple[str, ...]]

    def files(self) -> Iterator[str]:
        """Give the paths of all files of the site."""
        return self.files_with(self.paths.values())
