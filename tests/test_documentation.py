"""The documentation is true: it names every command and option, and its example record and report are real ones.

The pages on rules and fields are compared in tests/commands/test_describe.py.
"""

import re
import shutil

import pytest

from sameroad.commands.main import COMMANDS, main
from sameroad.records.read_collection import PROJECT_DATA
from tests.conftest import CHECKOUT, TODAY

GUIDES = ("CONTRIBUTING.md", "CONTRIBUTING.zh-Hant.md")
NAME = "example-association.yaml"
NAMES = [module.__name__.rpartition(".")[2].rstrip("_").replace("_", "-") for module in COMMANDS]
ARGUMENT = re.compile(r"--[a-z-]+|\[[A-Z]+")


@pytest.mark.parametrize("command", NAMES)
def test_a_command_is_listed_with_all_its_arguments_and_no_other(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    usage = capsys.readouterr().out.split("\n\n")[0]
    page = (CHECKOUT / "docs" / "developers" / "environment.md").read_text("utf-8")
    listed = re.findall(rf"^\.venv/bin/sameroad {command}\b.*(?:\n +.*)*", page, re.MULTILINE)
    assert len(listed) == 1
    assert set(ARGUMENT.findall(listed[0])) == set(ARGUMENT.findall(usage))


def test_the_index_for_developers_leads_to_every_page_and_decision():
    folder = CHECKOUT / "docs" / "developers"
    led_to = re.findall(r"\]\(([^)#]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    assert sorted(led_to) == sorted(pages - {"README.md"})


def test_the_layout_of_the_readme_names_every_command_and_all_data():
    layout = (CHECKOUT / "README.md").read_text("utf-8").partition("## Layout")[2].partition("## Read on")[0]
    shown = {*re.split(r"[\s,;]+", layout)} - {""}
    assert {*NAMES} - shown <= {"describe", "audit", "lock", "rehearse", "second-opinion", "check-live"}  # of upkeep
    assert {one.name + "/" * one.is_dir() for one in (CHECKOUT / "data").iterdir()} <= shown
    rooms = {f"sameroad/{one.name}/" for one in (CHECKOUT / "scripts" / "sameroad").glob("[a-z]*/")}
    assert rooms <= shown


@pytest.fixture
def validate(tmp_path, monkeypatch, capsys):
    """A function that gives exit code and report of a record that stands alone in the real data."""
    shutil.copytree(PROJECT_DATA, tmp_path / "data", ignore=shutil.ignore_patterns("organizations"))
    monkeypatch.chdir(tmp_path)

    def run(record):
        (tmp_path / "data" / "organizations").mkdir()
        (tmp_path / "data" / "organizations" / NAME).write_text(record, "utf-8")
        return main(["validate", "--format", "text", "--today", TODAY]), capsys.readouterr().out

    return run


def block(guide, language):
    """The text of the only block in a language that the guide has, without the fences."""
    found = re.findall(rf"^```{language}\n(.*?)^```", (CHECKOUT / guide).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_example_record_has_no_problem(guide, validate):
    code, report = validate(block(guide, "yaml"))
    assert code == 0
    assert report.endswith("no problems.\n"), report


@pytest.mark.parametrize("guide", GUIDES)
def test_the_example_report_is_what_the_example_record_gives_with_a_slip_in_it(guide, validate):
    code, report = validate(re.sub("district: kwun-tong.*", "distric: kwun-tong", block(guide, "yaml")))
    assert code == 1
    assert block(guide, "text") in report


def test_the_example_records_of_both_guides_say_the_same():
    first, second = (re.sub(" *#.*", "", block(guide, "yaml")) for guide in GUIDES)
    assert first == second
