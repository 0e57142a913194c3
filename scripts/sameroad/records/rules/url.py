"""Addresses on the web that do not work, track the reader, or carry a password."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.rules.rule import DocumentRule, Finding

_FIELDS: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    "organization": (
        ("contact", "website"),
        ("contact", "website", EACH),
        ("contact", "social", EACH),
        ("sources", EACH, "url"),
    ),
    "vocabulary": (("terms", EACH, "url"), ("terms", EACH, "sources", EACH, "url")),
    "helplines": (
        ("helplines", EACH, "website"),
        ("helplines", EACH, "website", EACH),
        ("helplines", EACH, "sources", EACH, "url"),
    ),
}
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid?|mc_[ce]id|mkt_tok|_hsenc|_hsmi|ref_src|"
    r"__tn__|__cft__.*|mibextid|spm|share_id|wt\.mc_id",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]", re.UNICODE)


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for steps in _FIELDS.get(document.kind, ()):
        for path, written in document.find(*steps, of=str):
            wrong = url_fault(written)
            if wrong is not None:
                yield Finding(document, path, *wrong)


def url_fault(written: str) -> tuple[str, str] | None:
    """Return what is wrong with an address and what to write instead, or None."""
    if any(map(str.isspace, written)):
        return "The address has a space in it.", "Take the space away; inside an address it is written %20."
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return f"“{written}” is no address on the web.", _HINT
    if parts.scheme not in {"http", "https"}:
        bare = not parts.scheme and _HOST.match(written)
        hint = f"Write https://{written} if that opens in a browser." if bare else _HINT
        return "The address does not begin with https:// or http://.", hint
    if "@" in parts.netloc:
        return "The address carries a user's name or password.", f"Write {written.replace(parts.netloc, host)}."
    if not _HOST.fullmatch(host):
        return f"“{host}” is no name of a website.", _HINT
    return _tracking_fault(written, parts.query) if parts.query else None


def _tracking_fault(written: str, query: str) -> tuple[str, str] | None:
    tracking = [name for name, _ in parse_qsl(query, keep_blank_values=True) if _TRACKING.fullmatch(name)]
    if not tracking:
        return None
    return f"The address carries “{tracking[0]}”, which is there to follow the reader.", f"Write {_clean(written)}"


def _clean(written: str) -> str:
    parts = urlsplit(written)
    kept = [pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.split("=")[0])]
    return parts._replace(query="&".join(kept)).geturl()


_HINT = "Write the full address as the browser shows it, such as https://example.org/about."

RULE = DocumentRule(
    id="url",
    level="error",
    explanation=(
        "Addresses begin with https:// or http://, name a website, and hold no spaces, no passwords and nothing that "
        "is there to follow the reader, such as utm_source or fbclid."
    ),
    check=_check,
    kinds=("organization", "vocabulary", "helplines"),
)
