"""A finished site as those see it who look at its files: where they are, and what the site says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sameroad.site.finished.languages import Languages
from sameroad.site.read_tags import read_tags

_INDEX = "index.html"


@dataclass(frozen=True)
class Site:
    """A finished site: its folder, the paths of its files, and the folder `last` in which those are that its own folder
    does not have, if there is one; the address of its home page (empty if it does not say) and its languages.
    """

    folder: Path
    files: frozenset[str]
    last: Path | None = None
    base: str = ""
    languages: Languages = field(default_factory=lambda: Languages({}))

    @classmethod
    def of(cls, folder: Path, files: Iterable[str], last: Path | None = None) -> "Site":
        """Return the site with what its home page, and those of the folders beside it, say of it."""
        site = cls(folder, frozenset(files), last)
        firsts = [
            path for path in site.files if path == _INDEX or (path.endswith(f"/{_INDEX}") and path.count("/") == 1)
        ]
        languages = Languages.told_by({path: site._said(path, "html", "lang") for path in firsts})
        return cls(folder, site.files, last, site._said(_INDEX, "link", "href", rel="canonical"), languages)

    def read(self, path: str) -> bytes:
        """Return what is in a file. Raises OSError."""
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            if self.last is None:
                raise
            return (self.last / path).read_bytes()

    def _said(self, path: str, name: str, attribute: str, **others: str) -> str:
        """What the first tag of this name in a page says in one attribute that says this in others; empty when there is
        none.
        """
        try:
            page = self.read(path)
        except OSError:
            return ""  # told when all files are looked at
        named = (tag.attributes for tag in read_tags(page.decode("utf-8", errors="replace")) if tag.name == name)
        return next((one.get(attribute, "") for one in named if others.items() <= one.items()), "")
