"""Places as HSDS locations, each linked to the service that is found there."""

from sameroad.exports.hsds.draft import Draft, Thing
from sameroad.exports.hsds.schedules import opening_schedule
from sameroad.exports.hsds.wording import present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.organization import Place


def service_at_location(place: Place, number: int, draft: Draft, service_id: str) -> Thing:
    """Return the `number`th place of a record, with its link to the service."""
    key = (draft.slug, str(number))
    location = _location(place, number, draft)
    fields = {"id": stable_id("service_at_location", *key), "location": location}
    return draft.thing("service_at_location", fields, service_id=service_id, location_id=location["id"])


def _location(place: Place, number: int, draft: Draft) -> Thing:
    key = ("location", draft.slug, str(number))
    location_id = stable_id(*key)
    words = draft.words
    fields = {
        "id": location_id,
        "location_type": "physical",
        **present(
            name=words.label("hospitals", place.hospital) if place.hospital else None,
            transportation=words.sentence(place.access),
            addresses=_addresses(place, number, draft, location_id),
            schedules=opening_schedule(place.hours, number, draft, location_id),
        ),
        "attributes": [
            draft.attribute(f"place.purpose:{place.purpose}", "place.purpose", ("location", location_id), *key)
        ],
    }
    return draft.thing("location", fields)


def _addresses(place: Place, number: int, draft: Draft, location_id: str) -> list[Thing]:
    """The address. The specification asks for a city, a state and a postal code, which Hong Kong does not write: the
    district stands for the city, and what there is none of is empty.
    """
    words = draft.words
    written = words.name(place.address)
    if written is None and place.district is None:
        return []
    fields = {
        "id": stable_id("address", draft.slug, str(number)),
        "address_1": written or "",
        "city": words.label("districts", place.district) if place.district else "",
        "state_province": "",
        "postal_code": "",
        "country": words.directory.settings.telephone_region,
        "address_type": "physical",
    }
    return [draft.thing("address", fields, location_id=location_id)]
