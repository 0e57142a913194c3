"""Names of domains that look like others: letters of another alphabet in place of Latin ones.

Unicode's own table of such letters has thousands of pairs, for fonts and scripts that no address has; here are those
that pass for a small Latin letter. Everything else that is mixed is found by the alphabets themselves.
"""

import re
import unicodedata
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.email import EMAIL_FIELDS
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.rules.url import ADDRESS_FIELDS
from sameroad.records.saying import Saying, say

_PAIRS = (
    "аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs уy үy ѵv ԝw хx ьb "  # Cyrillic, each beside what it passes for
    "αa γy ηn ιi κk νv οo ρp σo τt υu χx ωw ϲc ϳj "  # Greek
    "օo ոn սu հh յj ցg զq աw "  # Armenian
    "ɑa ɡg ıi ɩi ᴏo ᴄc ᴠv ᴡw ᴢz ƅb ꞁl ʋv"  # Latin letters of phonetic and other alphabets
)
_LOOKS_LIKE = {pair[0]: pair[1] for pair in _PAIRS.split()}
_BESIDE_LATIN = {"〇": "o", "ー": "-", "一": "-", "丨": "l", "ノ": "/", "丿": "/"}
"""What is common in Chinese and Japanese names, and deceives in Latin ones."""
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC"})
_CODE = "xn--"

# Quick looks at all texts of a file: a name of a host with another sign than ASCII's, and a code for one.
_ODD_HOST = re.compile("://[!-.0-~]*+[^!-~¦]")
_ODD_DOMAIN = re.compile("@[!-~]*+[^!-~¦]")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    text = document.all_text
    return not (_ODD_HOST.search(text) or _CODE in text or _ODD_DOMAIN.search(text))


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, domain in _domains(document):
        for label in domain.split("."):
            for message, hint in label_faults(label):
                yield Finding(document.file, path, message, hint, word=label)


def _domains(document: Document) -> Iterator[tuple[Path, str]]:
    """The name of the domain in each address, as it is written, each with the path of the address."""
    for steps in ADDRESS_FIELDS.get(document.kind, ()):
        for path, written in document.find(*steps, of=str):
            host = re.match(r"https?://(?:[^/?#]*@)?([^/?#:]*)", written, re.IGNORECASE)
            if host:
                yield path, host[1]
    if document.kind in EMAIL_FIELDS:
        for path, written in document.find(*EMAIL_FIELDS[document.kind], of=str):
            yield path, written.rpartition("@")[2]


def label_faults(label: str) -> Iterator[tuple[Saying, Saying]]:
    """Give what deserves a second look in a part of a domain's name, and what to do about it."""
    small = label.lower()
    if not small.startswith(_CODE):
        fault = _fault(small, label)
        if fault is not None:
            yield fault, _COMPARE
        return
    try:
        shown = small.removeprefix(_CODE).encode("ascii").decode("punycode")
    except UnicodeError:
        shown = ""
    if not shown.isprintable() or not shown:
        yield say("lookalike-address.broken", label=label), _COMPARE
        return
    fault = _fault(shown, f"{label} ({shown})")
    if fault is not None:
        yield fault, _COMPARE
    else:
        yield (
            say("lookalike-address.coded", label=label, shown=shown),
            say("lookalike-address.coded_hint", shown=shown),
        )


def _fault(written: str, label: str) -> Saying | None:
    """What is odd about the letters that are written; sentences call them `label`."""
    if written.isascii():
        return None
    alphabets = {alphabet: letter for letter in written if (alphabet := _alphabet(letter))}
    look_alikes = _LOOKS_LIKE | _BESIDE_LATIN if "LATIN" in alphabets else _LOOKS_LIKE
    plain = "".join(look_alikes.get(one) or unicodedata.normalize("NFKC", one) for one in written)
    others = [one for one, meant in zip(written, plain, strict=False) if one != meant]
    if others and (plain.isascii() or alphabets.keys() == {"LATIN"}):
        code, name = _named(others[0])
        return say("lookalike-address.looks_like", label=label, plain=plain, character=others[0], code=code, name=name)
    if len(alphabets) > 1 and not alphabets.keys() <= {"LATIN", *_EAST_ASIAN}:
        stranger = next(letter for alphabet, letter in alphabets.items() if alphabet != "LATIN")
        code, name = _named(stranger)
        return say("lookalike-address.mixed", label=label, character=stranger, code=code, name=name)
    return None


def _alphabet(letter: str) -> str:
    """The first word of what Unicode calls a letter or digit, such as LATIN; nothing for what all alphabets share."""
    if letter.isascii() and not letter.isalpha():
        return ""
    return unicodedata.name(letter, "").partition(" ")[0] if unicodedata.category(letter)[0] in "LN" else ""


def _named(letter: str) -> tuple[str, str]:
    """The code of a letter and what Unicode calls it."""
    return f"U+{ord(letter):04X}", unicodedata.name(letter, "")


_COMPARE = say("lookalike-address.compare_hint")

RULE = DocumentRule(
    id="lookalike-address",
    level="warning",
    explanation=(
        "The name of a domain is written in one alphabet, in letters that are what they look like. A Cyrillic “а” in a "
        "Latin name leads to another website than the one that readers believe to see, and so may a name in code "
        "(xn--…), which is shown as what it stands for."
    ),
    check=_check,
    passes=_passes,
    kinds=("organization", "category", "vocabulary", "helplines", "directory", "glossary"),
)
