"""`sameroad check-links`: exit codes and wrong usage, against a server of our own and never the web."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sameroad.commands import check_links
from sameroad.commands.main import main, make_parser
from tests.contribute.links.link_server import LinkServer, local_network, serve_links
from tests.factories import make_record, write_data

Said = pytest.CaptureFixture[str]
Run = Callable[..., int]


@pytest.fixture
def server() -> Iterator[LinkServer]:
    with serve_links() as running:
        yield running


@pytest.fixture
def run(server: LinkServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs the command with our network and clock."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    Path("mkdocs.yml").write_text("repo_url: https://git.test/road\n", "utf-8")

    def run_command(*arguments: str) -> int:
        parsed = make_parser().parse_args(["check-links", *arguments])
        return check_links.run(parsed, local_network(), server.clock.clock)

    return run_command


def write(server: LinkServer, *paths: str, slug: str = "club") -> None:
    sources = [{"url": server.url(path), "title": path, "supports": ["name"]} for path in paths]
    write_data(Path("data"), {slug: make_record(sources=sources)}, categories=[{"id": "any", "conditions": []}])


@pytest.mark.parametrize(
    ("paths", "code"),
    [(["/well", "/elsewhere"], 0), (["/forbidden", "/broken"], 0), (["/well", "/gone"], 1), (["/well", "/moved"], 1)],
)
def test_only_what_is_gone_or_moved_ends_with_1(run: Run, server: LinkServer, paths: list[str], code: int) -> None:
    write(server, *paths)
    before = Path("data/organizations/club.yaml").read_bytes()
    assert run() == code
    assert Path("data/organizations/club.yaml").read_bytes() == before
    assert {headers["User-Agent"] for headers in server.headers} == {"SameRoadLinkCheck/0.1.0 (+https://git.test/road)"}


def test_the_report_is_printed(run: Run, server: LinkServer, capsys: Said) -> None:
    write(server, "/moved")
    run()
    said = capsys.readouterr()
    assert f"      Write {server.url('/newest')}\n" in said.out
    assert said.out.endswith("1 address: 1 moved.\n")
    assert said.err == ""


def test_the_report_can_go_into_a_file(run: Run, server: LinkServer, capsys: Said) -> None:
    write(server, "/moved")
    assert run("--format", "json", "--save", "report.json") == 1
    assert capsys.readouterr().out == "1 address: 1 moved. The report is in report.json.\n"
    assert json.loads(Path("report.json").read_text("utf-8"))["counts"]["moved"] == 1


def test_the_pause_and_the_organizations_can_be_chosen(run: Run, server: LinkServer) -> None:
    write(server, "/gone", slug="other")
    write(server, "/well", "/created")
    assert run("--only", "club", "--per-host", "9") == 0
    assert server.clock.slept == [9.0, 9.0]


def test_the_listed_websites_are_not_asked(run: Run, server: LinkServer, capsys: Said) -> None:
    write(server, "/well")
    Path("data/link-check.yaml").write_text("not_asked:\n  - host: group.test\n    reason: It is asleep.\n", "utf-8")
    assert run() == 0
    assert server.requests == []
    assert capsys.readouterr().out == "Not asked, 1 address: group.test: It is asleep.\n\n1 address: 1 not asked.\n"


def test_without_an_address_to_complain_to_the_maintainer_is_told(run: Run, server: LinkServer, capsys: Said) -> None:
    Path("mkdocs.yml").unlink()
    write(server, "/well")
    assert run() == 0
    assert capsys.readouterr().err == (
        "Websites will not learn who asks: set repo_url in mkdocs.yml to your repository.\n"
    )


def test_a_computer_without_a_network_does_not_say_that_everything_is_gone(run: Run, capsys: Said) -> None:
    sources = [{"url": f"https://{name}.invalid/", "title": name, "supports": ["name"]} for name in "abc"]
    write_data(Path("data"), {"club": make_record(sources=sources)})
    assert run("--only", "club") == 2
    assert "no website at all was found; is this computer connected to the internet?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "There is no folder nowhere. Name the"),
        (["--only", "clubb"], "there is no organization clubb; did you mean club?"),
        (["--only", "data/organizations/x.yaml"], "there is no organization data/organizations/x.yaml; write the name"),
        (["--save", "no/folder/report.md"], "there is no folder no/folder for the report."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(
    run: Run, server: LinkServer, capsys: Said, arguments: list[str], said: str
) -> None:
    write(server, "/well")
    assert run(*arguments) == 2
    assert capsys.readouterr().err.startswith(f"sameroad check-links: {said}")
    assert server.requests == []


def test_a_file_that_cannot_be_read_exits_2(run: Run, server: LinkServer, capsys: Said) -> None:
    write(server, "/well")
    Path("data/organizations/club.yaml").write_text("a: [", "utf-8")
    assert run() == 2
    assert "data/organizations/club.yaml cannot be read; `sameroad validate` says why." in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--timeout", "0"],
        ["--timeout", "soon"],
        ["--timeout", "nan"],
        ["--per-host", "0.5"],
        ["--per-host", "301"],
        ["--jobs", "0"],
        ["--format", "html"],
        ["--only"],
        ["some-slug"],
    ],
)
def test_unknown_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check-links", *arguments])
    assert ended.value.code == 2
