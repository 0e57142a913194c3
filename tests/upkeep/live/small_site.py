"""A published site as small as can be: everything that `sameroad check-live` looks at, and nothing more."""

import hashlib
import json
from pathlib import Path

ROOT = "https://road.example/"
PATHS = ("", "organizations/club/", "conditions/cancer/")
LANGUAGES = {"en": "", "zh-Hant": "zh-Hant/"}
PAGE = """<!doctype html>
<html lang="{language}"><head><title>Title</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
</head><body><h1>Heading</h1></body></html>
"""
DATA = (
    "index.json",
    "organizations.json",
    "conditions.json",
    "helplines.json",
    "state.json",
    "organizations/club.json",
)


def make_site(folder: Path) -> Path:
    """Write the site into a folder and return the folder."""
    files = {
        f"{root}{path}index.html": PAGE.format(language=language)
        for language, root in LANGUAGES.items()
        for path in PATHS
    }
    files |= {f"assets/search/{name}.json": "[1]" for name in ("words", "organizations", "facts")}
    files |= {f"data/v1/{name}": json.dumps({"name": name}) for name in DATA}
    files["sitemap.xml"] = sitemap(["about/", "organizations/", "organizations/more/a-2/", "conditions/", *PATHS[1:]])
    for path, text in files.items():
        write(folder, path, text)
    write_sums(folder)
    return folder


def write(folder: Path, path: str, text: str) -> None:
    """Write one file of the site."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text.encode())


def write_sums(folder: Path) -> str:
    """Write the checksums of the open data as they are now, and return the SHA-256 of that list."""
    data = folder / "data" / "v1"
    text = "".join(f"{hashlib.sha256((data / name).read_bytes()).hexdigest()}  {name}\n" for name in DATA)
    (data / "SHA256SUMS").write_bytes(text.encode())
    return hashlib.sha256(text.encode()).hexdigest()


def sitemap(paths: list[str]) -> str:
    """A sitemap of the home page and of these, in every language."""
    blocks = [block(path, language) for path in ("", *paths) for language in LANGUAGES]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<urlset>\n' + "".join(blocks) + "</urlset>\n"


def block(path: str, language: str) -> str:
    """One page of the sitemap, with the same page in every language."""
    links = [("x-default", ""), *LANGUAGES.items()]
    alternates = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{name}" href="{ROOT}{root}{path}"/>\n' for name, root in links
    )
    return f"  <url>\n    <loc>{ROOT}{LANGUAGES[language]}{path}</loc>\n{alternates}  </url>\n"
