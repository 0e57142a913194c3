"""Writes `_headers` for hosts that read it: what a page cannot say of itself, such as who may show it in a frame.

Netlify, Cloudflare Pages and others give an answer the headers of all patterns that its address matches, so one may be
in it twice. But for the first, which adds what all have, no two of our patterns match the same address.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.pages.page import PageKey
from sameroad.pages.slips.sheet import FOLDER as SHEETS
from sameroad.site.offline_files import WORKER

HEADERS = "_headers"

_NOT_USED = (
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
_EVERYTHING = (
    "Strict-Transport-Security: max-age=31536000",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    f"Permissions-Policy: {', '.join(f'{one}=()' for one in _NOT_USED)}",
)
_PAGES = (
    "Content-Security-Policy: frame-ancestors 'none'",
    "X-Frame-Options: DENY",
    "Cross-Origin-Resource-Policy: same-origin",
)
_FRAMES = ("Content-Security-Policy: frame-ancestors *", "Cross-Origin-Resource-Policy: cross-origin")
_ASSETS = ("Cross-Origin-Resource-Policy: cross-origin",)  # a frame in a sandbox has no origin, and asks for them too
_WORKER = (
    "Cache-Control: no-cache",  # a new build is noticed at the next page
    "Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'",
    "Cross-Origin-Resource-Policy: same-origin",
)
_DATA = ("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin")

Headers = Sequence[str]


def host_headers(paths: Iterable[str], roots: Iterable[str]) -> str:
    """Return the file for a site with these `paths` of pages and folders; `roots` are those of its languages."""
    kinds: dict[str, Headers] = {"assets": _ASSETS, OPEN_DATA: _DATA}
    for root in roots:
        kinds[_folder(f"{root}{PageKey('embed').address}")] = _FRAMES
        kinds[_folder(f"{root}{PageKey('embed-maker').address}")] = _PAGES
    pages = {path for path in paths if path.endswith((".html", "/"))}
    rules = _rules("", {*pages, *(f"{one}/" for one in (*kinds, SHEETS))}, _PAGES, kinds)
    return "".join(
        _rule(pattern, headers) for pattern, headers in [("/*", _EVERYTHING), (f"/{WORKER}", _WORKER), *rules]
    )


def _rules(
    folder: str, paths: Iterable[str], headers: Headers, kinds: Mapping[str, Headers]
) -> Iterator[tuple[str, Headers]]:
    """The patterns for a folder, empty or with a slash at its end; its files have these headers unless `kinds` says
    otherwise.
    """
    headers = kinds.get(_folder(folder), headers)
    if folder and not any(kind.startswith(folder) for kind in kinds):
        yield f"/{folder}*", headers
        return
    yield f"/{folder}", headers
    below: dict[str, list[str]] = {}
    for path in sorted(paths):
        rest = path.removeprefix(folder)
        name, slash, _ = rest.partition("/")
        if slash:
            below.setdefault(f"{folder}{name}/", []).append(path)
        elif name:
            yield f"/{path}", headers
    for one, within in below.items():
        yield from _rules(one, within, headers, kinds)


def _folder(path: str) -> str:
    return path.rstrip("/")


def _rule(pattern: str, headers: Headers) -> str:
    return "\n".join((pattern, *(f"  {header}" for header in headers), "", ""))
