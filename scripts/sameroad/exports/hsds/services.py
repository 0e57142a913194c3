"""One record as an HSDS service, with everything that belongs to it inside it."""

from collections.abc import Iterator

from sameroad.exports.hsds.contacts import phones, spoken
from sameroad.exports.hsds.draft import Draft, Thing
from sameroad.exports.hsds.organizations import organization_part
from sameroad.exports.hsds.places import service_at_location
from sameroad.exports.hsds.schedules import meeting_schedule
from sameroad.exports.hsds.used_conditions import CONDITION
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.freshness import freshness_of
from sameroad.records.organization import Organization

_STATUSES = {"active": "active", "unconfirmed": "active", "dormant": "inactive", "closed": "defunct"}
"""HSDS has no word for what could not be confirmed: then `alert` says so, and an attribute has our own word."""


def service_part(draft: Draft) -> Thing:
    """Return the service of a record: what it offers, to whom, how to reach it, and the organization behind it."""
    record, words, join = draft.record, draft.words, draft.record.join
    key = ("service", draft.slug)
    own = stable_id(*key)
    fields: Thing = {
        "id": own,
        "name": words.name(record.name),
        "status": _STATUSES[record.status],
        **present(
            description=words.sentence(record.description),
            application_process=words.sentence(join.how),
            fees_description=words.sentence(join.fee.note) if join.fee else None,
            eligibility_description=words.sentence(join.eligibility),
            assured_date=_assured_date(record, words),
            alert=_alert(record, words),
            phones=phones(draft, own),
            schedules=[meeting_schedule(one, n, draft, own) for n, one in enumerate(record.meetings, 1)],
            service_areas=[_area(area, draft, own) for area in record.area],
            service_at_locations=[service_at_location(one, n, draft, own) for n, one in enumerate(record.places, 1)],
            languages=list(spoken(record.languages, ("service", own), key, draft)),
            cost_options=list(_cost_options(draft, own)),
            attributes=[*_choices(draft, own), *_conditions(draft, own)],
        ),
        "organization": organization_part(draft),
    }
    return draft.thing("service", fields, organization_id=fields["organization"]["id"])


def _assured_date(record: Organization, words: Wording) -> str | None:
    """The day of the newest check that confirmed the whole record or its contact details; never a guess at a day."""
    freshness = freshness_of(record, words.directory.today)
    on = freshness.on if freshness.basis == "confirmed" else None
    return str(on) if on and on.day else None


def _alert(record: Organization, words: Wording) -> str:
    """What a reader must see first: that it may not run any more, then the notice of the record."""
    status = words.says(f"status_text.{record.status}") if record.status != "active" else None
    return "\n".join(filter(None, (status, words.sentence(record.notice))))


def _area(area: str, draft: Draft, service_id: str) -> Thing:
    fields = {"id": stable_id("service_area", draft.slug, area), "name": draft.words.label("districts", area)}
    return draft.thing("service_area", fields, service_id=service_id)


def _cost_options(draft: Draft, service_id: str) -> Iterator[Thing]:
    """Whether it is free. An amount is given only where it is nothing: no other amount is in the record as a number."""
    fee = draft.record.join.fee
    if fee is None or fee.free is None:
        return
    word, key = "free" if fee.free else "paid", ("cost_option", draft.slug)
    option_id = stable_id(*key)
    fields = {
        "id": option_id,
        **({"amount": 0} if fee.free else {}),
        "amount_description": draft.words.says(f"fee.{word}"),
        "attributes": [draft.attribute(f"fee.free:{word}", "fee.free", ("cost_option", option_id), *key)],
    }
    yield draft.thing("cost_option", fields, service_id=service_id)


def _choices(draft: Draft, service_id: str) -> Iterator[Thing]:
    """Everything about the service that is chosen from a list, and the first visit."""
    record, owner, key = draft.record, ("service", service_id), ("service", draft.slug)
    chosen = [("record.serves", one) for one in record.serves]
    chosen += [("record.support", one) for one in record.support]
    if record.status != "active":
        chosen.append(("record.status", record.status))
    if record.join.referral:
        chosen.append(("join.referral", record.join.referral))
    for kind, value in chosen:
        yield draft.attribute(f"{kind}:{value}", kind, owner, *key)
    visit = draft.words.sentence(record.join.first_visit)
    if visit:
        yield draft.attribute("join.first_visit", "join.first_visit", owner, *key, value=visit)


def _conditions(draft: Draft, service_id: str) -> Iterator[Thing]:
    """The conditions, then every code of them once."""
    owner, key, conditions = ("service", service_id), ("service", draft.slug), draft.record.conditions
    for condition in conditions:
        yield draft.attribute(f"{CONDITION}:{condition}", CONDITION, owner, *key)
    for system, code in dict.fromkeys(code for one in conditions for code in draft.terms.codes_of(one)):
        yield draft.attribute(code, system, owner, *key)
