"""The site that the last build left: what it was made of, and which files it has. Light to import and quick to read."""

import msgspec


class Made(msgspec.Struct, frozen=True):
    """What a site is made of beside its records: the folders and files that were read, and what the build was told."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    data: str
    told: tuple[str, ...]


class LastSite(msgspec.Struct, frozen=True):
    """A site: `made` of what, with the digest of that, `surroundings`, as of the day `today`; the `paths` of all files
    that were drawn, by name of what was drawn, those of the `open_data`, and those of all that is not made of records,
    `written`. Nothing in it is younger than `published`, in nanoseconds.
    """

    made: Made
    surroundings: bytes
    output: str
    today: str
    paths: dict[str, tuple[str, ...]]
    open_data: tuple[str, ...]
    written: tuple[str, ...]
    published: int

    def files(self) -> frozenset[str]:
        """The paths of all files of the site."""
        return frozenset((*self.written, *self.open_data, *(path for paths in self.paths.values() for path in paths)))
