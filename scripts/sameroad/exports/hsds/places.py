"""Places as HSDS locations, each linked to the service that is found there."""

from typing import Any

from sameroad.exports.hsds.schedules import opening_schedule
from sameroad.exports.hsds.terms import Terms, attribute
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.organization import Place


def service_at_location(place: Place, slug: str, number: int, terms: Terms) -> dict[str, Any]:
    """Return the `number`th place of a record, with its link to the service."""
    key = (slug, str(number))
    words = terms.words
    term = terms.of_field("place.purpose", place.purpose)
    location = {
        "id": stable_id("location", *key),
        "location_type": "physical",
        **present(
            name=words.label("hospitals", place.hospital) if place.hospital else None,
            transportation=words.sentence(place.access),
            addresses=_addresses(place, key, words),
            schedules=opening_schedule(place.hours, slug, number, words),
        ),
        "attributes": [attribute(term, "place.purpose", "location", *key)],
    }
    return {"id": stable_id("service_at_location", *key), "location": location}


def _addresses(place: Place, key: tuple[str, str], words: Wording) -> list[dict[str, Any]]:
    """The address. The specification asks for a city, a state and a postal code, which Hong Kong does not write: the
    district stands for the city, and what there is none of is empty.
    """
    written = words.name(place.address)
    if written is None and place.district is None:
        return []
    return [
        {
            "id": stable_id("address", *key),
            "address_1": written or "",
            "city": words.label("districts", place.district) if place.district else "",
            "state_province": "",
            "postal_code": "",
            "country": words.directory.settings.telephone_region,
            "address_type": "physical",
        }
    ]
