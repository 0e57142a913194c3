"""The languages of a finished site, told from its pages: where each begins, and which page is which in another one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sameroad.pages.slips.sheet import FOLDER as SHEETS

_INDEX = "index.html"
_FOR_ALL = ("404.html", f"{SHEETS}/")
"""There is one of these for all languages."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The folder of each language, with a slash at its end; that of the first is the site itself."""

    roots: Mapping[str, str]

    @classmethod
    def told_by(cls, said: Mapping[str, str]) -> "Languages":
        """Return the languages of a site from what its page, and those of the folders in it, say is theirs. A folder
        that is called as the language of its page is that of a language.
        """
        first = said.get(_INDEX, "")
        others = {language: f"{language}/" for path, language in sorted(said.items()) if path == f"{language}/{_INDEX}"}
        return cls({first: "", **{one: root for one, root in others.items() if one != first}})

    def is_for_all(self, path: str) -> bool:
        """Whether a page is one for all languages."""
        return path.startswith(_FOR_ALL)

    def language_of(self, path: str) -> str:
        """Return the language that a page should be of."""
        return max(self.roots, key=lambda one: len(self.roots[one]) if path.startswith(self.roots[one]) else -1)

    def in_each(self, path: str) -> Iterator[tuple[str, str]]:
        """Give each language and the path of the same page in it."""
        rest = path.removeprefix(self.roots[self.language_of(path)])
        return ((one, f"{root}{rest}") for one, root in self.roots.items())
