"""What all kept templates have in common: they are known by name and source, wherever their folder lies today."""

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class MovableCode(BytecodeCache):
    """Code that stays of use when its project is moved or copied; its errors name the file that is read today."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """Return what a template is known by beside its source."""
        return name

    @staticmethod
    def place_of(bucket: Bucket) -> str:
        """Return under what the code of a template is kept: its name and the digest of its source."""
        return f"{bucket.key} {bucket.checksum}"

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return what there is of a template."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code is not None and filename is not None:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket
