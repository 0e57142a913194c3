"""Finds the files of a site that may lead to what another build of it takes away: to pages, and to places in them.

It looks for how addresses and ids are written, not at tags, and is quick. What it names is then looked at as a whole.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_INDEX = "index.html"
_MANY = 50
"""To look for more than this takes as long as to look at every page."""

_ID = re.compile(rb'\sid="([^"]*)"')


def lost_ids(old: Path, new: Path) -> frozenset[str]:
    """Return the ids that a page had and no longer has."""
    if not old.is_file():
        return frozenset()
    before, now = (frozenset(_ID.findall(page.read_bytes())) for page in (old, new))
    return frozenset(one.decode() for one in before - now)


def leading_to(pages: Iterable[str], ids: Mapping[str, Iterable[str]], site: Path, files: Iterable[str]) -> list[str]:
    """Return those of the files of a site that may lead to one of these pages, or in a page to one of these ids."""
    ends = {end.encode() for end in (*_to_pages(pages), *_to_places(ids))}
    if len(ends) > _MANY:
        return list(files)
    return [path for path in files if ends and _has_any((site / path).read_bytes(), ends)]


def _has_any(content: bytes, ends: Iterable[bytes]) -> bool:
    return any(end in content for end in ends)


def _to_pages(pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        yield from (f"{_called(page)}{end}" for end in ('"', "#"))


def _to_places(ids: Mapping[str, Iterable[str]]) -> Iterator[str]:
    return (f'{_called(page)}#{one}"' for page, lost in ids.items() for one in lost)


def _called(page: str) -> str:
    """How an address ends that leads to a page, from wherever it comes."""
    *folders, name = page.split("/")
    if name != _INDEX:
        return name
    return f"{folders[-1]}/" if folders else "/"
