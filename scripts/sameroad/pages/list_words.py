"""What templates can ask about long lists of organizations."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from sameroad.pages.alphabet import Index, beginnings, make_index, part_of_index
from sameroad.pages.kept_code import program_digest
from sameroad.pages.listed_name import listed_name
from sameroad.pages.long_lists import SHOWN_ELSEWHERE, first_part, shown_of_broader
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.kept_organizations import EVERYTHING
from sameroad.records.localized_text import LocalizedText
from sameroad.work.kept_file import digest, kept_or_made


def list_words(directory: Directory, words: Mapping[str, Words], cache: Path | None = None) -> dict[str, Any]:
    """Return what is the same on every page, by the names that templates use; `words` are those of all languages. The A
    to Z is kept in the folder `cache`, if there is one, while names stay the same.
    """
    return {
        "first_part": lambda kind, record: first_part(kind, record, directory),
        "shown_elsewhere": SHOWN_ELSEWHERE,
        "shown_of_broader": shown_of_broader,
        "index_of": _indexes(directory, words, cache),
        "part_of_index": part_of_index,
        "beginnings": beginnings,
        "listed_by": directory.listed,
        "slugs_of": directory.noted_slugs,
        "outlines_of": directory.noted_outlines,
        "listed_name": lambda slug: listed_name(slug, directory),
        "look_up": directory.organizations.__getitem__,
    }


def _indexes(directory: Directory, words: Mapping[str, Words], cache: Path | None) -> Callable[[str], Index]:
    """Return the function that gives the A to Z in a language; it is made once for all pages that have a part of it."""
    languages = {language.id: language for language in directory.settings.languages}

    def make(language: str, names: Mapping[str, dict[str, str]], articles: Sequence[str]) -> Index:
        return make_index({slug: LocalizedText(name) for slug, name in names.items()}, languages[language], articles)

    @lru_cache
    def index_in(language: str) -> Index:
        names = {slug: outline.name for slug, outline in directory.outlines.items()}
        articles = [str(article) for article in words[language].sentence("lists.articles").split()]
        key = digest(program_digest(), msgspec.msgpack.encode((languages[language], articles, names)))
        file = cache and cache / f"a-to-z.{language}"
        return kept_or_made(file, key, lambda: make(language, names, articles), Index)

    def index_of(language: str) -> Index:
        directory.reads.note(EVERYTHING)
        return index_in(language)

    return index_of
