"""Publishing and releasing: only what was verified goes online, what is live is looked at, and a release says what it
is made of. The scripts are those of the workflows, run here.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from sameroad.upkeep.locks import read_lock
from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / ".github" / "workflows"
PUBLISH, RELEASE = (
    yaml.load((FOLDER / f"{name}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)["jobs"]  # noqa: S506 - texts alone
    for name in ("publish", "release")
)
BASH = shutil.which("bash")
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32" or not BASH, reason="the workflow runs on Linux")


def script(job: dict[str, Any], name: str) -> str:
    """The script of the step with a name."""
    return next(step["run"] for step in job["steps"] if step.get("name") == name)


def run(source: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does: bash, ending at the first error."""
    command = [str(BASH), "--noprofile", "--norc", "-e", "-c", source]
    full = {**os.environ, **env}
    return subprocess.run(command, cwd=folder, env=full, capture_output=True, text=True, encoding="utf-8", check=False)


def test_nothing_is_deployed_but_what_the_build_job_handed_on_whole() -> None:
    assert PUBLISH["deploy"]["needs"] == "build"
    assert "if" not in PUBLISH["deploy"]
    assert len(PUBLISH["deploy"]["steps"]) == 1
    uploads = [at for at, step in enumerate(PUBLISH["build"]["steps"]) if "upload-" in step.get("uses", "")]
    scripts = [at for at, step in enumerate(PUBLISH["build"]["steps"]) if "run" in step]
    assert max(scripts) < min(uploads), "all checks come before anything is handed on"
    assert any(step.get("run") == ".venv/bin/sameroad verify site" for step in PUBLISH["build"]["steps"])
    assert not any("continue-on-error" in step or "if" in step for step in PUBLISH["build"]["steps"])


def test_the_last_good_site_can_be_deployed_again_for_as_long_as_a_job_can_be_run_again() -> None:
    kept = [step["with"] for step in PUBLISH["build"]["steps"] if "upload-" in step.get("uses", "")]
    assert [one["retention-days"] for one in kept] == ["30", "30"]
    assert all("github.run_attempt" in one["name"] for one in kept), "another attempt would find two of a name"
    assert PUBLISH["deploy"]["steps"][0]["with"]["artifact_name"] == "site-${{ needs.build.outputs.attempt }}"


def test_what_is_live_is_looked_at_after_it_was_deployed_and_compared_with_what_was_built() -> None:
    assert PUBLISH["look"]["needs"] == ["build", "deploy"]
    look = PUBLISH["look"]["steps"][-1]
    assert look["env"] == {
        "ADDRESS": "${{ needs.deploy.outputs.address }}",
        "SUMS": "${{ needs.build.outputs.sums }}",
    }
    assert "permissions" not in PUBLISH["look"]


@POSIX_ONLY
@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_look_that_finds_something_fails_and_says_it_in_the_summary(code: int, tmp_path: Path) -> None:
    program = tmp_path / ".venv" / "bin" / "sameroad"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nif [ {code} -gt 0 ]; then echo "$2: is broken." >&2; fi\nexit {code}\n', "utf-8")
    program.chmod(0o755)
    source = script(PUBLISH["look"], "Look, for ten minutes at most until it has arrived")
    summary = tmp_path / "summary.md"
    done = run(source, tmp_path, ADDRESS="https://x.example/", SUMS="0", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == code
    assert summary.exists() == (code > 0)
    if code:
        assert "https://x.example/: is broken." in summary.read_text("utf-8")


@POSIX_ONLY
def test_checksums_that_are_not_those_of_the_open_data_stop_the_publishing(tmp_path: Path) -> None:
    data = tmp_path / "site" / "data" / "v1"
    data.mkdir(parents=True)
    (data / "a.json").write_text("{}", "utf-8")
    subprocess.run("sha256sum a.json > SHA256SUMS", shell=True, cwd=data, check=True)  # noqa: S602 - our own words
    source = script(PUBLISH["build"], "Note what the open data is")
    output = tmp_path / "output"
    assert run(source, tmp_path, GITHUB_OUTPUT=str(output)).returncode == 0
    assert output.read_text("utf-8").startswith("sums=")
    assert len(output.read_text("utf-8").strip()) == len("sums=") + 64
    (data / "a.json").write_text("{ }", "utf-8")
    assert run(source, tmp_path, GITHUB_OUTPUT=str(output)).returncode != 0


def test_the_list_of_what_the_site_is_built_with_has_every_locked_package_with_its_hashes(tmp_path: Path) -> None:
    source = script(RELEASE["make"], "List what the site is built with").replace(".venv/bin/", "")
    program, *arguments = source.split()
    assert program == "cyclonedx-py"
    made = tmp_path / arguments.pop()
    command = [sys.executable, "-m", "cyclonedx_py", *arguments, str(made)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    bill = json.loads(made.read_text("utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["name"]) == ("CycloneDX", "sameroad")
    listed = {
        (one["name"], one["version"]): {
            found["content"] for link in one.get("externalReferences", ()) for found in link.get("hashes", ())
        }
        for one in bill["components"]
    }
    pins = read_lock(CHECKOUT / "scripts" / "requirements" / "build.txt")
    assert len(pins) > 40
    assert listed == {(pin.name, pin.version): {one.rpartition(":")[2] for one in pin.hashes} for pin in pins}
    assert "file://" not in made.read_text("utf-8")


@POSIX_ONLY
def test_the_files_of_a_release_have_the_same_bytes_for_the_same_site(tmp_path: Path) -> None:
    packed = []
    for name in ("one", "two"):
        folder = tmp_path / name
        (folder / "site" / "data" / "v1").mkdir(parents=True)
        for path in ("index.html", "data/v1/index.json") if name == "one" else ("data/v1/index.json", "index.html"):
            (folder / "site" / path).write_text(path, "utf-8")
        (folder / "same-road.cdx.json").write_text("{}", "utf-8")
        done = run(
            "git() { echo @1700000000; }\n" + script(RELEASE["make"], "Pack them, the same bytes for the same site"),
            folder,
        )
        assert done.returncode == 0, done.stderr
        packed.append({file.name: file.read_bytes() for file in (folder / "release").iterdir()})
    assert packed[0] == packed[1]
    assert set(packed[0]) == {"SHA256SUMS", "same-road-data.tar.gz", "same-road-site.tar.gz", "same-road.cdx.json"}
    with tarfile.open(tmp_path / "one" / "release" / "same-road-data.tar.gz") as archive:
        assert archive.getnames() == ["v1", "v1/index.json"]


def test_a_release_is_signed_before_it_is_published() -> None:
    assert RELEASE["sign"]["needs"] == "make"
    assert RELEASE["publish"]["needs"] == ["make", "sign"]
    assert RELEASE["sign"]["permissions"] == {"id-token": "write", "attestations": "write"}
    assert RELEASE["publish"]["permissions"] == {"contents": "write"}
