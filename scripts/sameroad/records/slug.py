"""Slugs: names of files that become a part of an address."""

import re

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def to_slug(name: str) -> str:
    """Return the name in small letters, digits and single hyphens, or an example where nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "example-association"
