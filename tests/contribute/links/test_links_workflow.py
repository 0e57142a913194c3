"""The weekly workflow: what it may do, and what its scripts do, run with stand-ins for `sameroad` and `gh`.

tests/test_workflows.py has what holds for every workflow.
"""

import base64
import gzip
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from sameroad.commands.main import make_parser
from tests.conftest import CHECKOUT

FILE = CHECKOUT / ".github" / "workflows" / "links.yml"
WORKFLOW: dict[Any, Any] = yaml.safe_load(FILE.read_text("utf-8"))
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]
ASK, ISSUE = (next(step for step in STEPS if step.get("name") == name) for name in ("Ask", "Write the issue"))

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the scripts are for bash")


def test_it_runs_weekly_and_by_hand_and_never_for_a_pull_request() -> None:
    assert set(WORKFLOW[True]) == {"schedule", "workflow_dispatch"}  # YAML 1.1 takes `on` for true
    assert len(WORKFLOW[True]["schedule"][0]["cron"].split()) == 5


def test_the_job_that_asks_may_write_nothing_and_the_one_that_writes_the_issue_runs_nothing_of_ours() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "ask": {"contents": "read"},
        "tell": {"issues": "write"},
    }
    assert [step["name"] for step in STEPS if "github.token" in str(step) or "secrets" in str(step)] == [ISSUE["name"]]
    assert JOBS["tell"]["steps"] == [ISSUE]
    assert STEPS[0]["with"] == {"ref": "main", "persist-credentials": False}


def test_the_command_is_one_that_there_is() -> None:
    (command,) = re.findall(r"\.venv/bin/sameroad (.*?) \|\|", ASK["run"])
    parsed = make_parser().parse_args(shlex.split(command))
    assert (parsed.format, parsed.save, parsed.only) == ("markdown", Path("links.md"), None)


def run(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does, with the stand-ins of the folder."""
    environment |= {"PATH": f"{folder}:/usr/bin:/bin", "GITHUB_STEP_SUMMARY": "summary", "GITHUB_OUTPUT": "output"}
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def stand_in(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("code", [0, 1])
def test_a_report_is_handed_on(tmp_path: Path, code: int) -> None:
    stand_in(tmp_path / ".venv/bin/sameroad", f"echo report > links.md; exit {code}")
    assert run(ASK["run"], tmp_path).returncode == 0
    assert (tmp_path / "summary").read_text("utf-8") == "report\n"
    said, report = (tmp_path / "output").read_text("utf-8").splitlines()
    assert said == f"code={code}"
    assert gzip.decompress(base64.b64decode(report.removeprefix("report="))) == b"report\n"


def test_a_command_that_fails_fails_the_run(tmp_path: Path) -> None:
    stand_in(tmp_path / ".venv/bin/sameroad", "exit 2")
    assert run(ASK["run"], tmp_path).returncode == 2
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("code", "number", "calls"),
    [
        ("0", "", []),
        ("1", "", ["issue create --title Links --label links --body-file links.md"]),
        ("1", "7", ["issue edit 7 --body-file links.md"]),
        ("0", "7", ["issue edit 7 --body-file links.md", "issue close 7 --comment Nothing is gone or moved any more."]),
    ],
)
def test_there_is_one_issue_at_most(tmp_path: Path, code: str, number: str, calls: list[str]) -> None:
    stand_in(tmp_path / "gh", f'echo "$*" >> calls; if [ "$2" = list ]; then echo "{number}"; fi')
    report = base64.b64encode(gzip.compress(b"report\n")).decode()
    assert run(ISSUE["run"], tmp_path, CODE=code, TITLE="Links", REPORT=report).returncode == 0
    assert (tmp_path / "links.md").read_text("utf-8") == "report\n"
    called = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert called[0].startswith("label create links ")
    assert called[1].startswith("issue list --state open --label links --limit 1 ")
    assert called[2:] == calls
