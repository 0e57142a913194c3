"""A name for the file of a new record."""

import re
from collections.abc import Mapping

from sameroad.records.chinese import HAN
from sameroad.records.slug import SLUG, to_slug

_LONGEST = 80


def propose_slug(name: Mapping[str, str]) -> str | None:
    """Return a file's name, without .yaml, from the names of an organization by language; None when nothing fits.

    It is the first name in Latin letters, else the first Chinese one as it sounds in Cantonese: Jyutping, no tones.
    """
    latin = next((text for text in name.values() if not HAN.search(text)), None)
    if latin is not None:
        return _shortened(to_slug(re.sub("[’']", "", latin))) if re.search(r"[A-Za-z0-9]", latin) else None
    return _shortened(_sounds(next(iter(name.values())))) if name else None


def _sounds(chinese: str) -> str:
    import ToJyutping  # noqa: PLC0415 - costs 200 ms and is needed only for Chinese names

    spoken = ToJyutping.get_jyutping_list(chinese)
    # A character with a reading is a word of its own; Latin letters beside it stay together.
    words = (f" {reading.rstrip('0123456789')} " if reading else character for character, reading in spoken)
    return re.sub(r"[^a-z0-9]+", "-", "".join(words).lower()).strip("-")


def _shortened(slug: str) -> str | None:
    """The slug up to the last hyphen within what a file's name may well have."""
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return slug if SLUG.fullmatch(slug) else None
