"""Every workflow of the repository: pinned actions, least permission, no text of strangers in a script, and no code of
ours or of packages where something can be written. What a workflow promises beyond that stands in a test of its own.
"""

import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / ".github" / "workflows"
SOURCES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.iterdir())}
# All values stay texts, `on` included.
WORKFLOWS: dict[str, Any] = {name: yaml.load(source, Loader=yaml.BaseLoader) for name, source in SOURCES.items()}  # noqa: S506
JOBS = {(name, id_): job for name, workflow in WORKFLOWS.items() for id_, job in workflow["jobs"].items()}
STEPS = [(job, step) for job, body in JOBS.items() for step in body["steps"]]
PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)")
READS_ONLY = ({}, {"contents": "read"})
OUR_CODE = re.compile(r"\.venv|scripts/|\.ci/|\bpython|\bpip\b|\bnpm\b|\bnpx\b|\bnode\b|^\s*make\b", re.MULTILINE)
# What GitHub itself computes, and no stranger can write.
TRUSTED = re.compile(
    r"github\.(?:token|repository|ref|event\.issue\.number|event\.label\.name|event\.repository\.\w+)"
    r"|(?:needs|steps)\.\w+\.outputs\.[\w-]+|matrix\.\w+"
)


def permissions(job: tuple[str, str]) -> dict[str, str]:
    """What a job may do: what it says itself, else what its workflow says."""
    return JOBS[job].get("permissions", WORKFLOWS[job[0]]["permissions"])


def test_there_are_workflows_to_look_at() -> None:
    assert {"check", "due", "links", "publish", "suggestion", "test"} <= set(WORKFLOWS)


@pytest.mark.parametrize("name", SOURCES)
def test_every_action_is_pinned_to_a_commit_and_says_which_version_that_is(name: str) -> None:
    assert SOURCES[name].count("uses:") == len(PINNED.findall(SOURCES[name]))


def test_an_action_has_the_same_pin_everywhere() -> None:
    pins = {
        (found["action"], found["commit"], found["version"]) for s in SOURCES.values() for found in PINNED.finditer(s)
    }
    assert len(pins) == len({action for action, _, _ in pins})


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_may_read_at_most_and_runs_for_no_pull_request_with_more(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] in READS_ONLY
    triggers = set(WORKFLOWS[name]["on"])
    assert triggers <= {"push", "pull_request", "schedule", "workflow_dispatch", "issues"}
    if "pull_request" in triggers:
        assert [
            id_ for id_, job in WORKFLOWS[name]["jobs"].items() if job.get("permissions", {}) not in READS_ONLY
        ] == []
        assert not re.search(r"secrets\.|github\.token", SOURCES[name])


def test_where_something_can_be_written_no_code_runs_but_git_and_gh() -> None:
    writing = [job for job in JOBS if "write" in permissions(job).values()]
    assert {("due", "open"), ("links", "tell"), ("publish", "deploy"), ("suggestion", "open")} == set(writing)
    for job in writing:
        for step in JOBS[job]["steps"]:
            assert not OUR_CODE.search(step.get("run", "")), job
            assert step.get("uses", "actions/checkout@").startswith(("actions/checkout@", "actions/deploy-pages@"))
            assert "ref" not in step.get("with", {})


def test_a_checkout_keeps_no_credentials() -> None:
    checkouts = [(job, step) for job, step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) > 5
    assert [job for job, step in checkouts if step.get("with", {}).get("persist-credentials") != "false"] == []


def test_no_script_has_an_expression_in_it() -> None:
    assert [job for job, step in STEPS if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", SOURCES)
def test_no_expression_takes_what_a_stranger_wrote(name: str) -> None:
    found = re.findall(r"\$\{\{ (.*?) \}\}", SOURCES[name])
    assert [expression for expression in found if not TRUSTED.fullmatch(expression)] == []
    assert SOURCES[name].count("${{") == len(found)


@pytest.mark.parametrize("job", JOBS, ids="-".join)
def test_a_job_ends_in_time_and_says_what_it_does(job: tuple[str, str]) -> None:
    assert 1 <= int(JOBS[job]["timeout-minutes"]) <= 120
    assert [step for step in JOBS[job]["steps"] if "run" in step and "\n" in step["run"] and "name" not in step] == []


def test_zizmor_finds_nothing() -> None:
    program = Path(sysconfig.get_path("scripts")) / ("zizmor.exe" if sys.platform == "win32" else "zizmor")
    command = [program, "--offline", "--no-progress", "--persona", "pedantic", FOLDER]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_they_are_as_github_wants_them() -> None:
    files = [FOLDER / f"{name}.yml" for name in SOURCES]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *files]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
