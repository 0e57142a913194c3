"""A file is got with its status, whatever that is; a host that cannot be reached is told in words."""

import socket
from pathlib import Path

import pytest

from sameroad.site.serve_folder import serve_folder
from sameroad.upkeep.live import get as module
from sameroad.upkeep.live.get import NoAnswerError, get


def test_status_headers_and_body_are_those_of_the_answer(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}")
    with serve_folder(tmp_path) as root:
        found = get(f"{root}a.json")
        assert (found.status, found.headers["content-type"], found.body) == (200, "application/json", b"{}")
        assert get(f"{root}b.json").status == 404


def test_a_host_that_is_not_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(NoAnswerError, match="refused"):
            get(address)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://example.org/", "data:,x"])
def test_only_the_web_is_asked(address: str) -> None:
    with pytest.raises(NoAnswerError, match="no address of the web"):
        get(address)


def test_an_answer_without_end_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"12345678901")
    with serve_folder(tmp_path) as root, pytest.raises(NoAnswerError, match="larger than 10 bytes"):
        get(f"{root}a.txt")
