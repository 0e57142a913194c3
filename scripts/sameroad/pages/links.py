"""Links: between pages (relative, so that the site works under any path) and to telephones, chats and maps."""

import json
import re
from typing import Any
from urllib.parse import quote, urlsplit

from sameroad.pages.page import PageKey

# Control characters, which no text of a record has.
_UP, _HOME = "\2", "\3"
_UP_DRAWN, _HOME_DRAWN = _UP.encode(), _HOME.encode()
_IN_JSON = re.compile(r"(?<!\\)((?:\\\\)*)\\u000([23])")


class PageLinks:
    """Links from one page to others in the same language."""

    def __init__(self, page: PageKey) -> None:
        self._up = "../" * page.address.count("/")

    def to(self, kind: str, slug: str | None = None) -> str:
        """Return the relative address of another page. KeyError when there is no such kind."""
        return (self._up + PageKey(kind, slug).address) or "./"

    def fill(self, drawn: bytes) -> bytes:
        """Return what was drawn with `LinksFromAnywhere`, in UTF-8, with the links of this page."""
        up = self._up.encode()
        return drawn.replace(_UP_DRAWN, up).replace(_HOME_DRAWN, up or b"./")


class LinksFromAnywhere:
    """Links from any page to others in the same language, and to what the languages share: so that what many pages show
    is drawn once. A character stands for the way up, until a page fills it in.

    `in_folder` says whether the pages of the language stand in a folder of their own below the root of the site.
    """

    def __init__(self, *, in_folder: bool = False) -> None:
        self._to_root = _UP + "../" * in_folder

    def to(self, kind: str, slug: str | None = None) -> str:
        """Return the address of another page. KeyError when there is no such kind."""
        address = PageKey(kind, slug).address
        return _UP + address if address else _HOME

    def to_shared(self, path: str) -> str:
        """Return the address of something below the root of the site that is the same in every language."""
        return self._to_root + path


def json_with_links(value: Any, **options: Any) -> str:
    """Return JSON in which the addresses of `LinksFromAnywhere` can be filled in as elsewhere."""
    return _IN_JSON.sub(lambda found: found[1] + chr(int(found[2])), json.dumps(value, **options))


def telephone(number: str) -> str:
    """Return the `tel:` address (RFC 3966) of a number written for people; short numbers such as 999 stay local."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


def whatsapp(number: str) -> str:
    """Return the address that opens a WhatsApp chat with an international number."""
    return "https://wa.me/" + re.sub(r"\D", "", number)


def email(address: str) -> str:
    """Return the `mailto:` address (RFC 6068)."""
    return "mailto:" + quote(address, safe="@.+-_")


def map_search(pattern: str, address: str) -> str:
    """Return the address of a map search; `pattern` is the directory's `map` with its blank `{address}`."""
    return pattern.replace("{address}", quote(address, safe=""))


def host(address: str) -> str:
    """Return the name of the host of a web address as people write it, without `www.`."""
    return (urlsplit(address).hostname or address).removeprefix("www.")
