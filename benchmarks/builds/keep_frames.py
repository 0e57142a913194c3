"""A hook for MkDocs: keeps the frame of an organization's page, as our plugin takes it, so that peers have the same."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

FOLDER = "SAMEROAD_FRAMES"
"""The environment variable that names the folder to keep them in."""


@event_priority(-300)  # after our plugin, which is after all others
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Write the frame of each language to a file of its own."""
    if page.meta.get("kind") == "organization":
        name = f"{config.theme['language']}.html"
        Path(os.environ[FOLDER], name).write_text(output, encoding="utf-8")
    return output
