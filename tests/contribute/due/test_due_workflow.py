"""The weekly workflow: least permission, pinned actions, and no code of others where something can be written."""

import re
from typing import Any

import yaml

from tests.conftest import CHECKOUT

SOURCE = (CHECKOUT / ".github" / "workflows" / "due.yml").read_text("utf-8")
WORKFLOW: dict[str, Any] = yaml.load(SOURCE, Loader=yaml.BaseLoader)  # noqa: S506 - `on` stays text
JOBS = WORKFLOW["jobs"]
STEPS = [step for job in JOBS.values() for step in job["steps"]]


def test_it_runs_once_a_week_and_by_hand() -> None:
    assert set(WORKFLOW["on"]) == {"schedule", "workflow_dispatch"}
    (schedule,) = WORKFLOW["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* 1", schedule["cron"])


def test_every_action_is_pinned_to_a_commit() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert len(used) == SOURCE.count("uses:") == 2
    assert [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)] == []


def test_the_actions_are_those_of_the_other_workflows() -> None:
    others = "".join(path.read_text("utf-8") for path in (CHECKOUT / ".github" / "workflows").glob("[!d]*.yml"))
    assert [step["uses"] for step in STEPS if "uses" in step and step["uses"] not in others] == []


def test_permissions_are_the_least() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "list": {"contents": "read"},
        "open": {"issues": "write"},
    }
    (checkout,) = (step for step in STEPS if step.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"] == {"persist-credentials": "false"}


def test_where_something_can_be_written_only_gh_runs() -> None:
    (step,) = JOBS["open"]["steps"]
    assert set(step) == {"name", "env", "run"}
    commands = re.findall(r"(?:^|\||\$\(|if |then |else )\s*([\w./-]+)(?= )", step["run"], re.MULTILINE)
    assert set(commands) <= {"gh", "grep", "echo", "printf", "if", "then", "else"}
    assert "gh" in commands
    assert step["env"]["GH_TOKEN"] == "${{ github.token }}"  # noqa: S105 - no password
    assert "secrets." not in SOURCE


def test_no_script_has_an_expression_pasted_into_it() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_nothing_is_opened_where_there_is_one_already_or_nothing_is_due() -> None:
    assert JOBS["open"]["if"] == "needs.list.outputs.body != ''"
    script = JOBS["open"]["steps"][0]["run"]
    assert script.index("gh issue list --state all") < script.index("else") < script.index("gh issue create")
