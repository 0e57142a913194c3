"""What the scripts of the frames for other websites are told: where each language stands, and how a frame is called."""

from collections.abc import Mapping
from typing import Any

from sameroad.pages.words import Words
from sameroad.records.directory import Directory


def language_roots(directory: Directory) -> dict[str, str]:
    """Return the folder of each language below the root of the site; the first language has none."""
    first, *others = directory.settings.language_ids
    return {first: "", **{language: f"{language}/" for language in others}}


def maker_languages(directory: Directory, words: Mapping[str, Words], sites: Mapping[str, str]) -> dict[str, Any]:
    """Return, by language, what the page that makes frames needs to name one: sentences with the blank `{name}`, and
    the names of districts. `sites` are the names of the site.
    """
    roots = language_roots(directory)
    districts = directory.vocabularies["districts"].values()
    return {
        language: {
            "root": roots[language],
            "condition": _titled(said, "embed.for_condition", sites),
            "district": _titled(said, "embed.in_district", sites),
            "districts": {district.id: said.plain(district.name) for district in districts},
        }
        for language, said in words.items()
    }


def _titled(words: Words, key: str, sites: Mapping[str, str]) -> str:
    heading = words.sentence(key, name="{name}")
    site = sites.get(words.language)
    return str((words.sentence("embed.titled", heading=heading, site=site) if site else heading).unescape())
