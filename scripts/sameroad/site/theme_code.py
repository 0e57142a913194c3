"""The theme's templates as they were compiled, for all languages: MkDocs is run once for each, and would compile every
template again.
"""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class ThemeCode(BytecodeCache):
    """Compiled templates by their names and files; each is compiled again when its text has changed."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same text, if anything."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code
