"""Places as FHIR Locations, and the districts and areas that services are for."""

from collections.abc import Iterator
from typing import Any

from sameroad.exports.fhir.code_lists import CodeLists, Resource
from sameroad.exports.fhir.texts import bilingual
from sameroad.exports.stable_ids import stable_id
from sameroad.records.organization import Organization, Place

_PHYSICAL_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type"


def place_id(record: Organization, number: int) -> str:
    """Return the id of the `number`th place of a record."""
    return stable_id("location", record.slug, str(number))


def area_id(area: str) -> str:
    """Return the id of a district or an area."""
    return stable_id("area", area)


def place_locations(record: Organization, lists: CodeLists) -> Iterator[Resource]:
    """Give a Location for each place of a record."""
    for number, place in enumerate(record.places, 1):
        hospital = lists.directory.term("hospitals", place.hospital) if place.hospital else None
        address = _address(place, lists)
        yield {
            "resourceType": "Location",
            "id": place_id(record, number),
            "language": lists.language,
            **({"status": "inactive"} if record.status == "closed" else {}),
            **bilingual("name", hospital.name if hospital else None, lists.language),
            **bilingual("description", place.access, lists.language),
            "mode": "instance",
            "type": [lists.concept("purposes", place.purpose)],
            **({"address": address} if address else {}),
            "managingOrganization": {"reference": f"urn:uuid:{stable_id('organization', record.slug)}"},
            **bilingual("availabilityExceptions", place.hours, lists.language),
        }


def area_location(area: str, lists: CodeLists) -> Resource:
    """Return a Location for a district, or for an area of the settings: without a type, as it may be no place."""
    is_district = area in lists.directory.vocabularies["districts"]
    kind = {"physicalType": {"coding": [{"system": _PHYSICAL_TYPE, "code": "area"}]}} if is_district else {}
    return {
        "resourceType": "Location",
        "id": area_id(area),
        "language": lists.language,
        **bilingual("name", lists.directory.term("districts", area).name, lists.language),
        "mode": "instance",
        **kind,
    }


def _address(place: Place, lists: CodeLists) -> dict[str, Any]:
    """The address as it is written, never taken apart; nothing when neither it nor the district is stated."""
    district = lists.directory.term("districts", place.district).name if place.district else None
    if place.address is None and district is None:
        return {}
    return {
        "use": "work",
        "type": "physical",
        **bilingual("text", place.address, lists.language),
        **bilingual("district", district, lists.language),
        "country": lists.directory.settings.telephone_region,
    }
