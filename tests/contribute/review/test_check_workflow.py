"""What `.github/workflows/check.yml` promises: it answers forks too, so it has nothing to give away."""

import re

import yaml

from sameroad.commands.main import make_parser
from tests.conftest import CHECKOUT

SOURCE = (CHECKOUT / ".github" / "workflows" / "check.yml").read_text("utf-8")
WORKFLOW = yaml.load(SOURCE, Loader=yaml.BaseLoader)  # noqa: S506 - texts only, so that `on` stays `on`
STEPS = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]


def uses(action: str) -> list[dict[str, str]]:
    return [step.get("with", {}) for step in STEPS if step.get("uses", "").startswith(f"actions/{action}@")]


def test_a_strangers_branch_may_only_read_and_finds_no_secret() -> None:
    assert list(WORKFLOW["on"]) == ["pull_request"]
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert [name for name, job in WORKFLOW["jobs"].items() if "permissions" in job] == []
    assert "secrets." not in SOURCE
    assert "github.token" not in SOURCE
    assert [checkout.get("persist-credentials") for checkout in uses("checkout")] == ["false", "false"]


def test_nothing_that_a_stranger_wrote_stands_in_a_command() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")
    assert set(re.findall(r"\$\{\{ (.*?) \}\}", SOURCE)) == {"github.ref", "steps.preview.outputs.artifact-url"}


def test_the_review_compares_with_the_base_that_is_checked_out() -> None:
    assert uses("checkout")[0]["fetch-depth"] == "2"
    commands = re.findall(r"\.venv/bin/sameroad (review .*?)(?= >>|$)", SOURCE, re.MULTILINE)
    assert len(commands) == 2
    parsed = [make_parser().parse_args(command.split()) for command in commands]
    assert [(one.base, one.language, one.format) for one in parsed] == [
        ("HEAD^1", ["en", "zh-Hant"], "markdown"),
        ("HEAD^1", ["en", "zh-Hant"], "github"),
    ]


def test_the_preview_waits_for_the_records_and_is_not_kept_for_long() -> None:
    assert WORKFLOW["jobs"]["preview"]["needs"] == "records"
    (kept,) = uses("upload-artifact")
    assert kept["path"] == "site"
    assert 1 <= int(kept["retention-days"]) <= 14
