"""The services of an HSDS body -> whom a record is for, how to join, and whether it runs."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from sameroad.contribute.import_records.hsds_file import Body, Thing, text_of, things_of
from sameroad.contribute.import_records.hsds_terms import attributes_of, own_value, own_values, sort_out
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import Tongue, stated

_STATUSES = {"inactive": "dormant", "temporarily closed": "dormant", "defunct": "closed"}
_NOT_TAKEN = (
    *("alternate_name", "interpretation_services", "wait_time", "fees", "accreditations", "minimum_age"),
    *("maximum_age", "licenses", "program", "required_documents"),
)
"""What HSDS can say of a service and a record cannot hold."""


def service_fields(body: Body, known: KnownTerms, tongue: Tongue, untold: list[str]) -> dict[str, Any]:
    """Return the fields of the record that its services tell."""
    services = body.services
    untold += [
        f"service.{name} is not taken over: {service[name]}"
        for service in services
        for name in _NOT_TAKEN
        if service.get(name)
    ]
    return stated(
        status=_status(services),
        notice=tongue.sentence("\n".join(filter(None, map(_notice, services)))),
        description=tongue.sentence(_description(body)),
        **_terms(body, known, untold),
        languages=_each(services, lambda service: languages_of(service, known, untold)),
        area=_each(services, lambda service: _area(service, known, untold)),
        join=_join(services, tongue),
    )


def languages_of(thing: Thing, known: KnownTerms, untold: list[str]) -> list[str]:
    """Return the languages of a thing by their ids; those we do not know are told."""
    found = []
    for one in things_of(thing, "languages"):
        code, name = text_of(one, "code"), text_of(one, "name")
        id_ = known.id_of("languages", code) or known.id_of("languages", name)
        if id_ and id_ not in found:
            found.append(id_)
        elif not id_ and (code or name):
            untold.append(f"The language “{name or code}” is none of ours.")
    return found


def _status(services: Sequence[Thing]) -> str | None:
    """Our own word for it; else what all services agree on, and nothing where one runs."""
    own = next(filter(None, (own_value(service, "record.status") for service in services)), None)
    told = {_STATUSES.get(text_of(service, "status") or "") for service in services}
    return own or (told.pop() if len(told) == 1 else None)


def _notice(service: Thing) -> str | None:
    """The alert, without the sentence about its status that our own files put before it."""
    alert = text_of(service, "alert")
    for one in things_of(service, "attributes"):
        for term in things_of(one, "taxonomy_term"):
            if alert and (text_of(term, "code") or "").startswith("record.status:"):
                alert = alert.removeprefix(text_of(term, "description") or "").strip("\n")
    return alert


def _description(body: Body) -> str:
    """The descriptions of the services, after their names where these are not that of the organization."""
    told = []
    for service in body.services:
        name, text = text_of(service, "name"), text_of(service, "description")
        if name and name != text_of(body.organization, "name"):
            told.append(f"{name}: {text}" if text else name)
        elif text:
            told.append(text)
    return "\n".join(told)


def _terms(body: Body, known: KnownTerms, untold: list[str]) -> dict[str, list[str]]:
    """Conditions, audiences and kinds of support: by our own terms, else by those of others."""
    found, unknown = sort_out((body.organization, *body.services), known)
    own = {name: _each(body.services, partial(_own, f"record.{name}")) for name in found}
    if own["conditions"]:  # then codes only say the same again
        return own
    untold += unknown
    return {name: own[name] or ids for name, ids in found.items()}


def _own(field: str, service: Thing) -> list[str]:
    return own_values(service, field)


def _each(services: Iterable[Thing], ids: Callable[[Thing], list[str]]) -> list[str]:
    return list(dict.fromkeys(id_ for service in services for id_ in ids(service)))


def _area(service: Thing, known: KnownTerms, untold: list[str]) -> list[str]:
    found = []
    for one in things_of(service, "service_areas"):
        name = text_of(one, "name")
        id_ = known.id_of("areas", name)
        if id_:
            found.append(id_)
        elif name:
            untold.append(f"The area “{name}” is none of ours.")
    return found


def _join(services: Sequence[Thing], tongue: Tongue) -> dict[str, Any]:
    def told(name: str) -> dict[str, str]:
        return tongue.sentence("\n".join(filter(None, (text_of(service, name) for service in services))))

    visits = [one.value for service in services for one in attributes_of(service) if one.field == "join.first_visit"]
    referral = next(filter(None, (own_value(service, "join.referral") for service in services)), None)
    return stated(
        how=told("application_process"),
        eligibility=told("eligibility_description"),
        referral=referral,
        fee={**_free(services), **stated(note=told("fees_description"))},
        first_visit=tongue.sentence(next(iter(visits), None)),
    )


def _free(services: Sequence[Thing]) -> dict[str, bool]:
    """Whether it is free: as our own term says, else by the only amounts that there are."""
    costs = [one for service in services for one in things_of(service, "cost_options")]
    own = next(filter(None, (own_value(one, "fee.free") for one in costs)), None)
    if own:
        return {"free": own == "free"}
    amounts = {one["amount"] for one in costs if isinstance(one.get("amount"), int | float)}
    return {"free": amounts == {0}} if amounts else {}
