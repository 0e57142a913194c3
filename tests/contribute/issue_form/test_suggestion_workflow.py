"""The workflow that turns a labelled issue into a pull request: its scripts run for real, with git, our command, and a
stand-in for `gh`. tests/test_workflows.py has what holds for every workflow.
"""

import base64
import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import CHECKOUT
from tests.contribute.issue_form.fill_form import fill_form
from tests.contribute.issue_form.issue_data import write_issue_data
from tests.contribute.issue_form.test_cases import CASES

SOURCE = (CHECKOUT / ".github" / "workflows" / "suggestion.yml").read_text("utf-8")
WORKFLOW: dict[str, Any] = yaml.load(SOURCE, Loader=yaml.BaseLoader)  # noqa: S506 - `on` stays text
JOBS = WORKFLOW["jobs"]
SCRIPTS = {step["name"]: step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step}
READ = SCRIPTS["Read the form"]
ANSWER = SCRIPTS["Answer"]
WRITING = [script for name, script in SCRIPTS.items() if name.startswith(("Make the commit", "Push", "Open"))]
PEOPLE = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}
FILE = "data/organizations/example-arthritis-society.yaml"

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("bash", "git", "gzip", "base64")), reason="the scripts are for Linux"
)


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, **PEOPLE, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


class Runner:
    """A repository with a clone for each job, and what GitHub would know of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.origin = folder / "origin"
        work = folder / "work"
        write_issue_data(work / "data")
        git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(self.origin))
        git(work, "init", "--quiet", "--initial-branch=main")
        git(work, "add", "--all")
        git(work, "commit", "--quiet", "--message", "Begin")
        git(work, "push", "--quiet", str(self.origin), "main")
        (folder / "temporary").mkdir()

    def run(self, script: str, clone: Path, **values: str) -> subprocess.CompletedProcess[str]:
        """Run a script as GitHub does."""
        environment = {
            "PATH": f"{self.folder}/programs:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "GIT_CONFIG_SYSTEM": os.devnull,
            "RUNNER_TEMP": str(self.folder / "temporary"),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "SOURCE_DATE_EPOCH": "1795219200",  # 2026-11-21
            **values,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-c", script],
            cwd=clone,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def clone(self, name: str) -> Path:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        git(self.folder, "clone", "--quiet", str(self.origin), name)
        return self.folder / name

    def outputs(self) -> dict[str, str]:
        found = (self.folder / "output").read_text("utf-8").splitlines()
        (self.folder / "output").unlink()
        return dict(line.split("=", 1) for line in found)

    def read(self, body: str | None) -> dict[str, str]:
        """The first job: what it hands on."""
        (self.folder / "event.json").write_text(json.dumps({"issue": {"number": 12, "body": body}}), "utf-8")
        clone = self.clone("read")
        program(clone / ".venv/bin/sameroad", f'exec "{sys.executable}" -m sameroad.commands.main "$@"')
        done = self.run(READ, clone)
        assert done.returncode == 0, done.stderr
        assert [line for line in done.stdout.splitlines() if line.startswith("::")] == []
        return self.outputs()

    def open(self, outputs: dict[str, str], pull_request: str = "") -> tuple[list[str], str]:
        """The second job: what it asked of GitHub, and the error that stopped it."""
        program(
            self.folder / "programs/gh",
            f'echo "$*" >> "{self.folder}/calls"; if [ "$2" = list ]; then echo "{pull_request}"; fi',
        )
        (self.folder / "calls").write_text("", "utf-8")
        values = {"NUMBER": "12", "BRANCH": "suggestion/12", "MAIN": "main"}
        values |= {"ANSWER": outputs["answer"], "PATCH": outputs.get("patch", "")}
        clone = self.clone("open")
        wrong = ""
        title = {}
        for script in [ANSWER, *(WRITING if values["PATCH"] else [])]:
            done = self.run(script, clone, **values, **title)
            if (self.folder / "output").exists():
                title = {"TITLE": self.outputs()["title"]}
            if done.returncode:
                wrong = done.stdout + done.stderr
                break
        return (self.folder / "calls").read_text("utf-8").splitlines(), wrong


def program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def case(name: str) -> str:
    return (CASES / f"{name}.md").read_text("utf-8")


def unpacked(output: str) -> str:
    return gzip.decompress(base64.b64decode(output)).decode()


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_only_a_label_starts_it_and_only_the_one_for_it() -> None:
    assert WORKFLOW["on"] == {"issues": {"types": ["labeled"]}}
    assert JOBS["read"]["if"].startswith("github.event.label.name == 'make pull request' &&")
    assert JOBS["read"]["permissions"] == {"contents": "read"}
    assert JOBS["open"]["needs"] == "read"
    assert "token" not in str(JOBS["read"])


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("add-en-hostile", "Add example-association-of-hostile-octocat"),
        ("correct-en-good", "Correct example-arthritis-society"),
        ("remove-zh-delete", "Remove example-joint-care-centre"),
    ],
)
def test_a_form_becomes_a_branch_with_one_record_and_a_pull_request(runner: Runner, name: str, title: str) -> None:
    calls, wrong = runner.open(runner.read(case(name)))
    assert wrong == ""
    words = f"{runner.folder}/temporary/words.md"
    assert calls[-2:] == [
        f"pr create --base main --head suggestion/12 --title {title} --body-file {words}",
        "issue edit 12 --remove-label suggestion: question",
    ]
    assert f"issue comment 12 --body-file {runner.folder}/temporary/answer.md" in calls
    answer = (CASES / f"{name}.answer.md").read_text("utf-8").replace("https://sameroad.example/", "")
    assert Path(words).read_text("utf-8").replace("https://sameroad.example/", "") == f"Closes #12\n\n{answer}"
    changed = git(runner.origin, "diff", "--name-only", "main", "suggestion/12").splitlines()
    assert changed == [f"data/organizations/{title.partition(' ')[2]}.yaml"]
    expected = (CASES / f"{name}.yaml").read_text("utf-8")
    if expected:
        assert git(runner.origin, "show", f"suggestion/12:{changed[0]}") == expected.strip()
    assert git(runner.origin, "log", "-1", "--format=%s|%ae", "suggestion/12") == (
        f"{title}|41898282+github-actions[bot]@users.noreply.github.com"
    )


@pytest.mark.parametrize("body", [case("add-zh-missing"), None])
def test_what_cannot_be_used_gets_an_answer_and_a_label_and_no_branch(runner: Runner, body: str | None) -> None:
    outputs = runner.read(body)
    assert set(outputs) == {"answer"}
    assert unpacked(outputs["answer"]).strip()
    calls, wrong = runner.open(outputs)
    assert wrong == ""
    assert calls[-1] == "issue edit 12 --add-label suggestion: question"
    assert git(runner.origin, "branch", "--format=%(refname:short)") == "main"


def test_a_second_label_renews_the_same_branch_and_pull_request(runner: Runner) -> None:
    runner.open(runner.read(case("correct-en-good")))
    again = fill_form("correct", "en", {"org": "EAS", "wrong": "x", "phones": "2345 6700", "sources": "Leaflet, 2026"})
    calls, wrong = runner.open(runner.read(again), pull_request="34")
    assert wrong == ""
    assert [call.partition(" --body-file")[0] for call in calls if call.startswith("pr edit")] == [
        "pr edit 34 --title Correct example-arthritis-society"
    ]
    assert [call for call in calls if call.startswith("pr create")] == []
    assert '"+852 2345 6700"' in git(runner.origin, "show", f"suggestion/12:{FILE}")
    assert git(runner.origin, "rev-list", "--count", "main..suggestion/12") == "1"


def test_the_work_of_a_person_on_the_branch_is_never_overwritten(runner: Runner) -> None:
    outputs = runner.read(case("correct-en-good"))
    runner.open(outputs)
    person = runner.clone("person")
    git(person, "switch", "--quiet", "suggestion/12")
    (person / FILE).write_text((person / FILE).read_text("utf-8") + "# mended\n", "utf-8")
    git(person, "commit", "--quiet", "--all", "--message", "Mend")
    git(person, "push", "--quiet", "origin", "suggestion/12")
    _, wrong = runner.open(outputs)
    assert "A person has worked on suggestion/12" in wrong
    assert git(runner.origin, "log", "-1", "--format=%s", "suggestion/12") == "Mend"


@pytest.mark.parametrize(
    "change",
    [
        "printf x > data/directory.yaml",
        "printf x > .github/x; printf x >> " + FILE,
        "ln -sf ../../README.md data/organizations/link.yaml",
        "printf x > data/organizations/Other.yaml",
        "chmod +x " + FILE,
        "git mv " + FILE + " data/organizations/b.yaml",
    ],
)
def test_a_change_of_anything_but_one_record_is_refused(runner: Runner, change: str) -> None:
    work = runner.clone("work-of-another")
    (work / ".github").mkdir()
    subprocess.run(["bash", "-c", change], cwd=work, check=True)
    git(work, "add", "--all")
    patch = subprocess.run(
        ["git", "diff", "--cached", "--binary", "--no-renames"], cwd=work, capture_output=True, check=True
    )
    answer = base64.b64encode(gzip.compress(b"Hello")).decode()
    packed = base64.b64encode(gzip.compress(patch.stdout)).decode()
    _, wrong = runner.open({"answer": answer, "patch": packed})
    assert "The change is not that of one record." in wrong
    assert git(runner.origin, "branch", "--format=%(refname:short)") == "main"
