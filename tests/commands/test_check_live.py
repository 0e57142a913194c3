"""`sameroad check-live`: exit codes, what is said, and waiting for a host that takes a while."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sameroad.commands import check_live
from sameroad.commands.main import main
from sameroad.site.serve_folder import serve_folder
from tests.upkeep.live.small_site import make_site, write, write_sums

Said = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture
def root(site: Path) -> Iterator[str]:
    with serve_folder(site) as address:
        yield address


def test_a_good_site_ends_with_0(root: str, site: Path, capsys: Said) -> None:
    assert main(["check-live", root.rstrip("/"), "--sums", write_sums(site)]) == 0
    assert capsys.readouterr().out == f"Looked at {root}: no problems.\n"


def test_a_broken_site_ends_with_1_and_says_where(root: str, site: Path, capsys: Said) -> None:
    write(site, "assets/search/words.json", "{")
    assert main(["check-live", root]) == 1
    said = capsys.readouterr()
    assert said.err == f"{root}assets/search/words.json: it is no JSON.\n"
    assert said.out == f"Looked at {root}: 1 problem.\n"


def test_it_looks_again_until_the_new_site_is_there(
    root: str, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    expected = write_sums(site)
    write(site, "data/v1/SHA256SUMS", "old")
    slept = []

    def arrive(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            write_sums(site)

    monkeypatch.setattr(check_live.time, "sleep", arrive)
    assert main(["check-live", root, "--sums", expected, "--wait", "100"]) == 0
    assert slept == [10, 10]
    assert capsys.readouterr().err.count("Not yet (1 problems).") == 2


def test_it_does_not_wait_for_ever(root: str, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site, "data/v1/SHA256SUMS", "old")
    clock = iter(range(0, 1000, 10))
    monkeypatch.setattr(check_live.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(check_live.time, "sleep", lambda _: None)
    assert main(["check-live", root, "--wait", "30"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [["ftp://example.org/"], ["https://example.org/?a=b"], ["example.org"], ["https://example.org/", "--sums", "abc"]],
)
def test_what_is_no_address_or_no_digest_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check-live", *arguments])
    assert ended.value.code == 2
