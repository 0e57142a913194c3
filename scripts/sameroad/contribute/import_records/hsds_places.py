"""Locations and schedules of an HSDS body -> the places and meetings of a record."""

from typing import Any

from sameroad.contribute.import_records.hsds_contact import locations_of
from sameroad.contribute.import_records.hsds_file import Body, Thing, text_of, things_of
from sameroad.contribute.import_records.hsds_terms import attributes_of, own_value
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import ID, Texts, Tongue, stated

_RULE = ("freq", "interval", "count", "until", "wkst", "byday", "bymonthday")
"""The fields of a schedule that make a recurrence rule, in the order in which we write one."""


def places_of(body: Body, known: KnownTerms, tongue: Tongue, untold: list[str]) -> list[dict[str, Any]]:
    """Return the places; what they are for is left out where the file does not say it."""
    found: dict[str, Thing] = {}
    for thing in (*body.services, body.organization):
        for number, location in enumerate(locations_of(thing)):
            found.setdefault(text_of(location, "id") or str(number), location)
    return [_place(key, location, known, tongue, untold) for key, location in found.items()]


def meetings_of(body: Body, tongue: Tongue, untold: list[str]) -> list[dict[str, Any]]:
    """Return the schedules that repeat or say what they are of; a record has no field for other hours of a service."""
    meetings: list[dict[str, Any]] = []
    for service in body.services:
        for one in things_of(service, "schedules"):
            what = tongue.sentence(text_of(one, "notes"))
            told = text_of(one, "description")
            ours = any(attribute.field == "record.meetings" for attribute in attributes_of(one))
            if not (ours or what or text_of(one, "freq")):
                untold += [f"The hours of the service are not taken over: {told}"] if told else []
                continue
            rule = _rule(one)
            meetings.append(
                {
                    ID: text_of(one, "id") or str(len(meetings)),
                    **stated(
                        what=what,
                        when=tongue.sentence(told),
                        rrule=rule,
                        starts=_time(text_of(one, "opens_at")),
                        ends=_time(text_of(one, "closes_at")),
                    ),
                }
            )
    return meetings


def _place(key: str, location: Thing, known: KnownTerms, tongue: Tongue, untold: list[str]) -> dict[str, Any]:
    name = text_of(location, "name")
    hospital = known.id_of("hospitals", name)
    if name and not hospital:
        untold.append(f"The name of the place is not taken over: {name}")
    address, district = _address(location, known, tongue)
    hours = [text for one in things_of(location, "schedules") if (text := text_of(one, "description"))]
    access = [text_of(location, "transportation")]
    access += [text_of(one, "description") for one in things_of(location, "accessibility")]
    return {
        ID: key,
        **stated(
            purpose=own_value(location, "place.purpose"),
            address=address,
            district=district,
            hospital=hospital,
            hours=tongue.sentence("; ".join(hours)),
            access=tongue.sentence("; ".join(filter(None, access))),
        ),
    }


def _address(location: Thing, known: KnownTerms, tongue: Tongue) -> tuple[Texts, str | None]:
    """The address as a text, and its district if city or region is one."""
    for one in things_of(location, "addresses"):
        lines = [text_of(one, "address_1"), text_of(one, "address_2")]
        district = None
        for part in (text_of(one, "city"), text_of(one, "region"), text_of(one, "state_province")):
            id_ = known.id_of("districts", part)
            district = district or id_
            lines += [] if id_ else [part]
        return tongue.sentence(", ".join(filter(None, lines))), district
    return {}, None


def _rule(one: Thing) -> str | None:
    parts = [(name, text_of(one, name)) for name in _RULE]
    if not parts[0][1]:
        return None
    return ";".join(
        f"{name.upper()}={value.replace('-', '') if name == 'until' else value}" for name, value in parts if value
    )


def _time(written: str | None) -> str | None:
    """Hours and minutes of a time."""
    return written[:5] if written else None
