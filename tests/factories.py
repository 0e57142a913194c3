"""Small valid things for tests to change. A test names only what matters to it."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from sameroad.records.build_directory import build_directory
from sameroad.records.check_schema import load_schemas
from sameroad.records.collection import Collection
from sameroad.records.condition import Category, Condition
from sameroad.records.directory import Directory
from sameroad.records.document import Document
from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Helpline, Situation
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.kept_organizations import keep_organizations
from sameroad.records.organization import Organization, organization_from_mapping
from sameroad.records.originals import Originals
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.settings import Settings
from sameroad.records.vocabulary import Term
from sameroad.records.walk_interface import flat_texts

TODAY = date(2026, 11, 21)

SETTINGS: dict[str, Any] = {
    "languages": [
        {"id": "en", "index_by": "letters", "limits": {"summary": 300, "description": 1500}},
        {
            "id": "zh-Hant",
            "index_by": "strokes",
            "script": "traditional",
            "limits": {"summary": 130, "description": 1500},
        },
    ],
    "telephone_region": "HK",
    "time_zone": "Asia/Hong_Kong",
    "areas": [
        {"id": "hong-kong", "name": {"en": "All of Hong Kong", "zh-Hant": "全港"}},
        {"id": "online", "name": {"en": "Online", "zh-Hant": "網上"}},
    ],
    "serves_everyone": ["general-patient-support"],
    "map": "https://www.openstreetmap.org/search?query={address}",
}

VOCABULARIES: dict[str, list[dict[str, Any]]] = {
    "kinds": [
        {"id": "self-help-group", "name": {"en": "Self-help group", "zh-Hant": "自助組織"}},
        {"id": "charity", "name": {"en": "Charity", "zh-Hant": "慈善團體"}},
    ],
    "audiences": [
        {"id": "patients", "name": {"en": "Patients", "zh-Hant": "病人"}},
        {"id": "carers", "name": {"en": "Carers", "zh-Hant": "照顧者"}},
    ],
    "support": [
        {"id": "peer-support", "name": {"en": "Peer support", "zh-Hant": "朋輩支援"}},
        {"id": "hotline", "name": {"en": "Hotline", "zh-Hant": "熱線"}},
    ],
    "districts": [
        {
            "id": "kwun-tong",
            "name": {"en": "Kwun Tong", "zh-Hant": "觀塘"},
            "aliases": {"en": ["Ngau Tau Kok"], "zh-Hant": ["牛頭角"]},
        },
        {"id": "southern", "name": {"en": "Southern", "zh-Hant": "南區"}},
    ],
    "languages": [
        {"id": "yue", "name": {"en": "Cantonese", "zh-Hant": "廣東話"}},
        {"id": "en", "name": {"en": "English", "zh-Hant": "英語"}},
    ],
    "hospitals": [
        {
            "id": "queen-mary-hospital",
            "name": {"en": "Queen Mary Hospital", "zh-Hant": "瑪麗醫院"},
            "aliases": {"en": ["QMH"]},
            "district": "southern",
        },
    ],
    "code-sources": [{"id": "mesh", "name": {"en": "MeSH descriptors"}}],
}

CATEGORIES: list[dict[str, Any]] = [
    {
        "id": "rheumatology",
        "order": 1,
        "name": {"en": "Joints and bones", "zh-Hant": "風濕及骨骼關節"},
        "conditions": [
            {"id": "rheumatic-disease", "name": {"en": "Rheumatic diseases", "zh-Hant": "風濕病"}},
            {
                "id": "lupus",
                "parent": "rheumatic-disease",
                "name": {"en": "Lupus", "zh-Hant": "紅斑狼瘡"},
                "synonyms": {"en": ["SLE"], "zh-Hant": ["系統性紅斑狼瘡"]},
                "lay": {"en": ["butterfly rash"], "zh-Hant": ["蝴蝶斑"]},
                "symptoms": {"en": ["red cheeks in the sun"], "zh-Hant": ["曬太陽面紅"]},
                "symptom_sources": [{"url": "https://example.org/lupus", "title": "Lupus"}],
                "codes": {"icd10": ["M32"], "mesh": ["D008180"]},
                "sources": ["mesh"],
            },
        ],
    },
    {
        "id": "situations",
        "order": 2,
        "name": {"en": "Other situations", "zh-Hant": "其他處境"},
        "conditions": [
            {"id": "general-patient-support", "name": {"en": "Any illness", "zh-Hant": "任何疾病"}},
        ],
    },
]

HELPLINES: list[dict[str, Any]] = [
    {
        "id": "emergency-999",
        "name": {"en": "Emergency services", "zh-Hant": "緊急求助服務"},
        "for": {"en": "Anyone in danger.", "zh-Hant": "身處危險的人。"},
        "phones": [{"number": "999"}],
        "hours": {"en": "24 hours a day", "zh-Hant": "24小時"},
        "sources": [{"title": "Government leaflet", "as_of": "2024"}],
    },
]

SITUATIONS: list[dict[str, Any]] = [
    {
        "id": "despair",
        "name": {"en": "If you think of ending your life", "zh-Hant": "如果你想過結束生命"},
        "words": {"en": ["want to die"], "zh-Hant": ["想死"]},
        "helplines": ["emergency-999"],
    },
]

_RECORD: dict[str, Any] = {
    "name": {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"},
    "kind": "self-help-group",
    "summary": {"en": "For people with lupus.", "zh-Hant": "為紅斑狼瘡患者而設。"},
    "conditions": ["lupus"],
    "sources": [{"url": "https://example.org/about", "title": "About us", "supports": ["name"]}],
}


def make_record(**changes: Any) -> dict[str, Any]:
    """Return a minimal valid record as YAML would give it; a change to None takes the field away."""
    record = {**deepcopy(_RECORD), **changes}
    return {key: value for key, value in record.items() if value is not None}


def make_organization(slug: str = "example", **changes: Any) -> Organization:
    """Return an Organization; the changes are those of `make_record`."""
    return organization_from_mapping(slug, make_record(**changes))


def make_directory(
    organizations: Iterable[Organization] | None = None,
    *,
    settings: Mapping[str, Any] = SETTINGS,
    categories: Iterable[Mapping[str, Any]] = CATEGORIES,
    vocabularies: Mapping[str, Iterable[Mapping[str, Any]]] = VOCABULARIES,
    helplines: Iterable[Helpline] = (),
    situations: Iterable[Situation] = (),
    texts: Mapping[str, InterfaceTexts] | None = None,
    today: date = TODAY,
) -> Directory:
    """Return a Directory of the given organizations (one, when not said); the interface texts are the project's own."""
    if organizations is None:
        organizations = [make_organization()]
    in_order = sorted(categories, key=lambda category: category["order"])
    conditions = [
        from_mapping({**condition, "category": category["id"]}, Condition)
        for category in in_order
        for condition in category["conditions"]
    ]
    return Directory(
        settings=from_mapping(settings, Settings),
        today=today,
        organizations={o.slug: o for o in sorted(organizations, key=lambda o: o.slug)},
        categories={category["id"]: from_mapping(category, Category) for category in in_order},
        conditions={condition.id: condition for condition in conditions},
        vocabularies={
            name: {term["id"]: from_mapping(term, Term) for term in terms} for name, terms in vocabularies.items()
        },
        helplines=tuple(helplines),
        situations=tuple(situations),
        texts=texts if texts is not None else {one["id"]: project_texts(one["id"]) for one in settings["languages"]},
        originals=Originals(schemas=load_schemas(PROJECT_DATA / "schema")),
    )


def make_kept_directory(records: Mapping[str, Mapping[str, Any]], today: date = TODAY) -> Directory:
    """Return a Directory of records by slug that notes what is asked of it; the rest is that of `make_directory`."""
    directory = make_directory([], today=today)
    packed = {slug: msgspec.msgpack.encode(records[slug]) for slug in sorted(records)}
    return replace(directory, organizations=keep_organizations(packed, today, directory.settings.asked_languages))


def make_whole_directory(
    records: Mapping[str, Mapping[str, Any]] | None = None, today: date = TODAY, **files: Any
) -> Directory:
    """Return the Directory that a data folder gives, with its originals; the arguments are those of `write_data`.

    Nothing is written and nothing is checked; the interface texts are the project's own.
    """
    helplines = {"helplines": files.get("helplines", HELPLINES), "situations": files.get("situations", SITUATIONS)}
    settings = files.get("settings", SETTINGS)
    documents = [
        Document("directory", "directory", "directory.yaml", settings),
        Document("helplines", "helplines", "helplines.yaml", helplines),
        *(Document("category", c["id"], f"{c['id']}.yaml", c) for c in files.get("categories", CATEGORIES)),
        *(
            Document("vocabulary", name, f"{name}.yaml", {"terms": terms})
            for name, terms in files.get("vocabularies", VOCABULARIES).items()
        ),
        *(Document("interface", one["id"], f"{one['id']}.yaml", {}) for one in settings["languages"]),
    ]
    records = {"example": make_record()} if records is None else records
    documents += [Document("organization", slug, f"{slug}.yaml", dict(record)) for slug, record in records.items()]
    built = build_directory(Collection(PROJECT_DATA, PROJECT_DATA / "schema", tuple(documents), today))
    return replace(built, texts={one["id"]: project_texts(one["id"]) for one in settings["languages"]})


@cache
def project_texts(language: str) -> InterfaceTexts:
    """The project's own interface texts."""
    source = (PROJECT_DATA / "interface" / f"{language}.yaml").read_text(encoding="utf-8")
    return InterfaceTexts(language, flat_texts(yaml.load(source, Loader=yaml.CBaseLoader)))  # noqa: S506


def write_data(folder: Path, records: Mapping[str, Mapping[str, Any]] | None = None, **files: Any) -> Path:
    """Write a small complete data folder and return it.

    `records` are the organizations by slug (one, when not said). `files` replace whole files of the same shape as the
    constants above: `settings`, `categories`, `vocabularies`, `helplines`, `situations`, `interface` (by language).
    """
    records = {"example": make_record()} if records is None else records
    write_yaml(folder / "directory.yaml", files.get("settings", SETTINGS))
    helplines = files.get("helplines", HELPLINES)
    # The situations name the helplines above; other helplines have none unless they are given too.
    situations = files.get("situations", SITUATIONS if helplines is HELPLINES else [])
    write_yaml(folder / "helplines.yaml", {"helplines": helplines, "situations": situations})
    for category in files.get("categories", CATEGORIES):
        write_yaml(folder / "conditions" / f"{category['id']}.yaml", category)
    for name, terms in files.get("vocabularies", VOCABULARIES).items():
        write_yaml(folder / "vocabularies" / f"{name}.yaml", {"terms": terms})
    for language, texts in files.get("interface", {}).items():
        write_yaml(folder / "interface" / f"{language}.yaml", texts)
    for slug, record in records.items():
        write_yaml(folder / "organizations" / f"{slug}.yaml", record)
    return folder


def write_yaml(path: Path, value: Any) -> Path:
    """Write one YAML file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")
    return path


class _Dumper(yaml.SafeDumper):
    """Writes a value that stands in two places twice, not as an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True
