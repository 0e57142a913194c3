"""Looks at a published site from outside: the pages people come for, the search, the sitemap, the open data.

A few files stand for all: the whole site was looked at before it was published. This asks whether it has arrived.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sameroad.upkeep.live.get import Answer, NoAnswerError
from sameroad.upkeep.live.read_page import read_page
from sameroad.upkeep.live.sitemap_pages import SitemapError, SitePages, parts_of, site_pages

DATA = "data/v1/"
SUMS = f"{DATA}SHA256SUMS"
_SEARCH = ("words", "organizations", "facts")
_SUM = re.compile(r"([0-9a-f]{64})  (\S.*)")
_LOOKED_AT = ("index.json", "organizations.json", "conditions.json", "helplines.json", "state.json")
_LEFT_OVER = re.compile(r"__[a-z]+__")
_NOWHERE = "no-page-has-this-address/"
_STRICT = ("default-src 'none'", "script-src ")

Get = Callable[[str], Answer]


class _MissingError(Exception):
    """A file is not as it should be; the message says how."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and at which address."""

    address: str
    sentence: str

    def __str__(self) -> str:
        """The address and the sentence in a line."""
        return f"{self.address}: {self.sentence}"


def look_at_site(root: str, get: Get, sums: str | None = None) -> tuple[Fault, ...]:
    """Return what is wrong with the site at `root`, an address that ends with a slash. `get` gets a file.

    `sums` is the SHA-256 of the `SHA256SUMS` that was to be published: with it, an older site is found out.
    """
    return tuple(_Look(root, get).all(sums))


class _Look:
    def __init__(self, root: str, get: Get) -> None:
        self._root, self._get = root, get

    def all(self, sums: str | None) -> Iterator[Fault]:
        yield from self._pages()
        yield from self._search()
        yield from self._open_data(sums)
        yield from self._wrong_address()

    def _pages(self) -> Iterator[Fault]:
        try:
            pages = self._site_pages()
        except (_MissingError, SitemapError) as error:
            yield Fault(f"{self._root}sitemap.xml", str(error))
            home = self._page("", "")
            yield from home
            return
        for language, paths in pages.paths.items():
            for path in paths:
                yield from self._page(path, language)

    def _site_pages(self) -> SitePages:
        xml = self._text("sitemap.xml")
        parts = parts_of(xml)
        root = parts[0].rpartition("/")[0] + "/" if parts else ""
        for part in parts:
            xml += gzip.decompress(self._bytes(part.removeprefix(root))).decode("utf-8")
        return site_pages(xml)

    def _page(self, path: str, language: str) -> Iterator[Fault]:
        address = self._root + path
        try:
            answer = self._answer(path)
            html = answer.body.decode("utf-8")
        except (_MissingError, UnicodeDecodeError) as error:
            yield Fault(address, str(error))
            return
        page = read_page(html)
        policy = page.policy or answer.headers.get("content-security-policy", "")
        wrong = {
            "it is not sent as HTML.": "text/html" not in answer.headers.get("content-type", ""),
            "it is cut off before its end.": not page.ends,
            f"its language is “{page.language}”, not {language}.": bool(language) and page.language != language,
            "it has no title.": not page.title.strip(),
            "it has no heading of the first rank with words in it.": not any(one.strip() for one in page.headings),
            "a blank was left unfilled.": bool(_LEFT_OVER.search(page.title + "".join(page.headings))),
            "it has no strict Content-Security-Policy.": not all(one in policy for one in _STRICT),
        }
        yield from (Fault(address, sentence) for sentence, found in wrong.items() if found)

    def _search(self) -> Iterator[Fault]:
        for name in _SEARCH:
            path = f"assets/search/{name}.json"
            try:
                if not self._json(path):
                    raise _MissingError("the search has nothing in it.")
            except _MissingError as error:
                yield Fault(self._root + path, str(error))

    def _open_data(self, expected: str | None) -> Iterator[Fault]:
        try:
            listed = self._bytes(SUMS)
            if expected is not None and hashlib.sha256(listed).hexdigest() != expected:
                raise _MissingError("it is not the one that was to be published; an older site is still there.")
            sums = {path: digest for digest, path in _SUM.findall(listed.decode("utf-8", "replace"))}
            some = next((path for path in sums if re.fullmatch(r"organizations/[a-z0-9-]+\.json", path)), None)
            if some is None:
                raise _MissingError("it names no organization.")
        except _MissingError as error:
            yield Fault(self._root + SUMS, str(error))
            return
        for path in (*_LOOKED_AT, some):
            try:
                self._json(DATA + path)
                if hashlib.sha256(self._bytes(DATA + path)).hexdigest() != sums.get(path):
                    raise _MissingError("its bytes are not those of SHA256SUMS.")
            except _MissingError as error:
                yield Fault(self._root + DATA + path, str(error))

    def _wrong_address(self) -> Iterator[Fault]:
        address = self._root + _NOWHERE
        try:
            status = self._get(address).status
        except NoAnswerError as error:
            yield Fault(address, str(error))
            return
        if status != 404:
            yield Fault(address, f"a wrong address is answered with {status}, not 404.")

    def _answer(self, path: str) -> Answer:
        try:
            answer = self._get(self._root + path)
        except NoAnswerError as error:
            raise _MissingError(f"no answer: {error}") from error
        if answer.status != 200:
            raise _MissingError(f"it is answered with {answer.status}.")
        return answer

    def _bytes(self, path: str) -> bytes:
        return self._answer(path).body

    def _text(self, path: str) -> str:
        return self._bytes(path).decode("utf-8", "replace")

    def _json(self, path: str) -> Any:
        try:
            return json.loads(self._bytes(path))
        except ValueError as error:
            raise _MissingError("it is no JSON.") from error
