"""Every workflow of the repository: pinned actions, least permission, no text of strangers in a script, and no code of
ours or of packages where something can be written. What a workflow promises beyond that stands in a test of its own.
"""

import re
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from sameroad.commands.main import make_parser
from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / ".github" / "workflows"
SOURCES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.iterdir())}
# All values stay texts, `on` included.
WORKFLOWS: dict[str, Any] = {name: yaml.load(source, Loader=yaml.CBaseLoader) for name, source in SOURCES.items()}  # noqa: S506
JOBS = {(name, id_): job for name, workflow in WORKFLOWS.items() for id_, job in workflow["jobs"].items()}
STEPS = [(job, step) for job, body in JOBS.items() for step in body["steps"]]
DEPENDABOT = FOLDER.parent / "dependabot.yml"
PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)")
READS_ONLY = ({}, {"contents": "read"})
OUR_CODE = re.compile(r"\.venv|scripts/|\.ci/|\bpython|\bpip\b|\bnpm\b|\bnpx\b|\bnode\b|^\s*make\b", re.MULTILINE)
# What GitHub itself computes, and no stranger can write.
TRUSTED = re.compile(
    r"github\.(?:token|repository|ref|run_attempt|event\.issue\.number|event\.label\.name|event\.repository\.\w+)"
    r"|(?:needs|steps)\.\w+\.outputs\.[\w-]+|needs\.\w+\.result|matrix\.\w+"
)


# What stands for a variable of a script where the command line is strict.
SAMPLES = {"$week": "2026-W01", "$play": "newest", "$ADDRESS": "https://example.org/", "$SUMS": "0" * 64}
MAY_WRITE = {
    ("audit", "tell"): {"issues"},
    ("due", "open"): {"issues"},
    ("links", "tell"): {"issues"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("publish", "sign"): {"id-token", "attestations"},
    ("rehearse", "tell"): {"issues"},
    ("release", "publish"): {"contents"},
    ("release", "sign"): {"id-token", "attestations"},
    ("suggestion", "open"): {"contents", "pull-requests", "issues"},
}
ACTIONS_WHERE_WRITING = {
    "actions/attest",
    "actions/checkout",
    "actions/deploy-pages",
    "actions/download-artifact",
}


def permissions(job: tuple[str, str]) -> dict[str, str]:
    """What a job may do: what it says itself, else what its workflow says."""
    return JOBS[job].get("permissions", WORKFLOWS[job[0]]["permissions"])


def installed(program: str) -> Path:
    """The place of a program of this environment."""
    return Path(sysconfig.get_path("scripts")) / (f"{program}.exe" if sys.platform == "win32" else program)


def test_there_are_workflows_to_look_at() -> None:
    expected = {
        "audit",
        "check",
        "due",
        "links",
        "publish",
        "rehearse",
        "release",
        "second-opinion",
        "suggestion",
        "test",
    }
    assert expected <= set(WORKFLOWS)


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
    may = {job: {name for name, right in permissions(job).items() if right == "write"} for job in JOBS}
    writing = {job: rights for job, rights in may.items() if rights}
    assert writing == MAY_WRITE
    for job in writing:
        for step in JOBS[job]["steps"]:
            assert not OUR_CODE.search(step.get("run", "")), job
            assert step.get("uses", "actions/checkout@").partition("@")[0] in ACTIONS_WHERE_WRITING
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
    command = [installed("zizmor"), "--offline", "--no-progress", "--persona", "pedantic", FOLDER.parent]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("schema", ["github-workflows", "dependabot"])
def test_they_are_as_github_wants_them(schema: str) -> None:
    files = [DEPENDABOT] if schema == "dependabot" else [FOLDER / f"{name}.yml" for name in SOURCES]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("job", "step"), [(job, step) for job, step in STEPS if "run" in step])
def test_every_command_of_ours_exists_with_its_options(job: tuple[str, str], step: dict[str, str]) -> None:
    script = step["run"]
    for file in re.findall(r"(?:python3? )?((?:scripts/\w+\.py)|\.ci/run)\b", script):
        assert (CHECKOUT / file).is_file(), job
    for program, rest in re.findall(r"\.venv/bin/([\w-]+)((?: (?![0-9]?>)(?:[^|><\s]\S*))*)", script):
        assert installed(program).exists(), job
        if program == "sameroad":
            words = [SAMPLES.get(word, word) for word in shlex.split(rest.replace(")", ""))]
            make_parser().parse_args(words)  # ends this test when there is no such command or option


def test_packages_come_by_their_hashes_or_not_at_all() -> None:
    """Workflows install nothing themselves: `scripts/` does, with hashes, as tests/test_environment.py says."""
    installs = re.compile(r"\b(?:install|curl|wget|npx|uvx|pipx|pip download|npm ci)\b")
    assert [job for job, step in STEPS if installs.search(step.get("run", ""))] == []


def test_dependabot_watches_locks_bounds_and_actions() -> None:
    updates = yaml.safe_load(DEPENDABOT.read_text("utf-8"))["updates"]
    watched = {(one["package-ecosystem"], one["directory"]) for one in updates}
    assert watched == {("pip", "/scripts/requirements"), ("pip", "/"), ("github-actions", "/")}
    assert all(one["cooldown"]["default-days"] >= 7 for one in updates)
