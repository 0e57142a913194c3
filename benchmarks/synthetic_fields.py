"""Fills the fields of a copied record anew: texts as long as they were, ids of the same vocabulary, made-up numbers and
addresses. Which fields there are is left as it was, except for those that no real record has yet.
"""

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from sameroad.records.chinese import HAN
from sameroad.records.directory import Directory
from synthetic_prose import Prose

_UNUSED_SHARE = 0.2
"""How many records have a field that no real record has yet, such as checks, which come with time."""
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 1000
_KEPT_TEXTS = ("label", "hours")
"""Texts of a few stock words, in which chains of words would have nothing to follow."""
_VOCABULARIES = {"serves": "audiences", "support": "support", "languages": "languages"}


class Fields:
    """Makes the fields of records, about the terms of one directory."""

    def __init__(self, directory: Directory, prose: Prose) -> None:
        self._prose = prose
        self._terms = {name: list(terms) for name, terms in directory.vocabularies.items()}
        self._hospitals = directory.vocabularies["hospitals"]
        used = {name for record in directory.originals.organizations.values() for name in record}
        self._unused = [name for name in _MADE if name not in used]

    def made_up(self, record: Mapping[str, Any], number: int, draw: random.Random) -> dict[str, Any]:
        """Return the record with all made up that says what a real body is; name, aliases and conditions stay."""
        made = {name: self._field(name, value, number, draw) for name, value in record.items()}
        for name in self._unused:
            if draw.random() < _UNUSED_SHARE:
                made[name] = _MADE[name](number, draw)
        return {name: value for name, value in made.items() if value != []}

    def _field(self, name: str, value: Any, number: int, draw: random.Random) -> Any:
        if name in ("name", "aliases", "conditions", "members"):
            made = value
        elif name in _VOCABULARIES:
            made = draw.sample(self._terms[_VOCABULARIES[name]], len(value))
        elif name == "sources":
            made = [self._source(source, number, index, draw) for index, source in enumerate(value)]
        elif name in _NUMBERED:
            made = _NUMBERED[name](value, number, draw)
        elif name == "places":
            made = [self._place(place, draw) for place in value]
        elif name == "editor_notes":
            made = [self._prose.like("en", note, draw) for note in value]
        else:
            made = self._texts(value, draw)
        return made

    def _texts(self, value: Any, draw: random.Random) -> Any:
        """The value with every text that people read replaced."""
        if isinstance(value, list):
            return [self._texts(item, draw) for item in value]
        if not isinstance(value, Mapping):
            return value
        if {"en", "zh-Hant"} >= set(value):
            return {language: self._prose.like(language, text, draw) for language, text in value.items()}
        return {name: one if name in _KEPT_TEXTS else self._texts(one, draw) for name, one in value.items()}

    def _place(self, place: Mapping[str, Any], draw: random.Random) -> dict[str, Any]:
        made: dict[str, Any] = dict(self._texts(place, draw))
        if "hospital" in place:
            hospital = self._hospitals[draw.choice(self._terms["hospitals"])]
            made["hospital"] = hospital.id
            made["district"] = hospital.district
        elif "district" in place:
            made["district"] = draw.choice(self._terms["districts"])
        return {name: value for name, value in made.items() if value is not None}

    def _source(self, source: Mapping[str, Any], number: int, index: int, draw: random.Random) -> dict[str, Any]:
        made = dict(source)
        if "title" in source:
            language = "zh-Hant" if HAN.search(source["title"]) else "en"
            made["title"] = self._prose.like(language, source["title"], draw)
        if "url" in source:
            made["url"] = f"https://group-{number}.example.org/source-{index}"
        return made


def _contact(contact: Mapping[str, Any], number: int, _: random.Random) -> dict[str, Any]:
    host = f"group-{number}.example.org"
    made = dict(contact)
    for name, number_of in (("whatsapp", _mobile_number), ("fax", _fax_number)):
        if name in made:
            made[name] = [number_of(number, index) for index, _ in enumerate(made[name])]
    if "phones" in made:
        made["phones"] = [
            phone if len(phone["number"]) < 6 else {**phone, "number": _phone_number(number, index)}
            for index, phone in enumerate(made["phones"])
        ]
    if "emails" in made:
        made["emails"] = [f"info{index or ''}@{host}" for index, _ in enumerate(made["emails"])]
    if "website" in made:
        several = isinstance(made["website"], Mapping)
        made["website"] = {one: f"https://{host}/{one}/" for one in made["website"]} if several else f"https://{host}/"
    if "social" in made:
        made["social"] = {network: f"https://{network}.com/group{number}" for network in made["social"]}
    return made


_FIRST_MOBILE, _MOBILES = 6270_0000, 396_0000
"""The longest row of numbers in Hong Kong's plan that are all for mobile telephones."""


def _phone_number(number: int, index: int) -> str:
    return _number(f"2{3 + index % 7}{number % 10**6:06}")


def _mobile_number(number: int, index: int) -> str:
    return _number(f"{_FIRST_MOBILE + (number * 10 + index) % _MOBILES}")


def _fax_number(number: int, _: int) -> str:
    return _number(f"21{number % 10**6:06}")


def _number(digits: str) -> str:
    return f"+852 {digits[:4]} {digits[4:]}"


def _other_records(slugs: list[str], number: int, draw: random.Random) -> list[str]:
    """Records that were made earlier, so that no circle comes about."""
    return sorted({f"synthetic-{draw.randrange(number):06}" for _ in slugs}) if number else []


def _registration(entries: list[Any], number: int, _: random.Random) -> list[Any]:
    return [{**entry, "number": f"91/{number}"} if "number" in entry else entry for entry in entries]


_NUMBERED: Mapping[str, Callable[[Any, int, random.Random], Any]] = {
    "contact": _contact,
    "part_of": _other_records,
    "replaced_by": _other_records,
    "registration": _registration,
    "founded": lambda _, __, draw: draw.randint(1950, 2023),
}


def _checks(_: int, draw: random.Random) -> list[dict[str, Any]]:
    day = _FIRST_DAY + timedelta(days=draw.randrange(_DAYS))
    how = draw.choice(["public-page", "website", "phone", "email", "organization"])
    return [{"on": day.isoformat(), "how": how, "outcome": draw.choice(["confirmed", "confirmed", "no-answer"])}]


def _identifiers(number: int, _: random.Random) -> dict[str, str]:
    return {"wikidata": f"Q{900_000_000 + number}"}


_MADE: Mapping[str, Callable[[int, random.Random], Any]] = {"checks": _checks, "identifiers": _identifiers}
