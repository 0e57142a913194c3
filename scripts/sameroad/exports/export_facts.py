"""What an export needs to know beside the records: who publishes them, under which licence, where their pages stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from sameroad.records.history.record_history import RecordHistory

VERSION = "v1"
"""The version of the open data, a part of its address. A change that could break a reader's program needs a new one."""
FOLDER = f"data/{VERSION}"
"""Where the files stand below the root of the site."""


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of the records: its name and where it can be read."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """Where pages stand. `root` ends with a slash; `folders` are those of each kind of page; the first of the
    `languages` has no folder of its own.
    """

    root: str
    folders: Mapping[str, str]
    languages: tuple[str, ...]

    def home(self, language: str) -> str:
        """Return the address of the home page in a language."""
        return self.root if language == self.languages[0] else f"{self.root}{language}/"

    def pages(self, kind: str, slug: str) -> dict[str, str]:
        """Return the address of a page in each language. Raises KeyError when there is no such kind."""
        folder = self.folders[kind]
        return {language: f"{self.home(language)}{folder}/{slug}/" for language in self.languages}


@dataclass(frozen=True, slots=True)
class ExportFacts:
    """What is the same for every export of a directory. `names` are its name in each language, `history` is what has
    happened to its records; what is None is not known, and the exports leave it out.
    """

    names: Mapping[str, str]
    licence: Licence | None = None
    site: SiteAddress | None = None
    repository: str | None = None
    history: RecordHistory | None = None

    def pages(self, kind: str, slug: str) -> dict[str, dict[str, str]]:
        """Return `{"pages": ...}` with the address in each language, or nothing when the site has no address."""
        return {"pages": self.site.pages(kind, slug)} if self.site else {}

    def file_address(self, path: str, seen_from: str = "") -> str:
        """Return the address of a file of the open data: absolute when the site has one, else relative to the file
        `seen_from`.
        """
        if self.site:
            return f"{self.site.root}{FOLDER}/{path}"
        return "../" * seen_from.count("/") + path
