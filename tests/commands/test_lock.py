"""`sameroad lock`: which versions are renewed, and what is said when uv cannot."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.commands.main import main
from sameroad.upkeep import renew_locks as module
from sameroad.upkeep.renew_locks import RenewError
from tests.conftest import CHECKOUT

Said = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "newest"),
    [([], []), (["--upgrade"], None), (["--upgrade-package", "jinja2", "babel"], ["jinja2", "babel"])],
)
def test_it_renews_the_locks_of_this_project(
    arguments: list[str], newest: list[str] | None, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(module, "renew_locks", lambda *said: asked.append(said))
    assert main(["lock", *arguments]) == 0
    assert asked == [(CHECKOUT, CHECKOUT / "scripts" / "requirements", newest)]
    assert "git diff --stat" in capsys.readouterr().out


def test_what_uv_says_is_passed_on(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    def refuse(_project: Path, _folder: Path, _newest: object) -> None:
        raise RenewError("test.txt could not be written. uv says:\nno versions go together")

    monkeypatch.setattr(module, "renew_locks", refuse)
    assert main(["lock"]) == 1
    assert "no versions go together" in capsys.readouterr().err
