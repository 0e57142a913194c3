"""Organizations as bytes, decoded one by one when somebody asks for them: so ten thousand take little memory, and a
process that draws one page decodes what stands on it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Any

from sameroad.records.organization import Organization, organization_from_mapping
from sameroad.records.outline import Outline, outline_of
from sameroad.records.packed_value import unpack

EVERYTHING = "everything"
"""The question which organizations there are, and what the outlines of all of them say."""
GAPS = "gaps"
"""The question how many conditions have no group."""
_AT_HAND = 4_000
"""How many decoded organizations a process keeps: lists show the same ones again and again."""


class Reads:
    """What was asked of a directory: names of organizations and of lists, such as `organization:some-group`."""

    def __init__(self) -> None:
        self._found: set[str] = set()

    def note(self, what: str) -> None:
        """Remember one question."""
        self._found.add(what)

    def take(self) -> tuple[str, ...]:
        """Return what was asked since the last time this was asked, in order, and forget it."""
        found = tuple(sorted(self._found))
        self._found.clear()
        return found


def question(kind: str, name: str) -> str:
    """Return the name of a question about one organization or list."""
    return f"{kind}:{name}"


class KeptOrganizations(Mapping[str, Organization]):
    """Organizations by slug. `packed` are checked records in MessagePack, `outlines` theirs, both in the order of
    slugs; `reads` is told of each that is looked up.
    """

    def __init__(self, packed: Mapping[str, bytes], outlines: Mapping[str, Outline], reads: Reads) -> None:
        # In one: Python writes beside a value who uses it, so each process would have a copy of every record it reads.
        self._packed = b"".join(packed.values())
        ends = accumulate(map(len, packed.values()), initial=0)
        self._places = dict(zip(packed, pairwise(ends), strict=True))
        self.outlines = outlines
        self.reads = reads
        self._at_hand: dict[str, Organization] = {}

    def __getitem__(self, slug: str) -> Organization:
        self.reads.note(question("organization", slug))
        found = self._at_hand.get(slug)
        if found is None:
            found = organization_from_mapping(slug, self.original(slug))
            if len(self._at_hand) >= _AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[slug] = found
        return found

    def __contains__(self, slug: object) -> bool:
        self.reads.note(question("organization", str(slug)))
        return slug in self._places

    def __iter__(self) -> Iterator[str]:
        self.reads.note(EVERYTHING)
        return iter(self._places)

    def __len__(self) -> int:
        self.reads.note(EVERYTHING)
        return len(self._places)

    def __reduce__(self) -> tuple[Any, ...]:
        packed = {slug: self._packed[begin:end] for slug, (begin, end) in self._places.items()}
        return KeptOrganizations, (packed, self.outlines, Reads())

    def original(self, slug: str) -> dict[str, Any]:
        """Return what the file of a record says, word for word. Raises KeyError."""
        begin, end = self._places[slug]
        return unpack(self._packed[begin:end])


def keep_organizations(packed: Mapping[str, bytes], today: date, languages: Iterable[str]) -> KeptOrganizations:
    """Return organizations of which there are no outlines yet; the arguments are those of `outline_of`."""
    asked = tuple(languages)
    outlines = {
        slug: outline_of(organization_from_mapping(slug, unpack(record)), today, asked)
        for slug, record in packed.items()
    }
    return KeptOrganizations(packed, outlines, Reads())


class OriginalOrganizations(Mapping[str, Mapping[str, Any]]):
    """What the files of the records say, by slug, decoded when asked for."""

    def __init__(self, organizations: KeptOrganizations) -> None:
        self._organizations = organizations

    def __getitem__(self, slug: str) -> Mapping[str, Any]:
        return self._organizations.original(slug)

    def __iter__(self) -> Iterator[str]:
        return iter(self._organizations)

    def __len__(self) -> int:
        return len(self._organizations)


class Listed(Sequence[Organization]):
    """A list of organizations that looks each one up when it is shown; its length needs none of them."""

    def __init__(self, slugs: tuple[str, ...], find: Callable[[str], Organization]) -> None:
        self.slugs = slugs
        self._find = find

    def __len__(self) -> int:
        return len(self.slugs)

    def __iter__(self) -> Iterator[Organization]:
        return map(self._find, self.slugs)

    def __getitem__(self, at: Any) -> Any:
        return Listed(self.slugs[at], self._find) if isinstance(at, slice) else self._find(self.slugs[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self.slugs)
