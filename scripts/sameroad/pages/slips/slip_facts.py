"""What a slip says of an organization, fact by fact, each in every language of the directory and no longer than there
is room for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from sameroad.pages.escaped import escaped
from sameroad.pages.first_step import first_step
from sameroad.pages.slips.fact import Fact, Said
from sameroad.pages.slips.shorten import first_parts, first_sentences, in_one_paragraph, shorten, shorten_each
from sameroad.pages.slips.written_ways import WrittenWay, written_ways
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.freshness import Freshness, freshness_of
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization, Phone

_NAME = 150  # the room of a name
_KEPT = 4096  # so many sentences that many organizations have in common are kept


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a text may take, as `room_of` counts, and how many conditions are named.

    A notice has all it takes; of a summary there is at least the first sentence, or only parts of that. `unstated` says
    whether there is room for what nobody stated.
    """

    summary: int = 600
    parts_of_summary: bool = False
    note: int = 400
    host: int = 400
    who_may_join: int = 400
    step: int = 400
    where: int = 400
    hours: int = 400
    label: int = 200
    conditions: int = 5
    unstated: bool = True


class FactWriter:
    """Says the facts of organizations in the languages of `words`."""

    def __init__(self, directory: Directory, words: Sequence[Words]) -> None:
        self._directory = directory
        # The language is safe HTML too, so that nobody need look again when it is put out.
        self._sides: list[tuple[str, Words]] = [(escaped(w.language), w) for w in words]
        # What does not depend on one organization alone is said once; none of it asks the directory for organizations.
        kept = lru_cache(_KEPT)
        self._always = kept(lambda key: self._each(lambda w: w.sentence(key)))
        self._stated = kept(lambda label, key: self._fact(label, self._always(key)))
        self._terms = kept(self._all_terms)
        self._conditions = kept(self._all_conditions)
        self._led_by = kept(self._who_and_kind)
        self._age = kept(self._age_in_words)

    def name(self, organization: Organization) -> LocalizedText:
        """The name in every language that it has."""
        return shorten_each(organization.name, _NAME)

    def notice(self, organization: Organization) -> Fact | None:
        """What a reader must know first, to the last word: that the body may not run any more, and its notice."""
        status, notice = organization.status, organization.notice
        if status == "active":
            return None if notice is None else Fact({}, self._those_it_has(notice, in_one_paragraph))
        told = [self._always(f"status_text.{status}")]
        if notice is not None:
            told.append(self._each(lambda w: w.show(notice)))
        return Fact({}, self._each(lambda w: Markup(" ").join(said[w.language] for said in told)))

    def summary(self, organization: Organization, room: Room) -> Fact | None:
        """What it is and whom it serves; nothing where there is no room for it."""
        summary = organization.summary
        fit = first_parts if room.parts_of_summary else first_sentences
        said = {} if summary is None else self._those_it_has(summary, lambda text: fit(text, room.summary))
        return Fact({}, said) if said and all(said.values()) else None

    def beginning(self, organization: Organization, room: Room) -> tuple[Fact, ...]:
        """What stands before the telephone: for whom, who may join, the one first step."""
        join = organization.join
        return _those_there_are(
            self._conditions(organization.conditions, room.conditions),
            self._text("slip.labels.who_may_join", join.eligibility, room.who_may_join),
            self.step(organization, room),
        )

    def step(self, organization: Organization, room: Room) -> Fact:
        """The one first step; where none is stated, the one that always helps."""
        if organization.join.how is not None:
            return self._fact("slip.labels.step", self._shortened(organization.join.how, room.step))
        if not organization.contact.reachable:
            return self._stated("slip.labels.step", "slip.no_contact")
        return self._stated("slip.labels.step", f"organization.step.{first_step(organization, self._directory)}")

    def rest(self, organization: Organization, room: Room) -> tuple[Fact, ...]:
        """What stands below the telephone: where, when, what a clinician asks, and how old all this is."""
        return _those_there_are(
            self._where(organization, room),
            self._hours(organization, room),
            self._cost(organization, room),
            self._referral(organization, room),
            self._led_by(organization.led_by, organization.kind),
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
        return self._age(freshness, "freshness.stale.call" if organization.contact.phones else "freshness.stale.ask")

    def written(self, organization: Organization, untyped: str) -> tuple[WrittenWay, ...]:
        """How to write to it; of an address too long to type the sentence of the interface says where it is."""
        said = self._always(untyped)
        in_each = (Markup('<span lang="{}">{}</span>').format(*one) for one in said.items())
        return written_ways(organization.contact, self._sides[0][0], Markup(" ").join(in_each))

    def number_notes(self, phone: Phone, room: Room) -> Fact | None:
        """Whose number it is, and when and in which languages it is answered; nothing if nobody said."""
        texts = [shorten_each(text, room.label) for text in (phone.label, phone.hours) if text is not None]
        if not texts and not phone.languages:
            return None
        spoken = self._terms("languages", phone.languages)

        def notes(w: Words) -> Markup:
            said = [w.show(text) for text in texts]
            if phone.languages:
                said.append(w.sentence("organization.answered_in", languages=spoken[w.language]))
            return w.listed(said)

        return Fact({}, self._each(notes))

    def _each(self, say: Callable[[Words], Markup]) -> Said:
        return {language: say(words) for language, words in self._sides}

    def _fact(self, label: str, said: Said) -> Fact:
        return Fact(self._always(label), said)

    def _text(self, label: str, text: LocalizedText | None, most: int) -> Fact | None:
        return None if text is None else self._fact(label, self._shortened(text, most))

    def _shortened(self, text: LocalizedText, most: int) -> Said:
        return self._those_it_has(text, lambda whole: shorten(whole, most))

    def _those_it_has(self, text: LocalizedText, fit: Callable[[str], str]) -> Said:
        """The text in each language of the slip that it has, made fit; in another one if it has none of them."""
        found = {language: escaped(fit(text[language])) for language, _ in self._sides if language in text}
        if found:
            return found
        picked = text.pick(self._sides[0][0])
        return {escaped(picked.language): escaped(fit(picked.text))}

    def _all_terms(self, vocabulary: str, ids: Sequence[str]) -> Said:
        names = [self._directory.term(vocabulary, id_).name for id_ in ids]
        return self._each(lambda w: w.listed(map(w.show, names)))

    def _all_conditions(self, ids: Sequence[str], most: int) -> Fact:
        named = [self._directory.conditions[id_].name for id_ in (ids if len(ids) <= most else ids[: most - 1])]
        more = len(ids) - len(named)

        def say(w: Words) -> Markup:
            names = w.listed(map(w.show, named))
            return w.sentence("slip.and_more", more, names=names) if more else names

        return self._fact("slip.labels.for_whom", self._each(say))

    def _where(self, organization: Organization, room: Room) -> Fact | None:
        """The first address; else the hospital or the districts."""
        address = next((place.address for place in organization.places if place.address), None)
        if address is not None:
            return self._fact("slip.labels.where", self._shortened(address, room.where))
        hospital = next((place.hospital for place in organization.places if place.hospital), None)
        if hospital is not None:
            return self._fact("slip.labels.where", self._terms("hospitals", (hospital,)))
        districts = organization.districts[: room.conditions]
        return self._fact("slip.labels.where", self._terms("districts", districts)) if districts else None

    def _hours(self, organization: Organization, room: Room) -> Fact | None:
        stated = next((place.hours for place in organization.places if place.hours), None)
        return self._text("slip.labels.hours", stated, room.hours)

    def _referral(self, organization: Organization, room: Room) -> Fact | None:
        referral = organization.join.referral
        if referral is None:
            return self._not_stated("slip.labels.referral", room)
        return self._stated("slip.labels.referral", f"referral.{referral}")

    def _not_stated(self, label: str, room: Room) -> Fact | None:
        return self._stated(label, "slip.not_stated") if room.unstated else None

    def _cost(self, organization: Organization, room: Room) -> Fact | None:
        fee = organization.join.fee
        if fee is None or (fee.free is None and fee.note is None):
            return self._not_stated("slip.labels.cost", room)
        free = None if fee.free is None else "fee.free" if fee.free else "fee.paid"
        if fee.note is None:
            return self._stated("slip.labels.cost", free)
        note = shorten_each(fee.note, room.note)

        def say(w: Words) -> Markup:
            told = w.show(note)
            return w.sentence("slip.with_note", fact=w.sentence(free), note=told) if free else told

        return self._fact("slip.labels.cost", self._each(say))

    def _who_and_kind(self, led_by: str | None, kind: str) -> Fact:
        name, who = self._directory.term("kinds", kind).name, _key_or_not_stated("led_by", led_by)
        said = self._each(lambda w: w.sentence("slip.who_and_kind", who=w.sentence(who), kind=w.show(name)))
        return self._fact("slip.labels.led_by", said)

    def _host(self, organization: Organization, room: Room) -> Fact | None:
        hosts = [LocalizedText(self._directory.outline(slug).name) for slug in organization.part_of[:2]]
        if not hosts:
            return self._text("slip.labels.host", organization.hosted_by, room.host)
        names = [shorten_each(name, room.host) for name in hosts]
        return self._fact("slip.labels.host", self._each(lambda w: w.listed(map(w.show, names))))

    def _age_in_words(self, freshness: Freshness, stale: str) -> Fact:
        def say(w: Words) -> Markup:
            date = None if freshness.on is None else w.date(freshness.on)
            checked = w.sentence(f"freshness.checked.{freshness.how}", date=date) if freshness.how else ""
            said = w.sentence(f"slip.checked.{freshness.basis}", date=date, checked=checked)
            return said if freshness.level != "stale" else said + " " + w.sentence(stale)

        return self._fact("slip.labels.checked", self._each(say))


def _key_or_not_stated(group: str, stated: str | None) -> str:
    return "slip.not_stated" if stated is None else f"{group}.{stated}"


def _those_there_are(*facts: Fact | None) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact is not None)
