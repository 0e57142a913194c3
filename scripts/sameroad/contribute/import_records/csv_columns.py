"""Which field of a record a column of a CSV file is for: by the names of our own tables, and by common others."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sameroad.records.read_yaml import Path

Content = Literal["text", "texts", "list", "terms", "term", "telephones", "number", "yes_no"]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds and where it goes. `vocabulary` has the terms of `terms` and `term`; `language` is that of
    `texts`, None when their script tells it.
    """

    path: Path
    content: Content = "text"
    vocabulary: str = ""
    language: str | None = None


_PLACE: Path = ("places", 0)
_COLUMNS: Mapping[str, Column] = {
    "name": Column(("name",), "texts"),
    "aliases": Column(("aliases",), "list"),
    "kind": Column(("kind",), "term", "kinds"),
    "led_by": Column(("led_by",)),
    "status": Column(("status",)),
    "notice": Column(("notice",), "texts"),
    "summary": Column(("summary",), "texts"),
    "description": Column(("description",), "texts"),
    "conditions": Column(("conditions",), "terms", "conditions"),
    "serves": Column(("serves",), "terms", "audiences"),
    "support": Column(("support",), "terms", "support"),
    "languages": Column(("languages",), "terms", "languages"),
    "area": Column(("area",), "terms", "areas"),
    "join_how": Column(("join", "how"), "texts"),
    "join_eligibility": Column(("join", "eligibility"), "texts"),
    "join_referral": Column(("join", "referral")),
    "join_fee_free": Column(("join", "fee", "free"), "yes_no"),
    "join_fee_note": Column(("join", "fee", "note"), "texts"),
    "join_first_visit": Column(("join", "first_visit"), "texts"),
    "phones": Column(("contact", "phones"), "telephones"),
    "whatsapp": Column(("contact", "whatsapp"), "telephones"),
    "fax": Column(("contact", "fax"), "telephones"),
    "emails": Column(("contact", "emails"), "list"),
    "website": Column(("contact", "website"), "texts"),
    "facebook": Column(("contact", "social", "facebook")),
    "instagram": Column(("contact", "social", "instagram")),
    "youtube": Column(("contact", "social", "youtube")),
    "x": Column(("contact", "social", "x")),
    "purpose": Column((*_PLACE, "purpose")),
    "address": Column((*_PLACE, "address"), "texts"),
    "district": Column((*_PLACE, "district"), "term", "districts"),
    "hospital": Column((*_PLACE, "hospital"), "term", "hospitals"),
    "hours": Column((*_PLACE, "hours"), "texts"),
    "access": Column((*_PLACE, "access"), "texts"),
    "part_of": Column(("part_of",), "list"),
    "replaced_by": Column(("replaced_by",), "list"),
    "hosted_by": Column(("hosted_by",), "texts"),
    "founded": Column(("founded",), "number"),
    "members_count": Column(("members", "count"), "number"),
    "members_unit": Column(("members", "unit")),
    "members_as_of": Column(("members", "as_of")),
    "wikidata": Column(("identifiers", "wikidata")),
}
"""The columns of our own table of organizations, and those of one place."""
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "name": ("organization", "organisation", "organization name", "organisation name", "名稱", "機構名稱", "組織名稱"),
    "aliases": ("alias", "other names", "abbreviation", "簡稱", "別名"),
    "kind": ("type", "類別"),
    "summary": ("簡介",),
    "description": ("about", "details", "詳情"),
    "conditions": ("condition", "illness", "illnesses", "disease", "diseases", "疾病"),
    "serves": ("audience", "audiences", "服務對象"),
    "support": ("services", "service", "服務"),
    "languages": ("language", "語言"),
    "area": ("area served", "服務地區"),
    "join_how": ("how to join", "參加方法"),
    "join_eligibility": ("eligibility", "參加資格"),
    "join_fee_note": ("fee", "cost", "收費"),
    "phones": ("phone", "phone number", "telephone", "tel", "電話"),
    "fax": ("傳真",),
    "emails": ("email", "e-mail", "電郵"),
    "website": ("url", "web", "homepage", "website address", "網址", "網站"),
    "address": ("地址",),
    "district": ("地區", "區"),
    "hours": ("opening hours", "辦公時間"),
    "founded": ("year founded", "established", "成立年份"),
}
"""Other names that people give these columns."""
COMPUTED = re.compile("id|(?:kind|page|areas)_.*|freshness(?:_.*)?")
"""Columns of our own table that are no fields: identifiers, names of ids, addresses of pages, ages of facts, and the
districts of places and areas in one cell.
"""


def known_columns(languages: Iterable[str]) -> dict[str, Column]:
    """Return the columns by their folded names, in every language of the directory."""
    languages = tuple(languages)
    found: dict[str, Column] = {}
    for name, column in _COLUMNS.items():
        for called in (name, *SYNONYMS.get(name, ())):
            found[folded(called)] = column
            for language in languages:
                own = replace(column, language=language) if column.content == "texts" else column
                found[folded(f"{called}_{language}")] = own
    return found


def folded(header: str) -> str:
    """Return the name of a column without differences that mean nothing."""
    plain = unicodedata.normalize("NFKC", header).casefold().strip("\ufeff \t\r\n*:")
    return re.sub(r"[\s_-]+", "_", plain)
