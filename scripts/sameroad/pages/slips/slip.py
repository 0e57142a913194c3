"""A slip as a value: what it says of one organization, in as large a type and at such length as one sheet holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from sameroad.pages.slips.shorten import room_of
from sameroad.pages.slips.slip_facts import Fact, FactWriter, Room
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization

_PHONES = 2


@dataclass(frozen=True, slots=True)
class Type:
    """A size of the letters, as the stylesheet calls it: the room in a line of one language, and heights in mm: of such
    a line, of the gap between two facts, of a line of the name.
    """

    name: str
    line: int
    height: float
    gap: float
    title: float


# Measured on sheets that Chromium drew with a wide font; heights are in mm. The frame is all that every slip has.
_TYPES = (Type("large", 28, 5.5, 1.2, 7.5), Type("medium", 31, 5.05, 1.1, 7.5), Type("small", 36, 4.55, 1, 6.6))
_SHEET = 206
_FRAME = 65
_TITLE_LINE = 38
_NUMBER = 9.3
_BOX = 8
_NOTICE = 6
_WHOLE = Room()
# What is shortened first, and what last: how to reach it is worth more than what else it does.
_TIGHTER = (
    Room(summary=150, note=90, host=80, conditions=4),
    Room(summary=90, note=60, host=60, who_may_join=100, conditions=3),
    Room(summary=0, note=60, host=60, who_may_join=100, conditions=3),
    Room(0, note=60, host=60, who_may_join=60, step=100, notice=120, where=120, hours=90, label=60, conditions=2),
    Room(0, note=30, host=30, who_may_join=30, step=70, notice=70, where=70, hours=60, label=30, conditions=2),
)


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number; `notes` say whose it is and when it is answered."""

    number: str
    notes: Fact | None


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on a slip, from its upper edge to its lower one."""

    name: LocalizedText
    notice: Fact | None
    summary: Fact | None
    beginning: tuple[Fact, ...]
    phones: tuple[Number, ...]
    whatsapp: tuple[str, ...]
    is_written_to: bool
    rest: tuple[Fact, ...]


def make_slip(organization: Organization, writer: FactWriter) -> tuple[Slip, str]:
    """Return the slip of an organization and its size (`Type.name`): whole in the largest type that it fits in, else
    shortened in the smallest.

    What is too long even then will run over to a second sheet; nothing is ever cut off.
    """
    slip = _slip(organization, writer, _WHOLE)
    largest = _largest(slip, _TYPES)
    if largest is not None:
        return slip, largest.name
    for room in _TIGHTER:
        slip = _slip(organization, writer, room)
        if _largest(slip, _TYPES[-1:]) is not None:
            break
    return slip, _TYPES[-1].name


def _largest(slip: Slip, sizes: Iterable[Type]) -> Type | None:
    """The first of the sizes in which a slip is no higher than a sheet, as far as can be known without drawing it:
    rather too high than too low.
    """
    rooms = tuple(_rooms(slip))
    titles = sum(ceil(room_of(name) / _TITLE_LINE) for name in slip.name.values())
    numbers = len(slip.phones) + len(slip.whatsapp)
    frame = _FRAME + numbers * _NUMBER
    frame += _BOX if numbers or slip.is_written_to else 0
    frame += _NOTICE if slip.notice else 0
    for size in sizes:
        lines = sum(ceil(room / size.line) for room in rooms) + slip.is_written_to
        if frame + titles * size.title + lines * size.height + len(rooms) * size.gap <= _SHEET:
            return size
    return None


def _slip(organization: Organization, writer: FactWriter, room: Room) -> Slip:
    contact = organization.contact
    return Slip(
        name=writer.name(organization),
        notice=writer.notice(organization, room),
        summary=writer.summary(organization, room),
        beginning=writer.beginning(organization, room),
        phones=tuple(Number(phone.number, writer.number_notes(phone, room)) for phone in contact.phones[:_PHONES]),
        whatsapp=contact.whatsapp[:1],
        is_written_to=bool(contact.emails or contact.website or contact.social),
        rest=writer.rest(organization, room),
    )


def _rooms(slip: Slip) -> Iterator[float]:
    """The room of each paragraph."""
    notes = (phone.notes for phone in slip.phones)
    facts = (slip.notice, slip.summary, *slip.beginning, *slip.rest, *notes)
    return (fact.room for fact in facts if fact is not None)
