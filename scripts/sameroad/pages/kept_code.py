"""Compiled templates, kept for other environments of this run and, in a file, for the next one.

What stands in the file is run, as Python's own compiled files are: it must be where nobody else can write. Whatever is
wrong with it means that there is none.
"""

import marshal
import sys
from collections.abc import Iterable
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from types import CodeType
from typing import cast

import msgspec
from jinja2.bccache import Bucket

from sameroad.pages.fold_calls import Call
from sameroad.pages.movable_code import MovableCode
from sameroad.pages.quick_environment import QuickEnvironment
from sameroad.work.kept_file import digest, keep_if_possible, kept


class _Compiled(msgspec.Struct, frozen=True, array_like=True):
    """The code of one template, and the calls that were answered in it with the digest of their answers."""

    code: bytes
    calls: tuple[Call, ...]
    answers: bytes


class KeptCode(MovableCode):
    """The code of environments in which the same calls are folded. Without a file it is kept for this run alone."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._codes: dict[str, CodeType] = {}
        self._current: dict[str, _Compiled] = {}
        self._is_new = False

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same source with the same answers, if anything."""
        place = self.place_of(bucket)
        bucket.code = self._codes.get(place)
        if bucket.code is None:
            found = self._of_last_run.get(place)
            if found is not None and found.answers == _answers(found.calls, _environment_of(bucket)):
                bucket.code = self._codes[place] = marshal.loads(found.code)  # noqa: S302 - `kept` knows it to be ours
                self._current[place] = found

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is None:
            return
        place = self.place_of(bucket)
        self._codes[place] = bucket.code
        if self._file is not None:
            environment = _environment_of(bucket)
            answers = _answers(environment.folded, environment)
            self._current[place] = _Compiled(marshal.dumps(bucket.code), environment.folded, answers)
            self._is_new = True

    def save(self) -> None:
        """Write to the file what this run has used or compiled, if any of it is new and it can be written."""
        if self._file is not None and self._is_new:
            keep_if_possible(self._file, program_digest(), self._current)
            self._is_new = False

    @cached_property
    def _of_last_run(self) -> dict[str, _Compiled]:
        return (self._file and kept(self._file, program_digest(), dict[str, _Compiled])) or {}


def _environment_of(bucket: Bucket) -> QuickEnvironment:
    return cast("QuickEnvironment", bucket.environment)


def _answers(calls: Iterable[Call], environment: QuickEnvironment) -> bytes:
    return digest(*(str(call.ask(environment.foldable)).encode() for call in calls))


@cache
def program_digest() -> bytes:
    """Return the digest of what draws pages: Python, Jinja, and all of our own that a template may call."""
    own = sorted(Path(__file__).parent.rglob("*.py"))
    versions = (sys.version, sys.implementation.cache_tag, version("jinja2"), version("markupsafe"))
    return digest(*(str(one).encode() for one in versions), *(file.read_bytes() for file in own))
