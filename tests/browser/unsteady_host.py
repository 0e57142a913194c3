"""A host of the site as people in a hospital have it: with a bad signal, a Wi-Fi that wants them to sign in, and now
and then a new build. It says the headers that the build wrote for hosts.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from tests.host_rules import headers_for, rules_of

MOUNT = "/some/path/"
LOGIN = b"<!doctype html><html lang=en><title>Hospital Wi-Fi</title><h1>Hospital Wi-Fi: sign in</h1></html>"


@dataclass
class Host:
    """`is_gone`: nothing is answered; `wants_login`: every answer is the page of the Wi-Fi; `delay`: seconds before
    each page; `changed`: what stands in the place of files, or is gone (None); `asked`: the paths that were asked for.
    """

    site: Path
    address: str = ""
    is_gone: bool = False
    wants_login: bool = False
    delay: float = 0
    changed: dict[str, bytes | None] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def reset(self) -> None:
        """Be a host with a good signal again."""
        self.is_gone, self.wants_login, self.delay = False, False, 0
        self.changed.clear()
        self.asked.clear()

    def content(self, path: str) -> bytes | None:
        """What is served for a path; None when there is nothing."""
        if path in self.changed:
            return self.changed[path]
        file = self.site / path
        return file.read_bytes() if file.is_file() else None


@contextmanager
def unsteady_host(site: Path) -> Iterator[Host]:
    """Serve a site below a path on a free port."""
    host = Host(site)
    rules = rules_of((site / "_headers").read_text("utf-8"))
    server = _Server(("127.0.0.1", 0), partial(_Handler, host, rules))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    host.address = f"http://127.0.0.1:{server.server_port}{MOUNT}"
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser that is closed in the middle of a page breaks its connections."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, rules: dict[str, dict[str, str]], *arguments: object) -> None:
        self._host = host
        self._rules = rules
        super().__init__(*arguments)  # type: ignore[arg-type] # what the server passes on

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.removeprefix(MOUNT)
        file = f"{path}index.html" if path.endswith("/") or not path else path
        self._host.asked.append(path)
        if file.endswith(".html"):
            time.sleep(self._host.delay)
        if self._host.is_gone:
            self.close_connection = True
        elif self._host.wants_login:
            self._answer(200, LOGIN, "text/html", {})
        else:
            body = self._host.content(file)
            kind = {".webmanifest": "application/manifest+json"}.get(Path(file).suffix) or guess_type(file)[0]
            headers = headers_for(self._rules, f"/{path}")
            if body is None:  # its own page for wrong addresses, which knows the path of the site
                body = (self._host.site / "404.html").read_bytes().replace(b'="/', f'="{MOUNT}'.encode())
                self._answer(404, body, "text/html", headers)
            else:
                self._answer(200, body, kind or "application/octet-stream", headers)

    def _answer(self, status: int, body: bytes, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
