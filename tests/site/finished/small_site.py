"""A small finished site in two languages, whole, for tests to break at one place."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from sameroad.site.guard_page import guard_page
from sameroad.site.sitemap import sitemap_files

BASE = "https://sameroad.example/"
ROOTS = {"en": "", "zh-Hant": "zh-Hant/"}
DATA = "data/v1/"


def small_site() -> dict[str, bytes]:
    """Return the files of the site by their paths."""
    files = {
        **{f"{root}index.html": _page(language, "") for language, root in ROOTS.items()},
        **{f"{root}groups/index.html": _page(language, "groups/") for language, root in ROOTS.items()},
        "404.html": _guarded("en", '<a href="/groups/">Groups</a>'),
        "slips/one.html": _guarded("en", '<a href="../groups/">Groups</a>', '<link rel="canonical" href="../groups/">'),
        "assets/site.css": "/* url(gone.png) */ @import 'more.css'; p { background: url(road.svg#a) }",
        "assets/more.css": 'p { background: url("data:image/png;base64,AA==") }',
        "assets/road.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "assets/start.js": 'import { a } from "./more.js";\nnew Worker(new URL("more.js", import.meta.url));\n',
        "assets/more.js": "export const a = import('./start.js');\n",
        "site.webmanifest": json.dumps({"start_url": ".", "icons": [{"src": "assets/road.svg"}]}),
        "llms.txt": f"# Same Road\n\n- [Groups]({BASE}groups/), and https://example.org/elsewhere.\n",
        f"{DATA}groups.json": json.dumps({"page": f"{BASE}groups/", "is": f"{BASE}groups", "of": BASE + "{id}"}),
        f"{DATA}groups.csv": f'id,page\none,{BASE}groups/\n"two, ""three""",\n',
        f"{DATA}new.atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><link href="{BASE}groups/"/></feed>',
        f"{DATA}one.vcf": "BEGIN:VCARD\r\nEND:VCARD\r\n",
    }
    urls = "".join(f"<url><loc>{BASE}{root}groups/</loc></url>\n" for root in ROOTS.values())
    xml = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>{BASE}</loc></url>\n{urls}</urlset>'
    encoded = {path: content.encode() for path, content in files.items()}
    return with_sums({**encoded, **sitemap_files(xml, {})})


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with the checksums of the open data as they are."""
    data = {path: content for path, content in files.items() if path.startswith(DATA) and not path.endswith("SUMS")}
    lines = (f"{hashlib.sha256(content).hexdigest()}  {path.removeprefix(DATA)}\n" for path, content in data.items())
    return {**files, f"{DATA}SHA256SUMS": "".join(lines).encode()}


def write_site(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files below a folder, and return it."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def _page(language: str, address: str) -> str:
    up = "../" * (ROOTS[language] + address).count("/")
    links = [
        f'<link rel="alternate" hreflang="{other}" href="{BASE}{root}{address}">'
        for other, root in (*ROOTS.items(), ("x-default", ""))
    ]
    head = (
        f'<link rel="canonical" href="{BASE}{ROOTS[language]}{address}">{"".join(links)}'
        f'<meta property="og:image" content="{BASE}assets/road.svg">'
        f'<link rel="stylesheet" href="{up}assets/site.css"><script type="module" src="{up}assets/start.js"></script>'
        f'<script>a()</script><script type="application/ld+json">{{"@id": "{BASE}groups/#thing"}}</script>'
    )
    body = (
        f'<h1 id="top-of-it">Road</h1><p>See <a href="#top-of-it">above</a>,<br>'
        f'or <a href="{up}groups/#list">the list</a>'
        f' <img src="{up}assets/road.svg" srcset="{up}assets/road.svg 2x, {up}assets/road.svg?v=1 3x" alt=""></p>'
        f'<svg><use href="#top-of-it"/><path d="M0 0"/></svg><label for="box">Box</label><input id="box">'
        f'<a href="{up}groups/#q=stroke">Find</a> <a href="{up}groups/#:~:text=list">words</a> <a href="#">up</a>'
        '<a href="tel:+85223456789">2345 6789</a> <a href="https://example.org/" rel="noopener noreferrer">out</a>'
        '<!-- a comment <p> --><ul id="list"><li>One</li></ul>'
    )
    return _guarded(language, body, head)


def _guarded(language: str, body: str, head: str = "") -> str:
    return guard_page(
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>Road</title>{head}</head>\n'
        f"<body>{body}</body></html>\n"
    )
