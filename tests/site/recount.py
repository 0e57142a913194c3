"""What the YAML files say of the state of the data, read and counted by nothing of our own code."""

import hashlib
from datetime import date, timedelta
from functools import cache

import yaml

from tests.conftest import CHECKOUT, TODAY

DATA = CHECKOUT / "data"
NOW = date.fromisoformat(TODAY)
CONTACT = {"phones", "whatsapp", "fax", "emails", "website", "social"}
ASKED = {"phone", "whatsapp", "email", "organization"}


def read(path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)  # safe_load, as fast as C


@cache
def records():
    return {file.stem: read(file) for file in sorted((DATA / "organizations").glob("*.yaml"))}


@cache
def still_there():
    return {slug: record for slug, record in records().items() if record.get("status") != "closed"}


@cache
def categories():
    return sorted(map(read, (DATA / "conditions").glob("*.yaml")), key=lambda category: category["order"])


@cache
def conditions():
    return {one["id"]: one for category in categories() for one in category["conditions"]}


def terms(vocabulary):
    return read(DATA / "vocabularies" / f"{vocabulary}.yaml")["terms"]


def settings():
    return read(DATA / "directory.yaml")


def first_day(text):
    year, month, day = [*text.split("-"), "01", "01"][:3]
    return date(int(year), int(month), int(day))


def confirmations(record):
    """The days on which contact details were confirmed, and how."""
    return [
        (first_day(check["on"]), check["how"])
        for check in record.get("checks", ())
        if check["outcome"] == "confirmed" and (not check.get("fields") or CONTACT & set(check["fields"]))
    ]


def source_days(record, fields=None):
    found = [s for s in record["sources"] if fields is None or fields & set(s.get("supports", ()))]
    return [first_day(source["as_of"]) for source in found if "as_of" in source]


def contact_day(record):
    """From which day the contact details are, None where nothing says it."""
    confirmed = [day for day, _ in confirmations(record)]
    return max(confirmed or source_days(record, CONTACT), default=None)


def level(record):
    day = contact_day(record)
    if day is None:
        return "unknown"
    return "fresh" if (NOW - day).days <= 365 else "ageing" if (NOW - day).days <= 3 * 365 else "stale"


def count(is_so):
    return sum(bool(is_so(record)) for record in still_there().values())


def places(record):
    return {place.get("district") for place in record.get("places", ())} | set(record.get("area", ()))


def named(condition):
    """Whether an organization that has not closed names the condition."""
    return any(condition in record["conditions"] for record in still_there().values())


@cache
def gaps():
    """Each category with its conditions without a group, each with the nearest broader one that has one."""
    everyone = settings().get("serves_everyone", ())
    found = {}
    for category in categories():
        found[category["id"]] = {}
        for one in category["conditions"]:
            parent = one.get("parent")
            while parent and (parent in everyone or not named(parent)):
                parent = conditions()[parent].get("parent")
            if not named(one["id"]):
                found[category["id"]][one["id"]] = parent
    return found


def due():
    """The organizations to check in the course of a year, and of these the ones of this week."""
    late = NOW - timedelta(weeks=26)
    year = {s: r for s, r in still_there().items() if max((d for d, _ in confirmations(r)), default=late) <= late}
    week = NOW.isocalendar().week
    hashed = {slug: int(hashlib.sha256(slug.encode()).hexdigest()[:16], 16) % 52 + 1 for slug in year}
    return year, [slug for slug in year if hashed[slug] == week]


def name(thing, language):
    return thing["name"].get(language) or next(iter(thing["name"].values()))
