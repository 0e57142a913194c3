"""Makes synthetic records in the shape of real ones: each copies which fields a real record has, how many items, and
how long its texts are. So every field comes as often as in the real records; what it says is made up.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sameroad.records.directory import Directory
from sameroad.records.organization import organization_from_mapping
from synthetic_fields import Fields
from synthetic_names import Names, pair_of
from synthetic_prose import Prose


@dataclass(frozen=True, slots=True)
class Plan:
    """What must differ between records, so that it is drawn for all of them in turn. The rest of a record depends on
    its own number and the seed alone, and any process can make it.
    """

    number: int
    seed: int
    model: str
    conditions: tuple[str, ...]
    name: Mapping[str, str]
    aliases: tuple[str, ...]


def plan_records(count: int, directory: Directory, seed: int = 1) -> Iterator[Plan]:
    """Yield the plans of `count` records, the same for the same seed; `directory` is that of the real ones."""
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    names = Names(draw, directory)
    models = directory.originals.organizations
    slugs, ids = list(models), list(directory.conditions)
    for number in range(count):
        model = draw.choice(slugs)
        conditions = draw.sample(ids, len(models[model]["conditions"]))
        name, aliases = names.next(pair_of(directory.conditions[conditions[0]].name))
        yield Plan(
            number, seed, model, tuple(conditions), dict(zip(("en", "zh-Hant"), name, strict=True)), tuple(aliases)
        )


class RecordMaker:
    """Makes a record of a plan; each process has its own."""

    def __init__(self, directory: Directory) -> None:
        self._models = directory.originals.organizations
        self._fields = Fields(directory, Prose(directory))

    def make(self, plan: Plan) -> dict[str, Any]:
        """Return the record, as its file would hold it."""
        model = self._models[plan.model]
        draw = random.Random(f"{plan.seed}/{plan.number}")  # noqa: S311 - not for secrets
        record = {
            **{name: value for name, value in model.items() if name != "aliases"},
            "name": {language: plan.name[language] for language in model["name"]},
            **({"aliases": list(plan.aliases)} if plan.aliases else {}),
            "conditions": list(plan.conditions),
        }
        return self._fields.made_up(record, plan.number, draw)


def slug_of(number: int) -> str:
    """Return the slug of a synthetic record."""
    return f"synthetic-{number:06}"


def synthetic_records(count: int, directory: Directory, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield `count` pairs of slug and record, the same for the same seed; `directory` is that of the real ones."""
    maker = RecordMaker(directory)
    for plan in plan_records(count, directory, seed):
        yield slug_of(plan.number), maker.make(plan)


def synthetic_directory(count: int, directory: Directory) -> Directory:
    """Return the directory with its organizations replaced by `count` synthetic ones, unchecked."""
    made = synthetic_records(count, directory)
    return replace(directory, organizations={slug: organization_from_mapping(slug, record) for slug, record in made})
