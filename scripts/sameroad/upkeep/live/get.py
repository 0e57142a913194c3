"""Gets one file of a website, as a browser that has never been there does."""

import contextlib
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException

import certifi

_MOST_BYTES = 64 * 1024 * 1024
_TIMEOUT = 30.0
_HEADERS = {"User-Agent": "SameRoadLiveCheck/1", "Cache-Control": "no-cache"}


class NoAnswerError(Exception):
    """The website gave no answer that can be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers by their names in small letters, and the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def get(address: str) -> Answer:
    """Return the answer to a request for an address, whatever its status. Raises NoAnswerError."""
    if not address.startswith(("https://", "http://")):
        raise NoAnswerError(f"{address} is no address of the web.")
    request = urllib.request.Request(address, headers=_HEADERS)  # noqa: S310 - as is looked at above
    try:
        with contextlib.closing(_open(request)) as answer:
            body = answer.read(_MOST_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswerError(str(getattr(error, "reason", None) or error) or type(error).__name__) from error
    if len(body) > _MOST_BYTES:
        raise NoAnswerError(f"It is larger than {_MOST_BYTES} bytes.")
    return Answer(answer.status or 0, {name.lower(): value for name, value in answer.headers.items()}, body)


def _open(request: urllib.request.Request) -> "urllib.response.addinfourl":
    try:
        found: urllib.response.addinfourl = urllib.request.urlopen(request, timeout=_TIMEOUT, context=_certificates())  # noqa: S310 - as above
    except urllib.error.HTTPError as answer:
        return answer
    return found


@cache
def _certificates() -> ssl.SSLContext:
    """Mozilla's authorities, from a package: not every system's Python finds those of its system."""
    return ssl.create_default_context(cafile=certifi.where())
