"""Fills every page of the site and writes it, in several processes when there are many; each makes its own Renderer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.pages.environment import TemplateFolders
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.records.directory import Directory
from sameroad.site.frame import Frame, FrameError
from sameroad.site.verify import has_token
from sameroad.work.processes import share_work

# Starting a process costs as much as filling this many pages.
_WORTH_A_PROCESS = 200
_CHUNK = 50

Task = tuple[PageKey, str]


@dataclass(frozen=True)
class Filling:
    """What it takes to fill pages: `frames` by kind and language, `templates` of the bodies, `output` to write to."""

    directory: Directory
    templates: TemplateFolders
    site: SiteFacts
    frames: Mapping[tuple[str, str], Frame]
    output: Path


@dataclass(frozen=True, slots=True)
class Filled:
    """A page that was written: its path in the site, and whether the record's own text looks like a token."""

    path: str
    quotes_token: bool


def fill_pages(filling: Filling, tasks: Sequence[Task], jobs: int) -> tuple[Filled, ...]:
    """Fill and write one page for every task, in at most `jobs` processes, and say what was written, in order.

    Raises FrameError when a page has no frame or a value does not fit, and whatever the Renderer raises.
    """
    return share_work(_Worker, filling, tasks, min(jobs, len(tasks) // _WORTH_A_PROCESS + 1), _CHUNK)


class _Worker:
    def __init__(self, filling: Filling) -> None:
        self._filling = filling
        self._renderer = Renderer(filling.directory, filling.templates, filling.site)

    def __call__(self, tasks: Iterable[Task]) -> tuple[Filled, ...]:
        return tuple(self._fill_one(key, language) for key, language in tasks)

    def _fill_one(self, key: PageKey, language: str) -> Filled:
        frame = self._filling.frames.get((key.kind, language))
        if frame is None:
            raise FrameError(
                f"no frame for pages of kind {key.kind!r} in {language!r}: a page in docs/{language}/ must have"
                f" `kind: {key.kind}` in its front matter"
            )
        page = self._renderer.render(key, language)
        path = frame.path_of(key.slug)
        target = self._filling.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(frame.fill(page.slots).encode("utf-8"))
        return Filled(path, any(has_token(value) for value in page.slots.values()))
