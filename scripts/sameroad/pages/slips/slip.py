"""A slip as a value: what it says of one organization, in as large a type and at such length as one sheet holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, partial

from sameroad.pages.escaped import escaped
from sameroad.pages.slips.fact import Fact, measured
from sameroad.pages.slips.paper_lines import Line
from sameroad.pages.slips.slip_facts import FactWriter, Room
from sameroad.pages.slips.written_ways import WrittenWay
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization

_PHONES = 2


@dataclass(frozen=True, slots=True)
class Type:
    """A size of the letters, as the stylesheet calls it: in millimetres, that of the name, and what every slip takes of
    the height of its sheet: its edges, the line above the name, the stamp, the code, the small print.
    """

    name: str
    letters: float
    title: float
    frame: float


_POINT = 25.4 / 72
TYPES = (
    Type("large", 11.5 * _POINT, 17 * _POINT, 64.7),
    Type("medium", 10.5 * _POINT, 17 * _POINT, 64.7),
    Type("small", 9.5 * _POINT, 15 * _POINT, 57.4),
)
# What slip.css makes of a sheet, in mm: its height, and widths: of the sheet without its edges, of the gap between the
# columns, of the edges of the notice and of the box with the numbers.
_SHEET = 209
_WIDTH = 128
_BETWEEN = 6
_NOTICE_EDGES = 5.2
_BOX_EDGES = 6.8
# Heights: the gap between two facts in sizes of the letters, a line of the name in sizes of its own, and in mm a number
# and what the boxes of notice and numbers take beside their text.
_GAP = 0.3
_TITLE_LINE = 1.25
_NUMBER = 9.4
_NOTICE = 6.2
_BOX = 8.8
_WRITTEN_LINE = 1.38
_SPARE = 4  # of the width of what stands side by side: it breaks between few places
_WHOLE = Room()
# What is shortened first, and what last: how to reach it is worth more than what else it does. Nothing is longer in the
# short one than in those before it, so that where it is too long, none of them need be tried.
_LONGEST = Room(note=150, host=110, where=180, hours=130, label=90, conditions=3)
_SHORT = Room(0, note=60, host=60, who_may_join=60, step=100, where=120, hours=90, label=60, conditions=2)
_TIGHTER = (
    Room(conditions=4),
    _LONGEST,
    replace(_LONGEST, summary=220),
    replace(_LONGEST, summary=150, note=90, host=80),
    replace(_LONGEST, summary=0, note=60, host=60, who_may_join=100),
)
_TIGHTEST = (
    replace(_SHORT, unstated=False),
    replace(_SHORT, unstated=False, summary=110, parts_of_summary=True),
    replace(_SHORT, unstated=False, parts_of_summary=True),
    Room(0, True, note=30, host=30, who_may_join=30, step=70, where=70, hours=60, label=30, conditions=2),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number; `notes` say whose it is and when it is answered."""

    number: str
    notes: Fact | None


@dataclass(frozen=True)
class Slip:
    """What stands on a slip, from its upper edge to its lower one."""

    name: LocalizedText
    notice: Fact | None
    summary: Fact | None
    beginning: tuple[Fact, ...]
    phones: tuple[Number, ...]
    whatsapp: tuple[str, ...]
    written: tuple[WrittenWay, ...]
    rest: tuple[Fact, ...]

    @cached_property
    def titles(self) -> list[Line]:
        """The name in each language that it has, in one line."""
        return [Line(measured(escaped(name), bold=True)[0]) for name in self.name.values()]

    @cached_property
    def written_widths(self) -> list[int]:
        """How wide each way to write is."""
        return [sum(measured(way.said)[0]) for way in self.written]


def make_slip(organization: Organization, writer: FactWriter, *, has_code: bool) -> tuple[Slip, str]:
    """Return the slip of an organization and its size (`Type.name`): whole in the largest type that it fits in, else
    shortened in the smallest.

    What is too long even then will run over to a second sheet; nothing is ever cut off. `has_code` says whether a code
    leads to the page, so that the slip may leave a long address to it.
    """
    made = partial(_slip, organization, writer, has_code=has_code)
    slip = made(_WHOLE)
    largest = next((size for size in TYPES if _fits(slip, size)), None)
    if largest is not None:
        return slip, largest.name
    short = made(_SHORT)
    if _fits(short):
        slip = next(filter(_fits, map(made, _TIGHTER)), short)
    else:
        *rooms, last = _TIGHTEST
        slip = next(filter(_fits, map(made, rooms)), None) or made(last)
    return slip, TYPES[-1].name


def _fits(slip: Slip, size: Type = TYPES[-1]) -> bool:
    """Whether a slip is no higher than a sheet, in the smallest type unless another is named."""
    return estimated_height(slip, size) <= _SHEET


def estimated_height(slip: Slip, size: Type) -> float:
    """Return how high a slip will be in mm, without drawing it: rather too high than too low."""
    height = size.frame + sum([_title_height(title, size) for title in slip.titles])
    if slip.notice:
        height += _NOTICE + _height([slip.notice], size, _NOTICE_EDGES)
    if slip.phones or slip.whatsapp or slip.written:
        height += _BOX + _NUMBER * (len(slip.phones) + len(slip.whatsapp))
        height += _height([phone.notes for phone in slip.phones if phone.notes], size, _BOX_EDGES)
        height += _written_height(slip.written_widths, size)
    return height + _height([slip.summary] if slip.summary else [], size) + _height([*slip.beginning, *slip.rest], size)


def _height(facts: Iterable[Fact], size: Type, edges: float = 0) -> float:
    """The height of facts below one another, inside something with edges."""
    sheet = 1000 * (_WIDTH - edges) / size.letters
    column = 1000 * (_WIDTH - edges - _BETWEEN) / 2 / size.letters
    return size.letters * sum([fact.height(column, sheet) + _GAP for fact in facts])


def _written_height(ways: Iterable[int], size: Type) -> float:
    """The height of what is so wide and stands side by side, as far as there is room, and else below one another."""
    gap = round(1000 * _BETWEEN / size.letters)
    widths = [width for way in ways for width in (way, gap)]
    most = 1000 * (_WIDTH - _BOX_EDGES - _SPARE) / size.letters
    return size.letters * _WRITTEN_LINE * Line(tuple(widths[:-1])).broken(most) if widths else 0


def _title_height(title: Line, size: Type) -> float:
    return size.title * _TITLE_LINE * title.broken(1000 * _WIDTH / size.title)


def _slip(organization: Organization, writer: FactWriter, room: Room, *, has_code: bool) -> Slip:
    contact = organization.contact
    return Slip(
        name=writer.name(organization),
        notice=writer.notice(organization),
        summary=writer.summary(organization, room),
        beginning=writer.beginning(organization, room),
        phones=tuple(Number(phone.number, writer.number_notes(phone, room)) for phone in contact.phones[:_PHONES]),
        whatsapp=contact.whatsapp[:1],
        written=writer.written(organization, "slip.website.code" if has_code else "slip.website.search"),
        rest=writer.rest(organization, room),
    )
