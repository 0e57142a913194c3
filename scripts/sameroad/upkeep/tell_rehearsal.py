"""Tells a maintainer what came of a rehearsal, as Markdown that reads well as plain text too."""

from collections.abc import Iterator, Sequence

from sameroad.upkeep.compare_sites import Difference
from sameroad.upkeep.rehearse import Rehearsal

_LONGEST = 20
"""How many paths, and how many last lines of a program, are shown."""


def tell_rehearsal(done: Rehearsal) -> str:
    """Return the report."""
    return "\n".join(_lines(done)) + "\n"


def _lines(done: Rehearsal) -> Iterator[str]:
    yield f"## {_TITLES[done.play.name]}"
    yield ""
    yield _verdict(done)
    if done.broken:
        yield from ("", *_fenced(done.said))
    if done.versions:
        yield from ("", "| package | locked | tried |", "|---|---|---|")
        yield from (f"| {name} | {old or 'none'} | {new or 'none'} |" for name, old, new in done.versions)
    if done.difference:
        yield from ("", *_differences(done.difference))


_TITLES = {
    "newest": "The newest allowed versions",
    "properdocs": "ProperDocs instead of MkDocs",
}


def _verdict(done: Rehearsal) -> str:
    if done.broken:
        return f"Broken: {done.broken} failed. The last lines of what was said:"
    if done.difference is not None and not done.difference:
        return f"Good: the site is built, and all {done.difference.same} files of it are the same."
    if done.play.must_be_equal:
        return "Broken: the site is built, and it is not the same."
    return "Good: the site is built. What differs is to be looked at before these versions are locked."


def _fenced(said: str) -> Iterator[str]:
    yield "```text"
    yield from (line.replace("```", "'''") for line in said.splitlines()[-_LONGEST:])
    yield "```"


def _differences(found: Difference) -> Iterator[str]:
    yield f"Of the files of the site, {found.same} are the same."
    for title, paths in (("Changed", found.changed), ("Gone", found.gone), ("New", found.new)):
        if paths:
            yield f"{title}: {len(paths)}"
            yield from _shown(paths)


def _shown(paths: Sequence[str]) -> Iterator[str]:
    yield from (f"- `{path}`" for path in paths[:_LONGEST])
    if len(paths) > _LONGEST:
        yield f"- and {len(paths) - _LONGEST} more"
