"""Which records somebody may have meant who wrote a slug that there is not."""

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document

_CLOSE_ENOUGH = 70


def nearest_records(written: str, collection: Collection, most: int = 3, least: int = _CLOSE_ENOUGH) -> list[str]:
    """Return the slugs whose slug, name or alias is most like what was written, the most alike first; `least` is how
    alike they are, 100 being equal.
    """
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - costs 30 ms and is needed only after a mistake

    names = {word: slug for slug, document in collection.organizations.items() for word in _words(slug, document)}
    found = process.extract(
        written,
        list(names),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=least,
        limit=4 * most,  # a record may be found by several of its names
    )
    return list(dict.fromkeys(names[word] for word, _, _ in found))[:most]


def _words(slug: str, document: Document) -> list[str]:
    return [
        slug,
        *(name for _, name in document.find("name", EACH, of=str)),
        *(alias for _, alias in document.find("aliases", EACH, of=str)),
    ]
