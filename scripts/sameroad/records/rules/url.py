"""Addresses on the web that do not work, track the reader, or carry a password."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl, urlsplit

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.safe_address import SCHEMES
from sameroad.records.saying import Complaint, Saying, say

ADDRESS_FIELDS: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    "organization": (
        ("contact", "website"),
        ("contact", "website", EACH),
        ("contact", "social", EACH),
        ("sources", EACH, "url"),
    ),
    "category": (("conditions", EACH, "symptom_sources", EACH, "url"),),
    "vocabulary": (("terms", EACH, "url"), ("terms", EACH, "sources", EACH, "url")),
    "helplines": (
        ("helplines", EACH, "website"),
        ("helplines", EACH, "website", EACH),
        ("helplines", EACH, "sources", EACH, "url"),
    ),
    "directory": (("run_by", "website"), ("run_by", "website", EACH)),
    "glossary": (("terms", EACH, "sources", EACH, "url"),),
}
"""Where addresses on the web stand in each kind of file."""
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|srsltid|_ga|_gl|msclkid|yclid|twclid|ttclid|"
    r"li_fat_id|igsh(?:id)?|mc_[ce]id|mkt_tok|_hsenc|_hsmi|__hs\w+|ref_src|__tn__|__cft__.*|mibextid|sfnsn|rdid|"
    r"fref|hc_ref|spm|share_id|wt\.mc_id",
    re.IGNORECASE,
)
_NEVER = re.compile(r'[\x00-\x1f\x7f<>"\\^`{|}]')
_NOT_AT_THE_END = re.compile("[，。；：、！？」』）》]+$")
_PLAIN = re.compile(
    r"https?://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9](?:/[A-Za-z0-9./_~%+-]*)?"
)
"""Addresses that break no part of the rule, as most are: looking is much faster than taking them apart."""
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]", re.UNICODE)


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    for steps in ADDRESS_FIELDS[document.kind]:
        for written in document.values(*steps):
            if not (isinstance(written, str) and _PLAIN.fullmatch(written)) and not isinstance(written, dict):
                return False
    return True


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for steps in ADDRESS_FIELDS.get(document.kind, ()):
        for path, written in document.find(*steps, of=str):
            wrong = url_fault(written) if written else None  # empty is the schema's to tell
            if wrong is not None:
                yield Finding(document.file, path, *wrong)


def url_fault(written: str) -> Complaint | None:
    """Return what is wrong with an address and what to write instead, or None."""
    if any(map(str.isspace, written)):
        return say("url.space"), say("url.space_hint")
    return _sign_fault(written) or _parts_fault(written)


def _sign_fault(written: str) -> Complaint | None:
    if "&amp;" in written:
        return say("url.ampersand", entity="&amp;"), _better(written.replace("&amp;", "&"))
    if never := _NEVER.search(written):
        return say("url.character", character=never.group()), _WHOLE
    if end := _NOT_AT_THE_END.search(written):
        return say("url.end", sign=end.group()), _better(written[: end.start()])
    return None


def _parts_fault(written: str) -> Complaint | None:
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return say("url.no_address", written=written), _WHOLE
    if parts.scheme not in SCHEMES:
        bare = not parts.scheme and _HOST.match(written)
        return say("url.beginning"), say("url.beginning_hint", written=written) if bare else _WHOLE
    if "@" in parts.netloc:
        without = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        return say("url.user"), _better(without)
    if not host:
        return say("url.no_website"), _WHOLE
    if not _HOST.fullmatch(host):
        return say("url.host", host=host), _WHOLE
    return _tracking_fault(written, f"{parts.query}&{parts.fragment}") if parts.query or parts.fragment else None


def _tracking_fault(written: str, query: str) -> Complaint | None:
    tracking = [name for name, _ in parse_qsl(query, keep_blank_values=True) if TRACKING.fullmatch(name)]
    if not tracking:
        return None
    return say("url.tracking", name=tracking[0]), _better(untracked(written))


def untracked(written: str) -> str:
    """Return the address without what is there to follow the reader."""
    parts = urlsplit(written)
    return parts._replace(query=_other_pairs(parts.query), fragment=_other_pairs(parts.fragment)).geturl()


def _other_pairs(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not TRACKING.fullmatch(pair.split("=")[0]))


def _better(address: str) -> Saying:
    return say("shared.write_address", better=address)


_WHOLE = say("url.whole_hint")

RULE = DocumentRule(
    id="url",
    level="error",
    explanation=(
        "Addresses begin with https:// or http://, name a website, and hold no spaces, no passwords and nothing that "
        "is there to follow the reader, such as utm_source or fbclid."
    ),
    check=_check,
    passes=_passes,
    kinds=tuple(ADDRESS_FIELDS),
)
