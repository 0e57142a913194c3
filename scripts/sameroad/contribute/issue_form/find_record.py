"""Which record a person means who names an organization: by the address of its page, its file or any of its names."""

import re
from collections.abc import Iterator

from sameroad.contribute.find_terms import Terms
from sameroad.contribute.nearest_records import nearest_records
from sameroad.records.chinese import HAN
from sameroad.records.collection import Collection, Entry
from sameroad.records.document import Document
from sameroad.records.slug import SLUG

_ADDRESS = re.compile(r"/organizations/([a-z0-9-]+)")
_MOST = 5
_BETWEEN = re.compile(r"[\n,，、;；/／|()（）]")


def find_record(written: str, collection: Collection) -> tuple[str | None, tuple[str, ...]]:
    """Return the slug of the one record that is meant, and no others; else None, and those that may be meant."""
    known = collection.organizations
    slugs = [slug for slug in _ADDRESS.findall(written.casefold()) if slug in known]
    bare = written.strip().removesuffix(".yaml").rpartition("/")[2].casefold()
    if SLUG.fullmatch(bare) and bare in known:
        slugs.append(bare)
    found = set(slugs) or _named(written, collection)
    if len(found) == 1:
        return found.pop(), ()
    near = sorted(found) or [slug for part in _parts(written) for slug in nearest_records(part, collection)]
    return None, tuple(dict.fromkeys(near))[:_MOST]


def find_records(written: str, collection: Collection) -> tuple[list[str], list[str]]:
    """Return the slugs of all records that are named, and the parts that name none, word for word."""
    slug, _ = find_record(written, collection)
    if slug is not None:
        return [slug], []
    found: list[str] = []
    unread: list[str] = []
    for part in filter(None, (part.strip() for part in re.split(r"[\n,，、;；]", written))):
        slug, _ = find_record(part, collection)
        (unread if slug is None else found).append(part if slug is None else slug)
    return list(dict.fromkeys(found)), unread


def _named(written: str, collection: Collection) -> set[str]:
    """The records with exactly this name or alias, as a whole or by its parts."""
    terms = Terms({slug: _entry(document) for slug, document in collection.organizations.items()})
    whole = terms.exactly(written)
    if whole is not None:
        return {whole}
    return {slug for part in _parts(written) if (slug := terms.exactly(part)) is not None}


def _entry(document: Document) -> Entry:
    aliases = document.value.get("aliases")
    names = {"name": document.value.get("name"), "aliases": {"": aliases if isinstance(aliases, list) else []}}
    return Entry(document, (), names)


def _parts(written: str) -> Iterator[str]:
    """The whole, the parts between signs, and the Chinese and the other part of each."""
    yield written
    for part in filter(None, (part.strip() for part in _BETWEEN.split(written))):
        yield part
        chinese = "".join(HAN.findall(part))
        other = " ".join(HAN.sub(" ", part).split())
        if chinese and other:
            yield chinese
            yield other
