"""Makes realistic synthetic records: bilingual, with every field used about as often as in the real records."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from synthetic_names import Names, pair_of
from synthetic_prose import Prose

from sameroad.records.directory import Directory
from sameroad.records.organization import organization_from_mapping

# How many of the real records name one condition, two, and so on.
_CONDITIONS = (1, 2, 3, 4, 5)
_CONDITION_WEIGHTS = (55, 27, 11, 4, 3)


def synthetic_records(count: int, directory: Directory, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield `count` pairs of slug and record, the same for the same seed; ids are drawn from `directory`."""
    records = _Records(random.Random(seed), directory)  # noqa: S311 - not for secrets
    for number in range(count):
        yield f"synthetic-{number:06}", records.make(number)


def synthetic_directory(count: int, directory: Directory) -> Directory:
    """Return the directory with its organizations replaced by `count` synthetic ones, unchecked."""
    made = synthetic_records(count, directory)
    return replace(directory, organizations={slug: organization_from_mapping(slug, record) for slug, record in made})


class _Records:
    def __init__(self, draw: random.Random, directory: Directory) -> None:
        self._draw = draw
        self._names = Names(draw, directory)
        self._prose = Prose(draw, directory)
        self._conditions = directory.conditions
        self._hospitals = directory.vocabularies["hospitals"]
        self._ids = list(directory.conditions)
        self._terms = {name: list(terms) for name, terms in directory.vocabularies.items()}

    def make(self, number: int) -> dict[str, Any]:
        draw = self._draw
        how_many = draw.choices(_CONDITIONS, _CONDITION_WEIGHTS)[0]
        conditions = draw.sample(self._ids, how_many)
        name, aliases = self._names.next(pair_of(self._conditions[conditions[0]].name))
        record: dict[str, Any] = {
            "name": {"en": name[0], "zh-Hant": name[1]},
            **({"aliases": aliases} if aliases else {}),
            "kind": draw.choice(self._terms["kinds"]),
            "summary": self._prose.text(28, 45),
            "conditions": conditions,
            "serves": draw.sample(self._terms["audiences"], draw.randint(1, 4)),
            "support": draw.sample(self._terms["support"], draw.randint(1, 6)),
        }
        if draw.random() < 0.8:
            record["description"] = self._prose.text(90, 200)
        if draw.random() < 0.3:
            record["led_by"] = draw.choice(["patients", "families", "professionals"])
        if draw.random() < 0.4:
            record["founded"] = draw.randint(1960, 2020)
        if draw.random() < 0.7:
            record["contact"] = _contact(number)
        if draw.random() < 0.4:
            record["places"] = [self._place()]
        record["sources"] = _sources(number, draw, record)
        return record

    def _place(self) -> dict[str, Any]:
        place: dict[str, Any] = {"purpose": "office", "address": self._prose.text(6, 14)}
        if self._draw.random() < 0.2:
            hospital = self._hospitals[self._draw.choice(self._terms["hospitals"])]
            return {**place, "hospital": hospital.id, "district": hospital.district}
        return {**place, "district": self._draw.choice(self._terms["districts"])}


def _contact(number: int) -> dict[str, Any]:
    return {
        "phones": [{"number": f"+852 {2345 + number // 10_000} {number % 10_000:04}"}],
        "website": f"https://group-{number}.example.org/",
    }


def _sources(number: int, draw: random.Random, record: dict[str, Any]) -> list[dict[str, Any]]:
    facts = [name for name in record if name != "contact"]
    if "contact" in record:
        facts += ["phones", "website"]
    own = {"url": f"https://group-{number}.example.org/about", "title": "About us", "supports": facts}
    return [own, {"title": "A printed list of groups", "supports": ["name"], "as_of": str(draw.randint(2005, 2026))}]
