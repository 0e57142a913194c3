"""Makes realistic synthetic records: bilingual, with every field used about as often as in the real records."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from sameroad.records.directory import Directory

_ENGLISH = (
    "Hope",
    "Harbour",
    "Lotus",
    "Bridge",
    "Lantern",
    "River",
    "Garden",
    "Sunrise",
    "Harmony",
    "Willow",
    "Beacon",
)
_ENGLISH_ENDS = ("Association", "Mutual Aid Group", "Society", "Support Network", "Foundation")
_CHINESE = "希望晨光同心蓮花橋畔友伴和樂燈塔新生康怡互愛樂活"
_CHINESE_ENDS = ("協會", "互助會", "之友", "支援網絡", "基金會")
_PROSE = """a group for people who live with it and for those who care about them with talks visits and a listening ear
members meet each month share what they learned and welcome whoever has just been told the news"""
_WORDS = _PROSE.split()
_CHARACTERS = "為病人及家屬而設每月聚會分享經驗彼此支持安排講座探訪並歡迎新近確診的人士參加義工會以電話問候關懷成員"


def synthetic_records(count: int, directory: Directory, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield `count` pairs of slug and record, the same for the same seed; ids are drawn from `directory`."""
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    for number in range(count):
        yield f"synthetic-{number:06}", _record(number, draw, directory)


def _record(number: int, draw: random.Random, directory: Directory) -> dict[str, Any]:
    vocabularies = {name: list(terms) for name, terms in directory.vocabularies.items()}
    record: dict[str, Any] = {
        "name": {
            "en": f"{' '.join(draw.sample(_ENGLISH, 3))} {draw.choice(_ENGLISH_ENDS)} {number}",
            "zh-Hant": "".join(draw.sample(_CHINESE, 6)) + draw.choice(_CHINESE_ENDS),
        },
        "aliases": [f"S{number}"],
        "kind": draw.choice(vocabularies["kinds"]),
        "summary": _text(draw, 18, 45),
        "conditions": draw.sample(list(directory.conditions), draw.randint(1, 3)),
        "serves": draw.sample(vocabularies["audiences"], 3),
        "support": draw.sample(vocabularies["support"], 4),
    }
    if draw.random() < 0.8:
        record["description"] = _text(draw, 90, 200)
    if draw.random() < 0.3:
        record["led_by"] = draw.choice(["patients", "families", "professionals"])
    if draw.random() < 0.4:
        record["founded"] = draw.randint(1960, 2020)
    if draw.random() < 0.7:
        record["contact"] = _contact(number, draw)
    if draw.random() < 0.35:
        record["places"] = [
            {"purpose": "office", "address": _text(draw, 6, 14), "district": draw.choice(vocabularies["districts"])}
        ]
    record["sources"] = _sources(number, draw, record)
    return record


def _contact(number: int, draw: random.Random) -> dict[str, Any]:
    return {
        "phones": [{"number": f"+852 2345 {draw.randint(1000, 9999)}"}],
        "website": f"https://group-{number}.example.org/",
    }


def _sources(number: int, draw: random.Random, record: dict[str, Any]) -> list[dict[str, Any]]:
    facts = [name for name in record if name != "contact"]
    if "contact" in record:
        facts += ["phones", "website"]
    own = {"url": f"https://group-{number}.example.org/about", "title": "About us", "supports": facts}
    return [own, {"title": "A printed list of groups", "supports": ["name"], "as_of": str(draw.randint(2005, 2026))}]


def _text(draw: random.Random, words: int, characters: int) -> dict[str, str]:
    return {
        "en": " ".join(_several(draw, _WORDS, words)).capitalize() + ".",
        "zh-Hant": "".join(_several(draw, _CHARACTERS, characters)) + "。",
    }


def _several(draw: random.Random, choices: Sequence[str], count: int) -> list[str]:
    return [draw.choice(choices) for _ in range(count)]
