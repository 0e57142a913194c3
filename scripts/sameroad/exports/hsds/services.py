"""One record as an HSDS service, with everything that belongs to it inside it."""

from collections.abc import Iterator
from typing import Any

from sameroad.exports.code_systems import codes_of
from sameroad.exports.hsds.contacts import phones, spoken
from sameroad.exports.hsds.organizations import organization_part
from sameroad.exports.hsds.places import service_at_location
from sameroad.exports.hsds.schedules import meeting_schedule
from sameroad.exports.hsds.terms import Terms, attribute
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.freshness import freshness_of
from sameroad.records.organization import Organization

_STATUSES = {"active": "active", "unconfirmed": "active", "dormant": "inactive", "closed": "defunct"}
"""HSDS has no word for what could not be confirmed: then `alert` says so, and an attribute has our own word."""


def service_part(record: Organization, terms: Terms) -> dict[str, Any]:
    """Return the service of a record: what it offers, to whom, how to reach it, and the organization behind it."""
    words, slug, join = terms.words, record.slug, record.join
    return {
        "id": stable_id("service", slug),
        "name": words.name(record.name),
        "status": _STATUSES[record.status],
        **present(
            description=words.sentence(record.description),
            application_process=words.sentence(join.how),
            fees_description=words.sentence(join.fee.note) if join.fee else None,
            eligibility_description=words.sentence(join.eligibility),
            assured_date=_assured_date(record, words),
            alert=_alert(record, words),
            phones=phones(record.contact, slug, terms),
            schedules=[meeting_schedule(one, slug, n, terms) for n, one in enumerate(record.meetings, 1)],
            service_areas=[_area(area, slug, words) for area in record.area],
            service_at_locations=[service_at_location(one, slug, n, terms) for n, one in enumerate(record.places, 1)],
            languages=list(spoken(record.languages, ("service", slug), words)),
            cost_options=list(_cost_options(record, terms)),
            attributes=[*_choices(record, terms), *_conditions(record, terms)],
        ),
        "organization": organization_part(record, terms),
    }


def _assured_date(record: Organization, words: Wording) -> str | None:
    """The day of the newest check that confirmed the whole record or its contact details; never a guess at a day."""
    freshness = freshness_of(record, words.directory.today)
    on = freshness.on if freshness.basis == "confirmed" else None
    return str(on) if on and on.day else None


def _alert(record: Organization, words: Wording) -> str:
    """What a reader must see first: that it may not run any more, then the notice of the record."""
    status = words.says(f"status_text.{record.status}") if record.status != "active" else None
    return "\n".join(filter(None, (status, words.sentence(record.notice))))


def _area(area: str, slug: str, words: Wording) -> dict[str, Any]:
    return {"id": stable_id("service_area", slug, area), "name": words.label("districts", area)}


def _cost_options(record: Organization, terms: Terms) -> Iterator[dict[str, Any]]:
    """Whether it is free. An amount is given only where it is nothing: no other amount is in the record as a number."""
    fee = record.join.fee
    if fee is None or fee.free is None:
        return
    word = "free" if fee.free else "paid"
    yield {
        "id": stable_id("cost_option", record.slug),
        **({"amount": 0} if fee.free else {}),
        "amount_description": terms.words.says(f"fee.{word}"),
        "attributes": [attribute(terms.of_field("fee.free", word), "fee.free", "cost_option", record.slug)],
    }


def _choices(record: Organization, terms: Terms) -> Iterator[dict[str, Any]]:
    """Everything about the service that is chosen from a list, and the first visit."""
    slug = ("service", record.slug)
    chosen = [("record.serves", one) for one in record.serves]
    chosen += [("record.support", one) for one in record.support]
    if record.status != "active":
        chosen.append(("record.status", record.status))
    if record.join.referral:
        chosen.append(("join.referral", record.join.referral))
    for key, value in chosen:
        yield attribute(terms.of_field(key, value), key, *slug)
    visit = terms.words.sentence(record.join.first_visit)
    if visit:
        yield attribute(terms.of_fact("join.first_visit"), "join.first_visit", *slug, value=visit)


def _conditions(record: Organization, terms: Terms) -> Iterator[dict[str, Any]]:
    """The conditions, then every code of them once."""
    conditions = [terms.words.directory.conditions[one] for one in record.conditions]
    for condition in conditions:
        yield attribute(terms.of_condition(condition), "record.conditions", "service", record.slug)
    codes: dict[tuple[str, str], Any] = {}
    for condition in conditions:
        for system, code in codes_of(condition.codes):
            codes.setdefault((system, code), condition)
    for (system, code), condition in codes.items():
        yield attribute(terms.of_code(system, code, condition), system, "service", record.slug)
