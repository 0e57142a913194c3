"""The lists of all pages, one for each language: what a reader's device fetches who keeps the whole directory on it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sameroad.pages.page import EMBEDDED, SINGLE_ADDRESSES, PageKey
from sameroad.records.directory import Directory
from sameroad.site.template_context import SiteLanguage

FOLDER = "assets/offline"
_LEFT_OUT = EMBEDDED | {"embed", "embed-maker", "suggest", "components"}
"""What is for other websites, for developers, or of no use without a network."""


def kept_addresses(keys: Iterable[PageKey], directory: Directory) -> list[str]:
    """Return the addresses, below the root of a language, of all pages that are worth keeping: `keys` are those that
    records are shown on. Hand-written pages of a second directory may be missing.
    """
    single = (address for kind, address in SINGLE_ADDRESSES.items() if kind not in _LEFT_OUT)
    guides = (PageKey("guide", id_).address for id_ in directory.vocabularies.get("guides", {}))
    many = (key.address for key in keys if key.slug is not None and key.kind not in _LEFT_OUT)
    return [*single, *guides, *many]


def page_lists(languages: Sequence[SiteLanguage], addresses: Sequence[str]) -> dict[str, bytes]:
    """Return the lists by their paths in the site. Addresses stand below the folder that they share, which is written
    once: with ten thousand organizations a third of the bytes.
    """
    below: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        folder, slash, name = address.rstrip("/").rpartition("/")
        below[f"{folder}{slash}"].append(f"{name}/" if name else "")
    return {
        f"{FOLDER}/pages.{one.id}.json": json.dumps(
            {"folders": {f"{one.root}{folder}": names for folder, names in below.items()}}, separators=(",", ":")
        ).encode()
        for one in languages
    }
