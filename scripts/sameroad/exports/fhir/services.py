"""What a record offers as a FHIR HealthcareService."""

from collections.abc import Iterator
from typing import Any

from sameroad.exports.fhir.code_lists import CodeLists, Resource
from sameroad.exports.fhir.locations import area_id, place_id
from sameroad.exports.fhir.organizations import activity
from sameroad.exports.fhir.texts import UNKNOWN, bilingual, joined
from sameroad.exports.stable_ids import stable_id
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Join, Meeting, Organization, Phone
from sameroad.records.recurrence import weekly_days

_LANGUAGES = "urn:ietf:bcp:47"
_PROVISION = "http://terminology.hl7.org/CodeSystem/service-provision-conditions"
_DAYS = {"MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri", "SA": "sat", "SU": "sun"}


def service_resource(record: Organization, telecom: list[Resource], lists: CodeLists) -> Resource:
    """Return the HealthcareService of a record, `telecom` being its contact points."""
    language, join = lists.language, record.join
    details = joined((record.description, join.how, join.first_visit), "\n\n")
    lists_of: dict[str, list[Any]] = {
        "type": [lists.concept("support", one) for one in record.support],
        "specialty": [lists.condition(one) for one in record.conditions],
        "location": [_reference(place_id(record, number)) for number, _ in enumerate(record.places, 1)],
        "telecom": telecom,
        "coverageArea": [_reference(area_id(area)) for area in record.area],
        "serviceProvisionCode": _provision(join, lists),
        "eligibility": list(_eligibility(record, lists)),
        "characteristic": [lists.concept("led-by", record.led_by)] if record.led_by else [],
        "communication": [_language(one, lists) for one in record.languages],
        "referralMethod": _referral(join.referral, lists),
        "availableTime": list(_available_times(record.meetings)),
    }
    return {
        "resourceType": "HealthcareService",
        "id": stable_id("service", record.slug),
        "language": language,
        **activity(record),
        "providedBy": _reference(stable_id("organization", record.slug)),
        **bilingual("name", record.name, language),
        **bilingual("comment", _comment(record, lists), language),
        **bilingual("extraDetails", details, language, markdown=True),
        **{name: values for name, values in lists_of.items() if values},
        **bilingual("availabilityExceptions", joined(_times(record)), language),
    }


def _reference(uuid: str) -> dict[str, str]:
    return {"reference": f"urn:uuid:{uuid}"}


def _comment(record: Organization, lists: CodeLists) -> LocalizedText | None:
    """What people read first: a doubt about the body, the notice, then the summary."""
    doubt = lists.interface_text(f"status_text.{record.status}") if record.status != "active" else None
    return joined((doubt, record.notice, record.summary))


def _provision(join: Join, lists: CodeLists) -> list[Resource]:
    """Whether it is free or costs something, in the words of the record."""
    fee = join.fee
    if fee is None:
        return []
    code = {True: "free", False: "cost", None: None}[fee.free]
    coding = {"coding": [{"system": _PROVISION, "code": code}]} if code else {}
    return [{**coding, **bilingual("text", fee.note, lists.language)}]


def _eligibility(record: Organization, lists: CodeLists) -> Iterator[Resource]:
    """Whom it serves, then who may join in words."""
    for audience in record.serves:
        yield {"code": lists.concept("audiences", audience)}
    if record.join.eligibility:
        yield bilingual("comment", record.join.eligibility, lists.language, markdown=True)


def _language(language: str, lists: CodeLists) -> Resource:
    name = lists.directory.term("languages", language).name
    return {"coding": [{"system": _LANGUAGES, "code": language}], **bilingual("text", name, lists.language)}


def _referral(referral: str | None, lists: CodeLists) -> list[Any]:
    """R4 reads a missing `referralMethod` as "no referral is required": so that is how `none` is said, and what nobody
    has stated is marked as unknown.
    """
    if referral is None:
        return [UNKNOWN]
    return [] if referral == "none" else [lists.concept("referral", referral)]


def _available_times(meetings: tuple[Meeting, ...]) -> Iterator[dict[str, Any]]:
    """The meetings that a program can put into a week; FHIR has no other repetition here."""
    for meeting in meetings:
        days = weekly_days(meeting)
        if days and meeting.starts and meeting.ends:
            yield {
                "daysOfWeek": [_DAYS[day] for day in days],
                "availableStartTime": f"{meeting.starts}:00",
                "availableEndTime": f"{meeting.ends}:00",
            }


def _times(record: Organization) -> Iterator[LocalizedText]:
    """The hours of telephones and the times of meetings in words, each with what it is of."""
    for phone in record.contact.phones:
        if phone.hours:
            yield _said_of(phone.label or _number(phone, phone.hours), phone.hours)
    for meeting in record.meetings:
        yield _said_of(meeting.what, meeting.when) if meeting.when else meeting.what


def _number(phone: Phone, hours: LocalizedText) -> LocalizedText:
    return LocalizedText(dict.fromkeys(hours, phone.number))


def _said_of(subject: LocalizedText, text: LocalizedText) -> LocalizedText:
    return LocalizedText(
        {
            language: f"{subject[language]}: {words}" if language in subject else words
            for language, words in text.items()
        }
    )
