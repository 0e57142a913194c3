"""The answer about where the facts can be read -> sources of a record, and which facts they support in the end."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sameroad.contribute.find_field import find_field
from sameroad.contribute.issue_form.clean_text import says_as_above
from sameroad.contribute.issue_form.read_addresses import read_urls
from sameroad.contribute.issue_form.read_sources import ReadSource, read_sources
from sameroad.contribute.issue_form.reading import Reading
from sameroad.records.organization import CONTACT_FIELDS

_MOST = 20


def put_sources(reading: Reading) -> Reading:
    """The same with the sources after those of the record, each supporting every fact for now."""
    lines = reading.text("sources").splitlines()
    websites, _ = read_urls(reading.text("website"))
    text = "\n".join("\n".join(websites) if says_as_above(line) else line for line in lines)
    every = list(find_field(reading.draft.collection.schemas, "sources", 0, "supports", 0)["enum"])
    first = len(reading.draft.get("sources") or ())
    for source in read_sources(text)[:_MOST]:
        place = ("sources", len(reading.draft.get("sources") or ()))
        reading = reading.put("sources", place, _entry(source, every), source.url or source.title)
    answer = reading.filled.answer("sources")
    if (
        answer
        and len(reading.draft.get("sources") or ()) == first
        and not any(a.question == "sources" for a in reading.asked)
    ):
        reading = reading.ask("sources", answer, reading.words.say("issue_form.ask.source"))
    return reading


def settle_sources(reading: Reading, first: int, facts: Sequence[str]) -> Reading:
    """The same with the sources from the index `first` supporting just these facts; without them where there are none.

    A source that the record has already gets the facts it lacks instead of standing there twice.
    """
    sources: list[Any] = list(reading.draft.get("sources") or ())
    kept, new = sources[:first], sources[first:]
    for source in new if facts else ():
        twin = next((index for index, old in enumerate(kept) if _is_the_same(old, source)), None)
        if twin is None:
            kept.append({**source, "supports": list(facts)})
        else:
            supports = [*kept[twin]["supports"], *(fact for fact in facts if fact not in kept[twin]["supports"])]
            kept[twin] = {**kept[twin], "supports": supports}
    if not kept:
        return reading.drop(("sources",))
    return replace(reading, draft=reading.draft.put(("sources",), kept))


def stated_facts(reading: Reading) -> list[str]:
    """The facts of the record that a source can support, as sources name them, in the order of the schema."""
    names = find_field(reading.draft.collection.schemas, "sources", 0, "supports", 0)["enum"]
    return [n for n in names if reading.draft.get(*(("contact", n) if n in CONTACT_FIELDS else (n,))) is not None]


def _entry(source: ReadSource, supports: list[str]) -> dict[str, Any]:
    """A source as a record holds it; without a title its address stands for it."""
    title = source.title or source.url.partition("://")[2].rstrip("/")
    return {
        **({"url": source.url} if source.url else {}),
        "title": title,
        "supports": supports,
        **({"as_of": source.as_of} if source.as_of else {}),
    }


def _is_the_same(old: Any, new: Any) -> bool:
    """Whether a record has a source already: the same page, and no other date."""
    same_page = isinstance(old, dict) and old.get("url") is not None and old["url"] == new.get("url")
    return same_page and isinstance(old.get("supports"), list) and new.get("as_of") in (None, old.get("as_of"))
