"""The weekly workflow: when it runs, what it may do, what it opens. tests/test_workflows.py has what holds for all."""

import re
from typing import Any

import yaml

from tests.conftest import CHECKOUT

SOURCE = (CHECKOUT / ".github" / "workflows" / "due.yml").read_text("utf-8")
WORKFLOW: dict[str, Any] = yaml.load(SOURCE, Loader=yaml.BaseLoader)  # noqa: S506 - `on` stays text
JOBS = WORKFLOW["jobs"]


def test_it_runs_once_a_week_and_by_hand() -> None:
    assert set(WORKFLOW["on"]) == {"schedule", "workflow_dispatch"}
    (schedule,) = WORKFLOW["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* 1", schedule["cron"])


def test_permissions_are_the_least() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "list": {"contents": "read"},
        "open": {"issues": "write"},
    }


def test_where_something_can_be_written_only_gh_runs() -> None:
    (step,) = JOBS["open"]["steps"]
    assert set(step) == {"name", "env", "run"}
    commands = re.findall(r"(?:^|\||\$\(|if |then |else )\s*([\w./-]+)(?= )", step["run"], re.MULTILINE)
    assert set(commands) <= {"gh", "grep", "echo", "printf", "if", "then", "else"}
    assert "gh" in commands
    assert step["env"]["GH_TOKEN"] == "${{ github.token }}"  # noqa: S105 - no password
    assert "secrets." not in SOURCE


def test_nothing_is_opened_where_there_is_one_already_or_nothing_is_due() -> None:
    assert JOBS["open"]["if"] == "needs.list.outputs.body != ''"
    script = JOBS["open"]["steps"][0]["run"]
    assert script.index("gh issue list --state all") < script.index("else") < script.index("gh issue create")
