"""Fills pages and writes them: one key at a time, in every language of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sameroad.pages.environment import TemplateFolders
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.directory import Directory
from sameroad.site.drawn import Drawn, SiteWriter
from sameroad.site.frame import Frame, FrameError
from sameroad.site.verify import has_token


@dataclass(frozen=True)
class Filling:
    """What it takes to fill pages: `frames` by kind and language, `templates` of the bodies, `output` to write to."""

    directory: Directory
    templates: TemplateFolders
    site: SiteFacts
    frames: Mapping[tuple[str, str], Frame]
    output: Path


class PageFiller:
    """Fills the frames of one site; each process has its own."""

    def __init__(self, filling: Filling) -> None:
        self._filling = filling
        self._renderer = Renderer(filling.directory, filling.templates, filling.site)
        self._writer = SiteWriter(filling.output)
        self._languages = filling.directory.settings.language_ids

    def fill(self, key: PageKey) -> Drawn:
        """Fill and write the pages of a key.

        Raises FrameError when there is no frame or a value does not fit, and whatever the Renderer raises.
        """
        reads = self._filling.directory.reads
        reads.take()
        quotes_token, paths = False, []
        for language in self._languages:
            frame = self._frame(key.kind, language)
            page = self._renderer.render(key, language)
            path = frame.path_of(key.slug)
            self._writer.write(path, frame.fill(page.slots))
            paths.append(path)
            quotes_token = quotes_token or any(map(has_token, page.slots.values()))
        return Drawn(page_name(key), tuple(paths), quotes_token, reads.take())

    def _frame(self, kind: str, language: str) -> Frame:
        frame = self._filling.frames.get((kind, language))
        if frame is None:
            raise FrameError(
                f"no frame for pages of kind {kind!r} in {language!r}: a page in docs/{language}/ must have"
                f" `kind: {kind}` in its front matter"
            )
        return frame


def page_name(key: PageKey) -> str:
    """Return the name of what is drawn for a key."""
    return f"{key.kind}/{key.slug or ''}"
