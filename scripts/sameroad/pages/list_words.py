"""What templates can ask about long lists of organizations."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sameroad.pages.alphabet import Index, beginnings, make_index, part_of_index
from sameroad.pages.long_lists import SHOWN_ELSEWHERE, first_part, shown_of_broader
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.kept_organizations import EVERYTHING
from sameroad.records.localized_text import LocalizedText


def list_words(directory: Directory, words: Mapping[str, Words]) -> dict[str, Any]:
    """Return what is the same on every page, by the names that templates use; `words` are those of all languages."""
    return {
        "first_part": lambda kind, record: first_part(kind, record, directory),
        "shown_elsewhere": SHOWN_ELSEWHERE,
        "shown_of_broader": shown_of_broader,
        "index_of": _indexes(directory, words),
        "part_of_index": part_of_index,
        "beginnings": beginnings,
        "look_up": lambda slugs: map(directory.organizations.__getitem__, slugs),
    }


def _indexes(directory: Directory, words: Mapping[str, Words]) -> Callable[[str], Index]:
    """Return the function that gives the A to Z in a language; it is made once for all pages that have a part of it."""
    languages = {language.id: language for language in directory.settings.languages}

    @cache
    def made(language: str) -> Index:
        names = {slug: LocalizedText(outline.name) for slug, outline in directory.outlines.items()}
        return make_index(names, languages[language], words[language].sentence("lists.articles").split())

    def index_of(language: str) -> Index:
        directory.reads.note(EVERYTHING)
        return made(language)

    return index_of
