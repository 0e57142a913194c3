"""The preview hears of saved files from the system, and of nothing else."""

import errno
import os
import threading
import time
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from sameroad.site import hear_changes as module
from sameroad.site.hear_changes import hear_changes
from sameroad.site.plugin import SameRoadPlugin


@pytest.fixture
def folder(tmp_path):
    watched = tmp_path / "watched"
    (watched / "below").mkdir(parents=True)
    (watched / "below" / "record.yaml").write_text("a")
    return watched


@contextmanager
def heard(folder):
    """An event that is set when something in the folder was heard of."""
    event = threading.Event()
    server = LiveReloadServer(event.set, "127.0.0.1", 0, root=str(folder))
    server.watch(str(folder))
    assert hear_changes(server, [str(folder)])
    assert not isinstance(server.observer, PollingObserver)
    running = threading.Thread(target=server.serve)
    running.start()
    while not server.observer.is_alive():
        time.sleep(0.01)
    try:
        yield event
    finally:
        server.shutdown(wait=True)
        running.join()


def write(record):
    record.write_text("b")


def write_beside_and_replace(record):
    """As many editors save."""
    new = record.with_suffix(".new")
    new.write_text("b")
    os.replace(new, record)  # noqa: PTH105 - as an editor does


def remove(record):
    record.unlink()


def add(record):
    record.with_name("another.yaml").touch()


def add_in_a_new_folder(record):
    (record.parent / "new").mkdir()
    (record.parent / "new" / "another.yaml").touch()


@pytest.mark.parametrize("change", [write, write_beside_and_replace, remove, add, add_in_a_new_folder])
def test_a_change_is_heard_of(folder, change):
    with heard(folder) as event:
        change(folder / "below" / "record.yaml")
        assert event.wait(10)


def test_what_is_only_read_is_no_change(folder):
    with heard(folder) as event:
        (folder / "below" / "record.yaml").read_bytes()
        list((folder / "below").iterdir())
        assert not event.wait(1)


def test_where_there_is_no_room_the_server_goes_on_looking(folder, monkeypatch):
    def refuse(_):
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(module.Observer, "start", refuse)
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, root=str(folder))
    server.watch(str(folder))
    try:
        assert not hear_changes(server, [str(folder)])
        assert isinstance(server.observer, PollingObserver)
    finally:
        server.server_close()


def test_without_room_for_the_records_it_goes_on_looking_at_everything(folder, tmp_path, monkeypatch):
    def refuse(observer):
        if any(watch.path == str(folder) for watch in observer._watches):
            raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(module.Observer, "start", refuse)
    docs = tmp_path / "docs"
    docs.mkdir()
    plugin = SameRoadPlugin()
    plugin.load_config({"data": str(folder)})
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, root=str(docs))
    server.watch(str(docs))
    try:
        plugin.on_serve(server, config=SimpleNamespace(docs_dir=str(docs), config_file_path=None), builder=lambda: None)
        assert isinstance(server.observer, PollingObserver)
    finally:
        server.server_close()
