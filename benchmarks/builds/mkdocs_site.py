"""The peer MkDocs: a Markdown file for each record and language, our theme and plugins without our own plugin.

The Markdown is made of our finished pages, so that it says the same. Preparing is not measured.
"""

import re
import sys
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from builds.contender import Contender
from builds.markdown_of import markdown_of
from builds.records_folder import PROJECT

_ADDRESS = "https://sameroad.example/"
_NUMBER = re.compile(r"(?<=\()tel:\+852\d{8}(?=\))")


def make_mkdocs_site(folder: Path, pages: Path) -> Contender:
    """Write the site into `folder`, its pages as in our finished site in `pages`; return what builds it."""
    for language, root in (("en", pages), ("zh-Hant", pages / "zh-Hant")):
        own = folder / "docs" / language
        (own / "organizations").mkdir(parents=True)
        (own / "index.md").write_text("# Same Road 同路\n", encoding="utf-8")
        for page in sorted((root / "organizations").glob("*/index.html")):
            text = markdown_of(page.read_text("utf-8"))
            (own / "organizations" / f"{page.parent.name}.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(_settings(), allow_unicode=True, sort_keys=False), "utf-8")
    output = folder / "site"
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(output))
    names = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    change = partial(change_a_page, folder / "docs" / "en" / "organizations")
    return Contender("mkdocs", versions, command, folder, output, change)


def change_a_page(pages: Path, turn: int) -> Path:
    """Give the first page with a telephone another number. Raises ValueError when none has one."""
    for file in sorted(pages.iterdir()):
        text = file.read_text("utf-8")
        if _NUMBER.search(text):
            file.write_text(_NUMBER.sub(f"tel:+852220{turn % 10}9{turn % 10**3:03}", text, count=1), "utf-8")
            return file
    raise ValueError(f"{pages}: no page has a telephone number to change.")


def _settings() -> dict[str, Any]:
    """Our settings without our plugin, and without the templates that need it; what the menu leads to is elsewhere."""
    settings: dict[str, Any] = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    del settings["theme"]["custom_dir"], settings["theme"]["logo"], settings["theme"]["favicon"]
    for name in ("watch", "extra_css", "exclude_docs", "draft_docs", "extra"):
        settings.pop(name, None)
    settings["plugins"] = [plugin for plugin in settings["plugins"] if plugin != "sameroad"]
    settings["nav"] = [{"Home": "index.md"}, *_links(settings["nav"][1:])]
    settings["validation"] = {"links": dict.fromkeys(("not_found", "unrecognized_links", "anchors"), "ignore")}
    for palette in settings["theme"]["palette"]:
        palette["toggle"]["name"] = palette["toggle"]["name"].capitalize()
    return settings


def _links(menu: list[Any]) -> Iterator[Any]:
    """The menu with the same entries and no files: links of MkDocs lead anywhere."""
    for entry in menu:
        if isinstance(entry, str):
            name = Path(entry).stem
            yield {name.replace("-", " ").capitalize(): f"{_ADDRESS}{name}/"}
        else:
            for name, target in entry.items():
                yield {name: f"{_ADDRESS}{target}" if isinstance(target, str) else list(_links(target))}
