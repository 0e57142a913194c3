"""What the files of a site say that are no pages: addresses in style sheets, modules, feeds, the sitemap and the
manifest, and whether what is for programs can be read at all.
"""

import csv
import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from xml.parsers import expat

import msgspec

_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RELATIVE = r"""["'](\.{1,2}/[^"'\s]+)["']"""
_MODULE = re.compile(
    rf"""^(?:import|export)\b[^"';]*?{_RELATIVE}|\bimport\(\s*{_RELATIVE}"""
    r"""|\bnew URL\(\s*["']([^"']*[^"'/])["'],\s*import\.meta\.url""",
    re.MULTILINE,
)
_IN_TEXT = re.compile(r"""https?://[^\s<>()"'\\]+[^\s<>()"'\\.,;:，。；：、）]""")
_WHOLE = re.compile(r"https?://\S+")
_QUOTED = re.compile(r'"(https?://[^"\\]+)"')
_XML_ADDRESSES = ("href", "src")
_ANYTHING = msgspec.Raw  # looked through to its end, and not made
_UNREADABLE = (
    *(expat.ExpatError, msgspec.DecodeError, csv.Error, gzip.BadGzipFile, zlib.error, EOFError, RecursionError),
)
_MOST_UNPACKED = 100_000_000


class UnreadableError(ValueError):
    """A file is not what its name says; the message says why."""


def addresses_in(path: str, content: bytes) -> frozenset[str]:
    """Return the addresses in a file that is no page. Raises UnreadableError when it cannot be read, and
    UnicodeDecodeError.
    """
    read = _READERS.get(PurePosixPath(path).suffix)
    try:
        return frozenset(read(content)) if read else frozenset()
    except _UNREADABLE as error:
        raise UnreadableError(str(error)) from error


def _in_styles(content: bytes) -> Iterator[str]:
    for in_url, imported in _URL.findall(_COMMENT.sub("", content.decode("utf-8"))):
        yield in_url or imported


def _in_module(content: bytes) -> Iterator[str]:
    for found in _MODULE.findall(content.decode("utf-8")):
        yield from filter(None, found)


def _in_xml(content: bytes) -> Iterator[str]:
    found: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def take_attributes(_: str, attributes: Mapping[str, str]) -> None:
        found.extend(value for name, value in attributes.items() if name in _XML_ADDRESSES)

    def take_text(text: str) -> None:
        if _WHOLE.fullmatch(text.strip()):
            found.append(text)

    parser.StartElementHandler = take_attributes
    parser.EndElementHandler = lambda _: None  # so that a text ends with its element
    parser.CharacterDataHandler = take_text
    parser.Parse(content, True)
    return iter(found)


def _in_packed(content: bytes) -> Iterator[str]:
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
        unpacked = file.read(_MOST_UNPACKED)
    return _in_xml(unpacked)


def _in_manifest(content: bytes) -> Iterator[str]:
    manifest = msgspec.json.decode(content)
    if not isinstance(manifest, dict):
        raise UnreadableError("it is no object")
    yield from (one for name in ("start_url", "scope", "id") if isinstance(one := manifest.get(name), str))
    for kind in ("icons", "screenshots", "shortcuts"):
        listed = manifest.get(kind)
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, dict):
                yield from (one for name in ("src", "url") if isinstance(one := entry.get(name), str))


def _in_json(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8")
    msgspec.json.decode(text, type=_ANYTHING)
    return iter(_QUOTED.findall(text))


def _in_table(content: bytes) -> Iterator[str]:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    columns = len(next(rows, ()))
    for row in rows:
        if len(row) != columns:
            raise UnreadableError(f"line {rows.line_num} has {len(row)} cells, and the first one {columns}")
        yield from (cell for cell in row if _WHOLE.fullmatch(cell))


def _in_text(content: bytes) -> Iterator[str]:
    return iter(_IN_TEXT.findall(content.decode("utf-8")))


def _in_entries(kind: str) -> Callable[[bytes], Iterator[str]]:
    def read(content: bytes) -> Iterator[str]:
        text = content.decode("utf-8").strip()
        if not (text.startswith(f"BEGIN:{kind}") and text.endswith(f"END:{kind}")):
            raise UnreadableError(f"it is not from BEGIN:{kind} to END:{kind}")
        return iter(())

    return read


_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".css": _in_styles,
    ".js": _in_module,
    ".mjs": _in_module,
    ".atom": _in_xml,
    ".xml": _in_xml,
    ".svg": _in_xml,
    ".gz": _in_packed,
    ".webmanifest": _in_manifest,
    ".json": _in_json,
    ".geojson": _in_json,
    ".map": _in_json,
    ".csv": _in_table,
    ".txt": _in_text,
    ".vcf": _in_entries("VCARD"),
    ".ics": _in_entries("VCALENDAR"),
}
