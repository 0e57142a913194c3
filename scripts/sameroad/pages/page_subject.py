"""What a page is about, and the title and description that say so."""

from typing import Any

from sameroad.pages.crumbs import Crumb
from sameroad.pages.list_part import MORE, ListPart
from sameroad.pages.long_lists import part_on, record_of_list
from sameroad.pages.page import PageKey
from sameroad.pages.words import Words
from sameroad.records.directory import Directory


def subject_of(key: PageKey, directory: Directory) -> Any:
    """Return the record or the part of a list that a page is about; None for a page of which there is one.

    Raises KeyError when the Directory has no such record.
    """
    if key.slug is None:
        return None
    if key.kind.endswith(MORE):
        return part_on(key, directory)
    if key.kind == "organization":
        return directory.organizations[key.slug]
    return record_of_list(PageKey(key.kind.removeprefix("embed-"), key.slug), directory)


def title_of(subject: Any, words: Words) -> str:
    """Return the title of the page of a subject as plain text."""
    if not isinstance(subject, ListPart):
        return words.plain(subject.name)
    return str(words.sentence("long_lists.title", **_blanks(subject, words)).unescape())


def description_of(key: PageKey, subject: Any, words: Words) -> str:
    """Return the description of the page of a subject as plain text."""
    if key.kind == "organization" and subject.summary is not None:
        return words.plain(subject.summary)
    blanks = _blanks(subject, words) if isinstance(subject, ListPart) else {"name": words.plain(subject.name)}
    return str(words.sentence(f"descriptions.{key.kind}", **blanks).unescape())


def _blanks(part: ListPart, words: Words) -> dict[str, str]:
    name = Crumb(part.first, part.name).plain(words)
    return {"name": name, "number": words.number(part.number), "parts": words.number(part.parts)}
