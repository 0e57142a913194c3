"""Serves a built site on this computer as hosts do: compressed, kept by the browser, with its own page for wrong
addresses, and below a path if need be. For pictures, measurements and tests; `sameroad serve` is the preview.
"""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO
from urllib.parse import urlsplit

_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}
_CANONICAL = re.compile(r'<link rel="?canonical"? href="([^"]+)"')


@contextmanager
def serve_folder(site: Path, mount: str = "/") -> Iterator[str]:
    """Serve the folder below the path `mount` on a free port; give the address of the site, which ends with a slash.

    The path begins and ends with a slash. Nothing is logged.
    """
    server = _Server(("127.0.0.1", 0), partial(_Handler, mount=mount, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def mount_of(site: Path) -> str:
    """Return the path that a built site is for: `/`, or what the canonical address of its home page says.

    Only 404.html depends on it; all other links are relative.
    """
    home = _CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))
    return urlsplit(home[1]).path or "/" if home else "/"


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a browser keeps connections open that would be waited for

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that is closed in the middle of a page breaks its connections."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, mount: str, directory: str) -> None:
        self._mount = mount
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type] # what the server passes on

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self._mount[:-1]))

    def send_head(self) -> BytesIO | BinaryIO | None:
        if not self.path.startswith(self._mount):
            self.send_error(404)
            return None
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        asked = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (asked and file.suffix in _COMPRESSED and file.is_file()):
            return super().send_head()
        body = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        if code == 200:
            self.send_header("Cache-Control", "max-age=600")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
