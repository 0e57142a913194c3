"""The theme's templates as they were compiled: once for all languages of a build and, in its cache, for the next build.

As with those of `pages/kept_code.py`, what stands in the file is run: it must be where nobody else can write.
"""

import marshal
from functools import cached_property
from pathlib import Path
from types import CodeType

from jinja2 import Environment
from jinja2.bccache import Bucket

from sameroad.pages.movable_code import MovableCode
from sameroad.site.again.surroundings import program_and_libraries
from sameroad.work.kept_file import keep_if_possible, kept


class ThemeCode(MovableCode):
    """The code of the environments that MkDocs makes in one build. Without a file it is kept for this run alone;
    `before` are those of an earlier build in it, as a preview makes one after the other.
    """

    def __init__(self, file: Path | None = None, before: "ThemeCode | None" = None) -> None:
        self._file = file
        self._codes: dict[str, CodeType] = before._codes if before else {}

    def of(self, environment: Environment) -> Environment:
        """Return the environment, which from now on compiles no template that was compiled before."""
        environment.bytecode_cache = self
        return environment

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same source, if anything."""
        place = self.place_of(bucket)
        if place not in self._codes and place in self._of_last_run:
            self._codes[place] = marshal.loads(self._of_last_run[place])  # noqa: S302 - `kept` knows it to be ours
        bucket.code = self._codes.get(place)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._codes[self.place_of(bucket)] = bucket.code

    def save(self) -> None:
        """Write to the file what this run has used or compiled, if any of it is new and if that can be."""
        if self._file is not None and not self._codes.keys() <= self._of_last_run.keys():
            new = {place: marshal.dumps(code) for place, code in self._codes.items()}
            keep_if_possible(self._file, self._key, new)

    @cached_property
    def _key(self) -> bytes:
        # Jinja answers a filter of something constant as it compiles, and filters are of MkDocs and its plugins.
        return program_and_libraries()

    @cached_property
    def _of_last_run(self) -> dict[str, bytes]:
        return (self._file and kept(self._file, self._key, dict[str, bytes])) or {}
