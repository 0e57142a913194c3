"""What the theme's templates get as `sameroad`: words in the page's language, and the page's languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.exports.feeds.feed_path import feed_path
from sameroad.pages.json_ld.page_data import breadcrumbs, web_page
from sameroad.pages.json_ld.script import json_ld_script, known
from sameroad.pages.page import FOLDERS, PageKey
from sameroad.pages.words import Words
from sameroad.records.partial_date import PartialDate


@dataclass(frozen=True)
class SiteLanguage:
    """A language of the site: its tag, the name its readers call it by, and where it lies below the site's root."""

    id: str
    name: str
    root: str
    words: Words


@dataclass(frozen=True)
class PageLanguage:
    """One language of one page. `href` leads from the page to the same page in the language, `home` to its home page,
    `absolute` to the same page from anywhere (None without a `site_url`).
    """

    id: str
    name: str
    home: str
    href: str
    absolute: str | None
    current: bool
    words: Words

    def t(self, key: str, count: int | None = None, **blanks: Any) -> Markup:
        """Return a sentence in this language."""
        return self.words.sentence(key, count, **blanks)

    def link(self, kind: str) -> str:
        """Return the address of a page of which there is one, such as `helplines`. KeyError for other kinds."""
        return f"{self.home.removeprefix('./')}{PageKey(kind).address}" or "./"


class TemplateContext:
    """`sameroad` in the templates of one page, or of a page that has no address of its own, such as 404.html.

    `url` is the page's address below the site's root, or None where links must start at the root of the host; the
    path of `site_url` says then where the site is. `feeds` says whether this build has feeds of what is new.
    """

    def __init__(
        self,
        languages: Sequence[SiteLanguage],
        current: str,
        today: date,
        site_url: str | None,
        url: str | None,
        *,
        feeds: bool = False,
    ) -> None:
        self._feeds = feeds
        self._site_languages = languages
        self._current = next(language for language in languages if language.id == current)
        self._today = today
        self._site_url = site_url
        self._url = url

    def t(self, key: str, count: int | None = None, **blanks: Any) -> Markup:
        """Return a sentence of the interface in the page's language; see `Words.sentence`."""
        return self._current.words.sentence(key, count, **blanks)

    def web_page(self, title: str, description: str | None, above: Sequence[tuple[str, str]] = ()) -> Markup:
        """Return what search engines are told of the page; both texts are HTML, as the theme has them.

        `above` is the way to it, the highest page first: the key of what a page is called, and its kind.
        """
        here, root = self._here, self._current.root
        address = here.absolute or here.href
        home = f"{self._site_url.rstrip('/')}/{root}" if self._site_url else here.home
        told = known(name=unescape(title), description=unescape(description) if description else None)
        nodes = [web_page(address, home, here.id, **told)]
        if above:
            way = [(str(self.t(key).unescape()), f"{home}{PageKey(kind).address}") for key, kind in above]
            nodes.append(breadcrumbs([*way, (unescape(title), address)]))
        return Markup(json_ld_script(nodes).decode())  # noqa: S704 - JSON in which no `<` is left

    @property
    def feed(self) -> str | None:
        """The address of the feed of everything that is new, in the page's language; None when there is none."""
        return self._feed_of(None)

    @property
    def category_feed(self) -> str | None:
        """The address of the feed of the category that the page is about; None when there is none."""
        folder = f"{self._current.root}{FOLDERS['category']}/"
        category = self._url.removeprefix(folder).rstrip("/") if self._url and self._url.startswith(folder) else ""
        return self._feed_of(category) if category and "/" not in category else None  # not on later parts of its list

    def _feed_of(self, category: str | None) -> str | None:
        if not self._feeds or self._url is None:
            return None
        to_root = self._here.home.removesuffix(self._current.root).removeprefix("./")
        return f"{to_root}{OPEN_DATA}/{feed_path(self._current.id, category)}"

    @property
    def home(self) -> str:
        """The address of the home page in the page's language."""
        return self._here.home

    def link(self, kind: str) -> str:
        """Return the address of a page of which there is one, in the page's language. KeyError for other kinds."""
        return self._here.link(kind)

    def date(self, written: str) -> str:
        """Return a date as the page's language writes it. Raises ValueError when it is none."""
        return self._current.words.date(PartialDate.parse(written))

    @property
    def today(self) -> str:
        """The date of the build, as the page's language writes it."""
        return self._current.words.date(PartialDate.parse(self._today.isoformat()))

    @property
    def languages(self) -> tuple[PageLanguage, ...]:
        """The page in every language of the site, the site's default first; without an address, their home pages."""
        if self._url is not None:
            return self.languages_at(self._url)
        base = urlsplit(self._site_url or "/").path.rstrip("/")
        homes = ((one, f"{base}/{one.root}") for one in self._site_languages)
        return tuple(self._page_language(one, home, "", home) for one, home in homes)

    def languages_at(self, url: str) -> tuple[PageLanguage, ...]:
        """As `languages`, for the page at another address below the site's root."""
        own = next(
            (language for language in self._site_languages if language.root and url.startswith(language.root)),
            self._site_languages[0],
        )
        rest = url.removeprefix(own.root).removeprefix("./")
        up = "../" * f"{own.root}{rest}".count("/")
        return tuple(
            self._page_language(one, f"{up}{one.root}" or "./", rest, f"{up}{one.root}{rest}" or "./")
            for one in self._site_languages
        )

    @property
    def _here(self) -> PageLanguage:
        return next(language for language in self.languages if language.current)

    def _page_language(self, language: SiteLanguage, home: str, rest: str, href: str) -> PageLanguage:
        site = self._site_url.rstrip("/") + "/" if self._site_url else None
        absolute = urljoin(site, f"{language.root}{rest}") if site else None
        return PageLanguage(
            id=language.id,
            name=language.name,
            home=home,
            href=href,
            absolute=absolute,
            current=language is self._current,
            words=language.words,
        )


def site_languages(configured: Sequence[Mapping[str, Any]], words: Mapping[str, Words]) -> tuple[SiteLanguage, ...]:
    """Return the languages of the site from the i18n plugin's configuration, the default one first.

    Raises KeyError when there are no interface texts for a language.
    """
    built = sorted((entry for entry in configured if entry["build"]), key=lambda entry: not entry["default"])
    return tuple(
        SiteLanguage(
            id=entry["locale"],
            name=entry["name"],
            root="" if entry["default"] else f"{entry['locale']}/",
            words=words[entry["locale"]],
        )
        for entry in built
    )
