"""Hears of saved files from the system, at once. MkDocs' preview looks at every file twice a second instead: among ten
thousand it sees a change half a second later, and is slower to draw meanwhile.
"""

from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

_CHANGES = [FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""Not that a file was opened to be read: a build does that."""


class _Hearing(Observer):  # type: ignore[misc, valid-type] # which class it is depends on the system
    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> ObservedWatch:
        """Watch a file or a folder, for changes alone."""
        watch: ObservedWatch = super().schedule(handler, path, recursive=recursive, event_filter=_CHANGES)
        return watch


def hear_changes(server: LiveReloadServer, watched: list[str]) -> bool:
    """Let the server hear of changes in the files and folders that it has `watched` until now, and in what it watches
    from now on; say whether it can. Where the system has no room to watch them all, it goes on looking.
    """
    if not _has_room(watched):
        return False
    for path in watched:
        server.unwatch(path)
    server.observer = _Hearing()
    for path in watched:
        server.watch(path)
    return True


def _has_room(paths: list[str]) -> bool:
    trial: Any = _Hearing()
    try:
        for path in paths:
            trial.schedule(FileSystemEventHandler(), path, recursive=Path(path).is_dir())
        trial.start()
    except OSError:
        return False
    finally:
        if trial.is_alive():
            trial.stop()
            trial.join()
    return True
