"""What a program of others finds wrong with a file of a site, and how that is told."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


class NoOpinionError(Exception):
    """A program could not be had or could not be asked; the message says which, and what it said."""


@dataclass(frozen=True, slots=True, order=True)
class Opinion:
    """Something wrong: what it is, the file below the site with the line where that is known, and what stands there."""

    says: str
    place: str
    excerpt: str = ""


def tell_opinions(opinions: Sequence[Opinion], *, most: int) -> str:
    """Return lines that tell each kind of fault once, the most frequent first, with its first places; `most` kinds."""
    kinds: defaultdict[str, list[Opinion]] = defaultdict(list)
    for one in opinions:
        kinds[one.says].append(one)
    lines: list[str] = []
    for says, found in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))[:most]:
        lines.append(f"{len(found):,} × {says}")
        lines += [f"    {one.place}  {one.excerpt}".rstrip() for one in sorted(found)[:3]]
    if len(kinds) > most:
        lines.append(f"... and {len(kinds) - most:,} other kinds of faults; --most tells more of them")
    return "\n".join(lines)
