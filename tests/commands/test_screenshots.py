"""`sameroad screenshots`: what it takes pictures of, how large they are, and what it says of wrong usage."""

import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sameroad.commands import screenshots, take_pictures
from sameroad.commands.main import main, make_parser
from sameroad.records.directory import Directory
from tests.conftest import CHECKOUT, TODAY
from tests.factories import make_directory, make_organization, make_record, write_data

DAY = ["--today", TODAY]
Said = pytest.CaptureFixture[str]
Choose = Callable[..., list[str]]


@pytest.fixture
def choose() -> Choose:
    """A function that gives the names of the files of the pictures that a command line asks for."""

    def names(*arguments: str, directory: Directory | None = None) -> list[str]:
        parsed = make_parser().parse_args(["screenshots", *arguments])
        pictures = screenshots.choose_pictures(parsed, directory or make_directory([make_organization("some-group")]))
        return [picture.file_name for picture in pictures]

    return names


def size_of(picture: Path) -> tuple[int, ...]:
    """Width and height, as the head of a PNG file says them."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return struct.unpack(">II", head[16:])


def test_a_page_is_taken_in_each_language_width_and_scheme(choose: Choose) -> None:
    assert choose("--only", "organization") == [
        "organization.en.360.light.png",
        "organization.en.360.dark.png",
        "organization.en.1280.light.png",
        "organization.en.1280.dark.png",
        "organization.zh-Hant.360.light.png",
        "organization.zh-Hant.360.dark.png",
        "organization.zh-Hant.1280.light.png",
        "organization.zh-Hant.1280.dark.png",
    ]


def test_every_kind_is_taken_and_the_page_of_a_wrong_address_once(choose: Choose) -> None:
    every = choose("--width", "360", "--scheme", "light")
    assert {"results.zh-Hant.360.light.png", "components.en.360.light.png", "404.en.360.light.png"} <= set(every)
    assert "404.zh-Hant.360.light.png" not in every
    assert len(every) == len(set(every)) > 30


def test_pictures_may_be_fewer(choose: Choose) -> None:
    only = ("--only", "home", "find", "--language", "zh-Hant", "--width", "500", "--scheme", "dark")
    assert choose(*only) == ["home.zh-Hant.500.dark.png", "find.zh-Hant.500.dark.png"]


def test_a_picture_has_the_width_of_its_window_and_the_height_of_its_page(
    tmp_path: Path, built_site: Path, browser: Browser, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take_pictures, "open_browser", lambda: _Open(browser))
    site = ["--site", str(built_site), "--data", str(CHECKOUT / "data"), *DAY]
    few = ["--only", "results", "--language", "zh-Hant", "--width", "360", "--scheme", "dark"]
    assert main(["screenshots", *site, *few, "--output", str(tmp_path / "whole")]) == 0
    assert main(["screenshots", *site, *few, "--first-screen", "--output", str(tmp_path / "first")]) == 0
    width, height = size_of(tmp_path / "whole" / "results.zh-Hant.360.dark.png")
    assert width == 360
    assert height > 3000  # with its results
    assert size_of(tmp_path / "first" / "results.zh-Hant.360.dark.png") == (360, 800)
    assert capsys.readouterr().out.startswith("1 picture in ")


class _Open:
    """An open browser that somebody else closes."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def __enter__(self) -> Browser:
        return self._browser

    def __exit__(self, *_: object) -> None:
        pass


def test_errors_in_the_records_are_reported_and_exit_1(tmp_path: Path, capsys: Said) -> None:
    write_data(tmp_path / "data", {"example": make_record(kind="charty")})
    assert main(["screenshots", "--data", str(tmp_path / "data"), *DAY]) == 1
    assert "error [unknown-id]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "There is no folder nowhere."),
        (["--only", "hoem"], "there is no “hoem” for --only; there are: home, organization, "),
        (["--language", "fr"], "there is no “fr” for --language; there are: en, zh-Hant."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    write_data(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(["screenshots", *arguments, *DAY]) == 2
    assert f"sameroad screenshots: {said}" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--width", "0"], ["--scheme", "sepia"], ["--only"]])
def test_wrong_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["screenshots", *arguments])
    assert ended.value.code == 2


def test_a_site_without_a_page_that_is_asked_for_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    write_data(tmp_path / "data")
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(take_pictures, "open_browser", lambda: _Open(None))  # type: ignore[arg-type]
    assert main(["screenshots", "--site", "site", "--only", "components", *DAY]) == 2
    assert "site/ has no page components/: it is no site of these records" in capsys.readouterr().err


def test_without_playwright_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    write_data(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    assert main(["screenshots", *DAY]) == 2
    assert "python -m playwright install chromium" in capsys.readouterr().err
    assert not (tmp_path / ".cache").exists()
