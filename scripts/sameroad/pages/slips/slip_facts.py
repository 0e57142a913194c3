"""What a slip says of an organization, fact by fact, each in every language of the directory and no longer than there
is room for.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from sameroad.pages.slips.shorten import shorten_each
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.freshness import freshness_of
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization, Phone

Said = Mapping[str, Markup]
"""Safe HTML by language: in every language of the slip, or in the only one in which a text exists."""

_NAME = 150  # the room of a name


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of one thing, and the label that stands before it in each language."""

    labels: Said
    said: Said


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a text may take, as `room_of` counts, and how many conditions are named."""

    summary: int = 260
    note: int = 150
    host: int = 110
    who_may_join: int = 160
    step: int = 200
    notice: int = 210
    where: int = 180
    hours: int = 130
    label: int = 90
    conditions: int = 5


class FactWriter:
    """Says the facts of organizations in the languages of `words`."""

    def __init__(self, directory: Directory, words: Sequence[Words]) -> None:
        self._directory = directory
        self._words = words

    def name(self, organization: Organization) -> LocalizedText:
        """The name in every language that it has."""
        return shorten_each(organization.name, _NAME)

    def notice(self, organization: Organization, room: Room) -> Said | None:
        """What a reader must know first: that the body may not run any more, and its notice."""
        status, notice = organization.status, organization.notice
        if status == "active":
            return None if notice is None else self._those_it_has(notice, room.notice)
        told = [self._each(lambda w: w.sentence(f"status_text.{status}"))]
        if notice is not None:
            told.append(self._each(lambda w: w.show(shorten_each(notice, room.notice))))
        return self._each(lambda w: Markup(" ").join(said[w.language] for said in told))

    def summary(self, organization: Organization, room: Room) -> Said | None:
        """What it is and whom it serves; nothing where there is no room for it."""
        summary = organization.summary
        return self._those_it_has(summary, room.summary) if summary is not None and room.summary else None

    def beginning(self, organization: Organization, room: Room) -> tuple[Fact, ...]:
        """What stands before the telephone: for whom, who may join, the one first step."""
        join = organization.join
        return _those_there_are(
            self._conditions(organization, room.conditions),
            self._text("slip.labels.who_may_join", join.eligibility, room.who_may_join),
            self.step(organization, room),
        )

    def step(self, organization: Organization, room: Room) -> Fact:
        """The one first step; where none is stated, the one that always helps."""
        contact = organization.contact
        if organization.join.how is not None:
            return self._fact("slip.labels.step", self._those_it_has(organization.join.how, room.step))
        if not contact.reachable:
            return self._sentence("slip.labels.step", lambda w: w.sentence("slip.no_contact"))
        way = "talk" if contact.phones or contact.whatsapp or contact.emails else "look"
        return self._sentence("slip.labels.step", lambda w: w.sentence(f"organization.step.{way}"))

    def rest(self, organization: Organization, room: Room) -> tuple[Fact, ...]:
        """What stands below the telephone: where, when, what a clinician asks, and how old all this is."""
        return _those_there_are(
            self._where(organization, room),
            self._hours(organization, room),
            self._cost(organization, room),
            self._referral(organization),
            self._led_by(organization),
            self._host(organization, room),
            self.checked(organization),
        )

    def on_leaflet(self, organization: Organization, room: Room) -> tuple[Fact, ...]:
        """What stands on a leaflet beside the telephone: the one first step, unless it is to call, and the age."""
        is_plain = organization.join.how is None and organization.contact.reachable
        step = () if is_plain else (self.step(organization, room),)
        return *step, self.checked(organization)

    def checked(self, organization: Organization) -> Fact:
        """When the facts were checked, or that they were not and how old they are then."""
        freshness = freshness_of(organization, self._directory.today)

        stale = "freshness.stale.call" if organization.contact.phones else "freshness.stale.ask"

        def say(w: Words) -> Markup:
            date = None if freshness.on is None else w.date(freshness.on)
            checked = w.sentence(f"freshness.checked.{freshness.how}", date=date) if freshness.how else ""
            said = w.sentence(f"slip.checked.{freshness.basis}", date=date, checked=checked)
            return said if freshness.level != "stale" else said + " " + w.sentence(stale)

        return self._sentence("slip.labels.checked", say)

    def number_notes(self, phone: Phone, room: Room) -> Said:
        """Whose number it is, and when and in which languages it is answered; nothing by language if nobody said."""
        texts = [text for text in (phone.label, phone.hours) if text is not None]
        if not texts and not phone.languages:
            return {}

        def notes(w: Words) -> Markup:
            said = [w.show(shorten_each(text, room.label)) for text in texts]
            if phone.languages:
                spoken = self._terms("languages", phone.languages, w)
                said.append(w.sentence("organization.answered_in", languages=spoken))
            return w.listed(said)

        return self._each(notes)

    def _each(self, say: Callable[[Words], Markup]) -> Said:
        return {words.language: say(words) for words in self._words}

    def _fact(self, label: str, said: Said) -> Fact:
        return Fact(self._each(lambda w: w.sentence(label)), said)

    def _sentence(self, label: str, say: Callable[[Words], Markup]) -> Fact:
        return self._fact(label, self._each(say))

    def _text(self, label: str, text: LocalizedText | None, most: int) -> Fact | None:
        return None if text is None else self._fact(label, self._those_it_has(text, most))

    def _those_it_has(self, text: LocalizedText, most: int) -> Said:
        """The text in each language of the slip that it has; in another one if it has none of them."""
        short = shorten_each(text, most)
        found = {words.language: escape(short[words.language]) for words in self._words if words.language in short}
        if found:
            return found
        picked = short.pick(self._words[0].language)
        return {picked.language: escape(picked.text)}

    def _terms(self, vocabulary: str, ids: Sequence[str], words: Words) -> Markup:
        return words.listed(words.show(self._directory.term(vocabulary, id_).name) for id_ in ids)

    def _conditions(self, organization: Organization, most: int) -> Fact:
        ids = organization.conditions
        named = [self._directory.conditions[id_].name for id_ in (ids if len(ids) <= most else ids[: most - 1])]
        more = len(ids) - len(named)

        def say(w: Words) -> Markup:
            names = w.listed(map(w.show, named))
            return w.sentence("slip.and_more", more, names=names) if more else names

        return self._sentence("slip.labels.for_whom", say)

    def _where(self, organization: Organization, room: Room) -> Fact | None:
        """The first address; else the hospital or the districts."""
        address = next((place.address for place in organization.places if place.address), None)
        if address is not None:
            return self._fact("slip.labels.where", self._those_it_has(address, room.where))
        hospital = next((place.hospital for place in organization.places if place.hospital), None)
        if hospital is not None:
            return self._sentence("slip.labels.where", lambda w: self._terms("hospitals", [hospital], w))
        districts = organization.districts[: room.conditions]
        if not districts:
            return None
        return self._sentence("slip.labels.where", lambda w: self._terms("districts", districts, w))

    def _hours(self, organization: Organization, room: Room) -> Fact | None:
        stated = next((place.hours for place in organization.places if place.hours), None)
        return self._text("slip.labels.hours", stated, room.hours)

    def _cost(self, organization: Organization, room: Room) -> Fact:
        fee = organization.join.fee
        if fee is None or (fee.free is None and fee.note is None):
            return self._not_stated("slip.labels.cost")
        note = None if fee.note is None else shorten_each(fee.note, room.note)

        def say(w: Words) -> Markup:
            told = [] if fee.free is None else [w.sentence("fee.free" if fee.free else "fee.paid")]
            if note is not None:
                told.append(w.show(note))
            return w.sentence("slip.with_note", fact=told[0], note=told[1]) if len(told) == 2 else told[0]

        return self._sentence("slip.labels.cost", say)

    def _referral(self, organization: Organization) -> Fact:
        referral = organization.join.referral
        if referral is None:
            return self._not_stated("slip.labels.referral")
        return self._sentence("slip.labels.referral", lambda w: w.sentence(f"referral.{referral}"))

    def _led_by(self, organization: Organization) -> Fact:
        led_by = organization.led_by
        kind = self._directory.term("kinds", organization.kind).name

        def say(w: Words) -> Markup:
            who = w.sentence("slip.not_stated") if led_by is None else w.sentence(f"led_by.{led_by}")
            return w.sentence("slip.who_and_kind", who=who, kind=w.show(kind))

        return self._sentence("slip.labels.led_by", say)

    def _host(self, organization: Organization, room: Room) -> Fact | None:
        hosts = [self._directory.organizations[slug].name for slug in organization.part_of[:2]]
        if not hosts and organization.hosted_by is not None:
            return self._fact("slip.labels.host", self._those_it_has(organization.hosted_by, room.host))
        names = [shorten_each(name, room.host) for name in hosts]
        return self._sentence("slip.labels.host", lambda w: w.listed(map(w.show, names))) if names else None

    def _not_stated(self, label: str) -> Fact:
        return self._sentence(label, lambda w: w.sentence("slip.not_stated"))


def _those_there_are(*facts: Fact | None) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact is not None)
