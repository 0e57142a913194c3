"""Serves the search engines to a real Chromium on this machine alone and runs them there, each in a worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Page, sync_playwright

from sameroad.search.engine import launch_chromium


class Workers:
    """The open page, by whose workers the engines answer: `ours`, `minisearch`."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def start(self, engine: str) -> None:
        """Start an engine afresh; it knows nothing until it is told to open."""
        self._page.evaluate("(engine) => start(engine)", engine)

    def ask(self, engine: str, task: str, argument: Any = None) -> Any:
        """Run one task of `browser/worker.js` and return its value."""
        return self._page.evaluate(
            "([engine, task, argument]) => ask(engine, task, argument)", [engine, task, argument]
        )


@contextmanager
def open_workers(folder: Path) -> Iterator[Workers]:
    """Serve the folder on the loopback address and open its page in Chromium. Raises NoEngineError without one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with sync_playwright() as playwright:
            browser = launch_chromium(playwright)
            page = browser.new_page()
            page.set_default_timeout(0)
            page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
            yield Workers(page)
            browser.close()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        # A page that is isolated from other origins has a clock of 5 microseconds instead of 100.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
