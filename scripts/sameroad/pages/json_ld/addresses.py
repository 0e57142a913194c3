"""The addresses of pages for programs: whole ones where the site has an address, else as links have them."""

from dataclasses import dataclass

from sameroad.pages.links import PageLinks
from sameroad.pages.page import PageKey


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as the page `key` gives them. `root` is the address of the site, with a slash at its end, if it has
    one; `folder` is that of the language below it, with a slash too, or empty.
    """

    key: PageKey
    root: str | None
    folder: str

    @property
    def here(self) -> str:
        """The address of the page itself."""
        return self.of(self.key)

    @property
    def home(self) -> str:
        """The address of the home page in this language."""
        return self.of(PageKey("home"))

    def of(self, key: PageKey) -> str:
        """Return the address of a page in the same language. Raises KeyError when there is no such kind."""
        if self.root is None:
            return PageLinks(self.key).to(key.kind, key.slug)
        return f"{self.root}{self.folder}{key.address}"
