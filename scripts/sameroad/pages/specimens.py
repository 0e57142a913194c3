"""Made-up organizations in every state, and a made-up list, for the page of all components.

They are seen by developers only: that page is a draft, which no published site has. The telephone numbers belong to
nobody that we mean.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sameroad.pages.list_part import A_TO_Z, NAMES_ON_A_PAGE, ListPart
from sameroad.pages.listed_name import ListedName
from sameroad.pages.page import PageKey
from sameroad.records.directory import Directory
from sameroad.records.freshness import Freshness, freshness_of
from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.organization import (
    Contact,
    Fee,
    Funding,
    Join,
    Meeting,
    Members,
    Organization,
    Phone,
    Place,
    Registration,
    Source,
)
from sameroad.records.partial_date import PartialDate

_CHECKS = ("public-page", "website", "phone", "whatsapp", "email", "organization")
_LONG_NAME = {
    "en": "The Specimen Federation of Mutual Aid Associations for Patients, Families and Carers of Rare Conditions",
    "zh-Hant": "示例罕見病病人、家屬及照顧者互助組織聯會暨社區復康支援網絡",
}


@dataclass(frozen=True, slots=True)
class Specimens:
    """`organizations` by the state that each shows, and their `names` as lists show them; `ages` are all that a page
    can say of how old its facts are; `part` is one in the midst of a very long list.
    """

    organizations: Mapping[str, Organization]
    names: tuple[ListedName, ...]
    ages: tuple[Freshness, ...]
    part: ListPart


def make_specimens(directory: Directory) -> Specimens:
    """Return specimens that name only conditions, terms and organizations which the directory has."""
    full = _full(directory)
    bare = Organization(full.slug, full.name, full.kind, full.conditions[:1], full.sources[:1])
    organizations = {
        "full": full,
        "website only": replace(full, contact=Contact(website=full.contact.website), join=Join()),
        "bare": bare,
        "one language": replace(bare, name=LocalizedText({"zh-Hant": "示例互助會"})),
        "long name": replace(full, name=LocalizedText(_LONG_NAME)),
        "unconfirmed": replace(full, status="unconfirmed"),
        "dormant": replace(full, status="dormant"),
        "closed": replace(full, status="closed", notice=_NOTICE, replaced_by=tuple(directory.organizations)[:2]),
    }
    names = (
        ListedName(one.slug, one.name, one.status, freshness_of(one, directory.today), bool(one.contact.phones))
        for one in organizations.values()
    )
    return Specimens(organizations, tuple(names), _ages(), ListPart(PageKey(A_TO_Z), 5, 9 * NAMES_ON_A_PAGE))


def _ages() -> tuple[Freshness, ...]:
    on = PartialDate.parse
    return (
        *(Freshness("confirmed", "fresh", on("2026-11-02"), how) for how in _CHECKS),
        Freshness("source", "fresh", on("2026-03")),
        Freshness("source", "ageing", on("2024-05-17")),
        Freshness("source", "stale", on("2014")),
        Freshness("unknown", "unknown"),
    )


def _full(directory: Directory) -> Organization:
    """An organization of which everything is known."""

    def some(vocabulary: str, count: int) -> tuple[str, ...]:
        return tuple(directory.vocabularies[vocabulary])[:count]

    district = some("districts", 1)[0]
    return Organization(
        slug="specimen",
        name=LocalizedText({"en": "Specimen Mutual Aid Association", "zh-Hant": "示例互助會"}),
        kind=some("kinds", 1)[0],
        conditions=tuple(directory.conditions)[:3],
        sources=_SOURCES,
        aliases=("SMAA", "示例會"),
        led_by="patients-and-families",
        summary=_SUMMARY,
        serves=some("audiences", 3),
        support=some("support", 6),
        languages=some("languages", 3),
        area=(district,),
        join=_JOIN,
        contact=_CONTACT,
        places=(Place("office", address=_ADDRESS, district=district, hours=_HOURS),),
        meetings=(Meeting(_MEETING, when=_WHEN, starts="14:30", ends="16:30"),),
        founded=1998,
        registration=(Registration("society", 1998), Registration("charity-s88", 2001, "91/00000")),
        members=Members(1250, "families", PartialDate.parse("2024")),
        funding=(Funding(_MONEY, "donations", PartialDate.parse("2024")),),
    )


def _text(en: str, zh: str) -> LocalizedText:
    return LocalizedText({"en": en, "zh-Hant": zh})


_SUMMARY = _text(
    "For people with the conditions named here, and for their families: a hotline, meetings and hospital visits.",
    "服務患有以下疾病的人士及其家人，設有熱線、聚會及醫院探訪。",
)
_NOTICE = _text(
    "The group closed in 2025; ask one of those named here.", "組織已於2025年結束，可向此處所列的組織查詢。"
)
_HOURS = _text("Mon-Fri 9:00-17:00", "星期一至五 9:00-17:00")
_ADDRESS = _text("Room 1, 2/F, Specimen House, 3 Example Road", "範例道3號示例樓2樓1室")
_MEETING = _text("Tea gathering", "茶聚")
_WHEN = _text("Second Saturday of each month", "每月第二個星期六")
_MONEY = _text("Public donations", "公眾捐款")
_JOIN = Join(
    how=_text("Call on a weekday and ask for the group.", "於辦公時間致電，說明想聯絡小組。"),
    eligibility=_text("People with the condition, and their families.", "患者及其家人。"),
    referral="none",
    fee=Fee(free=False, note=_text("HK$50 a year", "每年港幣50元")),
    first_visit=_text("Come and listen; nobody has to speak.", "可以只聽不說，歡迎與家人同來。"),
)
_CONTACT = Contact(
    phones=(
        Phone("+852 2345 6789", _text("Hotline", "熱線"), _HOURS, answered_by="volunteer"),
        Phone("+852 2345 6780", _text("Office", "辦事處")),
    ),
    whatsapp=("+852 9123 4567",),
    emails=("hello@specimen.example",),
    website=Website("https://www.specimen.example/"),
    social={"facebook": "https://social.example/specimen"},
)
_SOURCES = (
    Source(
        "About us", "https://www.specimen.example/about", ("name", "phones", "founded"), PartialDate.parse("2024-05")
    ),
    Source("刊物《示例》第三期", None, ("places", "meetings")),
)
