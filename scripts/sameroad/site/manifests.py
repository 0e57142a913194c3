"""What a browser is told that installs the site on a device: its name, its icons and its colours, in each language."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sameroad.site.page_lists import FOLDER
from sameroad.site.template_context import SiteLanguage

_UP = "../../"
_COLOUR = "#fdfcf8"
"""That of the pages in light colours; a manifest has room for one."""
_ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)


def manifest_files(languages: Iterable[SiteLanguage], names: Mapping[str, str]) -> dict[str, bytes]:
    """Return the manifests by their paths in the site; `names` are those of the site by language."""
    return {f"{FOLDER}/{one.id}.webmanifest": _json(_manifest(one, names[one.id])) for one in languages}


def _manifest(language: SiteLanguage, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "short_name": name,
        "lang": language.id,
        "start_url": f"{_UP}{language.root}",
        "scope": _UP,
        "display": "standalone",
        "background_color": _COLOUR,
        "theme_color": _COLOUR,
        "icons": [
            {"src": f"../images/{file}", "sizes": sizes, "type": "image/png", "purpose": purpose}
            for file, sizes, purpose in _ICONS
        ],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
