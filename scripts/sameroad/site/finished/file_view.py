"""What other files of a site say: addresses in style sheets, modules, feeds, the sitemap and the manifest, and whether
what is for programs can be read at all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from xml.parsers import expat

import msgspec

from sameroad.site.finished.page_view import address_like

_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IMPORT = re.compile(r"""^(?:import|export)\b[^"';]*?["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)


class UnreadableError(ValueError):
    """A file is not what its name says; the message says why."""


def addresses_in(path: str, content: bytes) -> Iterator[str]:
    """Give the addresses in a file that is no page. Raises UnreadableError when it cannot be read."""
    read = _READERS.get(PurePosixPath(path).suffix)
    if read is None:
        return
    try:
        yield from read(content)
    except (expat.ExpatError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(str(error)) from error


def _in_styles(content: bytes) -> Iterator[str]:
    yield from _URL.findall(_COMMENT.sub("", content.decode("utf-8")))


def _in_module(content: bytes) -> Iterator[str]:
    yield from _IMPORT.findall(content.decode("utf-8"))


def _in_xml(content: bytes) -> Iterator[str]:
    found: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def take_attributes(_: str, attributes: Mapping[str, str]) -> None:
        found.extend(value for name, value in attributes.items() if name in ("href", "src"))

    def take_text(text: str) -> None:
        if text.startswith("http") and not text.split()[1:]:
            found.append(text)

    parser.StartElementHandler = take_attributes
    parser.CharacterDataHandler = take_text
    parser.Parse(content, True)  # noqa: FBT003 - the parser knows no names
    yield from found


def _in_manifest(content: bytes) -> Iterator[str]:
    manifest = msgspec.json.decode(content)
    yield from (one for name in ("start_url", "scope", "id") if (one := manifest.get(name)))
    yield from (one["src"] for kind in ("icons", "screenshots") for one in manifest.get(kind, ()))


def _in_json(content: bytes) -> Iterator[str]:
    value: Any = msgspec.json.decode(content)
    yield from address_like(value)


_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".css": _in_styles,
    ".js": _in_module,
    ".mjs": _in_module,
    ".atom": _in_xml,
    ".xml": _in_xml,
    ".svg": _in_xml,
    ".webmanifest": _in_manifest,
    ".json": _in_json,
    ".geojson": _in_json,
}
