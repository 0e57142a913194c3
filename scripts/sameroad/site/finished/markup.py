"""What one piece of a page says, a tag or a comment: most pieces stand on many pages, so each is read once."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

import msgspec

from sameroad.site.finished.finding import Fault
from sameroad.site.policy_faults import forbidden_in
from sameroad.site.read_tags import Tag, attributes_in, tag_of
from sameroad.site.verify import has_token

OPENS, CLOSES, ALONE, ENDS_ITSELF = range(4)
"""A tag opens an element or closes one; what is void stands alone, and what ends with “/>” does so in drawings."""

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form"),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "ul",
        ),
    )
)
NOT_IN_ITSELF = frozenset(("a", "button", "form", "label", "option", "select"))

FOREIGN = frozenset(("svg", "math"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_NAMES = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_WHOLE = re.compile(r"""(?:[\s/]+[^\s"'<>/=`]++(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]++))?+)*+\s*/?""")
_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data-href")
_SETS = ("srcset", "imagesrcset")
_REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form", "headers")
_DATA_BLOCK = "application/ld+json"
_JSON = ("application/json", "importmap", "speculationrules", _DATA_BLOCK)
_NAME_AT_END = re.compile(r"[\s/]")
_TOKEN = re.compile(r"\s*__[a-z]+__\s*")


class Markup(NamedTuple):
    """A piece that was read: how it stands among others (`kind`, and whether it `minds` in what it stands), its tag if
    it opens an element, the addresses in it, those of which its data for programs speaks, the id of its place, the ids
    of others to which it refers, and its faults. `says` is false when there is none of these.
    """

    kind: int
    name: str
    minds: bool = False
    tag: Tag | None = None
    identity: str = ""
    addresses: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    says: bool = False


def read_pieces(pieces: Sequence[str]) -> list[Markup]:
    """Read the pieces of a page, as `read_tags.pieces` gives them."""
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    markup = cast("list[Markup]", list(map(_known.get, pieces)))  # what is not known yet is None, and is put in now
    for number, piece in enumerate(pieces):
        if markup[number] is None:
            markup[number] = read = _read(piece)
            if len(piece) < _KNOWN_LENGTH:
                _known[piece] = read
    return markup


_known: dict[str, Markup] = {}
_MOST_KNOWN = 30_000
_KNOWN_LENGTH = 5_000


def _read(piece: str) -> Markup:
    if piece.startswith("<!"):
        left = tuple(_left_over(piece)) if has_token(piece) else ()
        return Markup(ALONE, "", faults=left, says=bool(left))
    tag = tag_of(piece)
    if tag is None:
        return Markup(CLOSES, sys.intern(_NAME_AT_END.split(piece[2:-1], maxsplit=1)[0].lower()))
    kind = ALONE if tag.name in _VOID else ENDS_ITSELF if tag.written.endswith("/") else OPENS
    minds = tag.name in BLOCKS or tag.name in NOT_IN_ITSELF
    if not tag.written and not tag.text:
        return Markup(kind, tag.name, minds, tag)
    attributes = attributes_in(tag.written)
    identity = attributes.get("id", "")
    addresses = tuple(_addresses(tag.name, attributes))
    refers = tuple(one for name in _REFERS if name in attributes for one in attributes[name].split())
    data, broken = _data_block(tag, attributes.get("type", "")) if tag.text and tag.name == "script" else ((), ())
    faults = (*broken, *_forbidden(tag), *_ill_written(tag), *(_tokens(attributes) if "__" in piece else ()))
    says = bool(identity or addresses or data or refers or faults)
    return Markup(kind, tag.name, minds, tag, identity, addresses, data, refers, faults, says)


def _addresses(name: str, attributes: Mapping[str, str]) -> Iterator[str]:
    yield from (attributes[one] for one in _ADDRESSES if one in attributes)
    for one in _SETS:
        yield from (entry.split()[0] for entry in attributes.get(one, "").split(",") if entry.strip())
    if name == "object":
        yield attributes.get("data", "")
    if name == "meta" and attributes.get("content", "").startswith(("http://", "https://")):
        yield attributes["content"]


def _data_block(tag: Tag, kind: str) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """The addresses in the data of a script that is for programs, and what is wrong with it."""
    if kind not in _JSON:
        return (), ()
    try:
        value = msgspec.json.decode(tag.text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return (), (Fault(f"its {kind} cannot be read ({error})", "look at the template that writes it"),)
    return tuple(_address_like(value)) if kind == _DATA_BLOCK else (), ()


def _address_like(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            if one.startswith(("https://", "http://")):
                yield one
        elif isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _forbidden(tag: Tag) -> Iterator[Fault]:
    return (Fault(fault.rstrip("."), "see docs/developers/guarding.md") for fault in forbidden_in(tag))


def _ill_written(tag: Tag) -> Iterator[Fault]:
    for name in twice(name.lower() for name in _NAMES.findall(tag.written)):
        yield Fault(f"<{tag.name}> has the attribute {name} twice", "give it once in the template")
    if not _WHOLE.fullmatch(tag.written):
        written = " ".join(f"<{tag.name}{tag.written}>".split())
        yield Fault(f"the tag {written:.80} is not written whole", "close the tag and its quotation marks")


def _tokens(attributes: Mapping[str, str]) -> Iterator[Fault]:
    """A record may speak of a token, but never consists of one, and is in no address."""
    for name, value in attributes.items():
        if has_token(value) and (name in _ADDRESSES or _TOKEN.fullmatch(value)):
            yield from _left_over(f"{name}={value}")


def _left_over(where: str) -> Iterator[Fault]:
    yield Fault(
        f"a token is left over in {' '.join(where.split()):.80}", "build the site anew, and tell the developers"
    )


def twice(names: Iterable[str]) -> Iterator[str]:
    """Give each name that was there before."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
