"""A small made-up search index, as the files of a site would hold it. A test names only what matters to it."""

from collections.abc import Mapping
from typing import Any

WORDS: dict[str, Any] = {
    "characters": "",
    "sounds": [],
    "ignored": [],
    "everyone": ["any-illness"],
    "categories": [
        {"id": "brain", "name": {"en": "Brain", "zh-Hant": "腦"}},
        {"id": "kidney", "name": {"en": "Kidney", "zh-Hant": "腎"}},
        {"id": "other", "name": {"en": "Other", "zh-Hant": "其他"}},
    ],
    "conditions": [
        {"id": "stroke", "category": "brain", "name": {"en": "Stroke", "zh-Hant": "中風"}},
        {
            "id": "dementia",
            "category": "brain",
            "name": {"en": "Dementia", "zh-Hant": "認知障礙症"},
            "lay": ["腦退化"],
            "symptoms": ["keeps forgetting the way home"],
        },
        {"id": "kidney-failure", "category": "kidney", "name": {"en": "Kidney failure", "zh-Hant": "腎衰竭"}},
        {"id": "any-illness", "category": "other", "name": {"en": "Any illness", "zh-Hant": "任何疾病"}},
    ],
    "terms": [
        {"kind": "area", "id": "online", "name": {"en": "Online", "zh-Hant": "網上"}},
        {"kind": "district", "id": "kwun-tong", "name": {"en": "Kwun Tong", "zh-Hant": "觀塘"}},
        {"kind": "district", "id": "sha-tin", "name": {"en": "Sha Tin", "zh-Hant": "沙田"}},
        {"kind": "hospital", "id": "queen-mary", "name": {"en": "Queen Mary Hospital"}, "district": "southern"},
        {"kind": "support", "id": "hotline", "name": {"en": "Hotline", "zh-Hant": "熱線"}},
        {"kind": "audience", "id": "carers", "name": {"en": "Carers", "zh-Hant": "照顧者"}},
        {"kind": "language", "id": "yue", "name": {"en": "Cantonese", "zh-Hant": "廣東話"}},
    ],
    "everyday": [],
    "situations": [
        {"id": "dying", "name": {"en": "In danger"}, "words": ["want to die"], "helplines": ["listeners", "gone"]},
    ],
    "helplines": [{"id": "listeners", "name": {"en": "Listeners"}, "phones": [{"number": "+852 2345 6789"}]}],
    "calling_code": "+852",
}


def make_index(
    organizations: Mapping[str, Mapping[str, Any]],
    facts: Mapping[str, Mapping[str, Any]] | None = None,
    cards: Mapping[str, Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """Return what the files hold: organizations, facts and cards are by slug. An organization is there for stroke and
    has a name without meaning, unless it says otherwise."""
    named = [
        {"slug": slug, "name": {"en": f"Xyz {slug}"}, "conditions": ["stroke"], "freshness": "fresh", **said}
        for slug, said in organizations.items()
    ]
    return {"words": WORDS, "organizations": named, "facts": facts or {}, "cards": cards or {}}
