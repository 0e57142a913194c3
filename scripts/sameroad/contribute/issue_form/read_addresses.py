"""Addresses on the web and of e-mail as people write them -> as records hold them, and what could not be read."""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import urlsplit

from sameroad.records.rules.url import untracked

_EMPTY = re.compile(r"[\W_]*")
_AT = re.compile(r"\s*(?:@|[\[(]\s*at\s*[\])])\s*", re.IGNORECASE)
_SPLIT_HOST = re.compile(r"(?<=[\w])(?: \.|\. | \. )(?=(?:[a-z0-9-]+\.)?(?:com|org|net|edu|gov|hk)\b)", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_BESIDE_EMAIL = re.compile(r"\b(?:e-?mails?|mailto|and|or)\b|電郵(?:地址)?|電子郵件|或|及|和", re.IGNORECASE)
_URL = re.compile(
    r"(?<![@\w.-])(?:https?://[^\s<>\"，。；、！？「」『』（）《》]+"
    r"|(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@])(?::\d+)?(?:[/?#][^\s<>\"，。；、！？「」『』（）《》]*)?)"
)
_NOT_AT_THE_END = ".,;:!?'*_)]}"
_BESIDE_URL = re.compile(
    r"\b(?:web ?sites?|web|url|address|home ?page|facebook|fb|instagram|ig|youtube|twitter|page|and|or)\b"
    r"|網[站址頁]|官方|官網|專頁|臉書|及|和|或",
    re.IGNORECASE,
)
_SOCIAL: Mapping[str, str] = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "youtube.com": "youtube",
    "x.com": "x",
    "twitter.com": "x",
}


def read_emails(text: str) -> tuple[list[str], list[str]]:
    """Return the e-mail addresses of an answer, and the rest of it if that is more than the word for it."""
    joined = _SPLIT_HOST.sub(".", _AT.sub("@", unicodedata.normalize("NFKC", text)))
    found = list(dict.fromkeys(address.strip(".'-") for address in _EMAIL.findall(joined)))
    rest = _BESIDE_EMAIL.sub(" ", _EMAIL.sub(" ", joined))
    return found, [] if _EMPTY.fullmatch(rest) else [text]


def read_urls(text: str) -> tuple[list[str], str]:
    """Return the addresses on the web of a text, without what follows the reader, and the text beside them."""
    found = []
    rest = text
    for match in _URL.finditer(text):
        written = _without_end(match.group())
        rest = rest.replace(written, "\n", 1)
        address = written if re.match(r"https?://", written, re.IGNORECASE) else f"https://{written}"
        found.append(_untracked(address))
    return list(dict.fromkeys(found)), rest


def read_website(text: str) -> tuple[list[str], list[str]]:
    """Return the addresses of an answer that should hold nothing else, and the rest of it if there is more."""
    found, rest = read_urls(text)
    return found, [] if _EMPTY.fullmatch(_BESIDE_URL.sub(" ", rest)) else [text]


def social_network(address: str) -> str | None:
    """Return the network, by its name in a record, whose page an address is; None for any other website."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("zh-hk.")
    except ValueError:
        return None
    return _SOCIAL.get(host)


def _without_end(address: str) -> str:
    """The address without the signs of the sentence it stands in; a bracket that it opens itself stays."""
    while address and address[-1] in _NOT_AT_THE_END:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def _untracked(address: str) -> str:
    try:
        return untracked(address) if "?" in address or "#" in address else address
    except ValueError:
        return address
