"""A rehearsal tries what it says, touches nothing else, and tells the step that breaks and what it said.

uv, pip and the builds are played here; `sameroad rehearse` has them for real, every week.
"""

import subprocess
from datetime import date

import pytest

from sameroad.commands.main import main
from sameroad.upkeep import rehearse as module
from sameroad.upkeep.rehearse import PLAYS, rehearse
from sameroad.upkeep.renew_locks import RenewError
from sameroad.upkeep.tell_rehearsal import tell_rehearsal

HASH = f" \\\n    --hash=sha256:{'a' * 64}\n"
LOCKED = f"both==1{HASH}gone==1{HASH}"
TRIED = f"both==2{HASH}new==1{HASH}"


class Stage:
    """Plays uv, pip and the builds, and remembers what was run."""

    def __init__(self, monkeypatch):
        self.ran, self.locked, self.fails, self.page, self.refuses = [], [], "", b"same", False
        monkeypatch.setattr(module, "write_lock", self.write_lock)
        monkeypatch.setattr(module.subprocess, "run", self.run)

    def write_lock(self, _project, folder, recipe, newest):
        if self.refuses:
            raise RenewError("no versions go together")
        self.locked.append((recipe.groups, newest))
        (folder / recipe.file).write_text(TRIED, "utf-8")

    def run(self, command, **_):
        line = " ".join(command)
        self.ran.append(line)
        if self.fails and self.fails in line:
            return subprocess.CompletedProcess(command, 1, "", "first\n```\nTypeError: no such thing\n")
        if "--output" in command:
            site = module.Path(command[command.index("--output") + 1])
            site.mkdir()
            (site / "index.html").write_bytes(b"same" if site.name == "today" else self.page)
        return subprocess.CompletedProcess(command, 0, "", "")


@pytest.fixture
def stage(monkeypatch):
    return Stage(monkeypatch)


@pytest.fixture
def run(tmp_path):
    (tmp_path / "scripts" / "requirements").mkdir(parents=True)
    (tmp_path / "scripts" / "requirements" / "build.txt").write_text(LOCKED, "utf-8")
    folder = tmp_path / "rehearsal"
    folder.mkdir()
    (folder / "left over from the last time").touch()

    def run_play(name):
        done = rehearse(PLAYS[name], tmp_path, folder, date(2026, 11, 21), lambda _: None)
        assert not (folder / "left over from the last time").exists()
        assert (tmp_path / "scripts" / "requirements" / "build.txt").read_text("utf-8") == LOCKED
        return done

    return run_play


def test_the_newest_versions_are_all_newest_and_installed_by_their_hashes(stage, run):
    done = run("newest")
    assert stage.locked == [(("build",), None)]
    assert any("--require-hashes" in line and "lock.txt" in line for line in stage.ran)
    builds = [line for line in stage.ran if " build " in line]
    assert len(builds) == 2
    assert "rehearsal/environment/" in builds[1].replace("\\", "/")
    assert all("--no-cache" in line and "--today 2026-11-21" in line for line in builds)
    assert done.good
    assert done.versions == (("both", "1", "2"), ("gone", "1", ""), ("new", "", "1"))
    told = tell_rehearsal(done)
    assert "Good: the site is built, and all 1 files of it are the same." in told
    assert "| both | 1 | 2 |\n| gone | 1 | none |\n| new | none | 1 |\n" in told


def test_properdocs_alone_is_newer_than_locked_and_builds(stage, run):
    assert run("properdocs").good
    assert stage.locked == [(("build", "properdocs"), ("properdocs",))]
    assert stage.ran[-2].endswith("--generator properdocs")
    assert "--generator" not in stage.ran[-3]


@pytest.mark.parametrize(
    ("play", "good", "said"), [("newest", True, "is to be looked at"), ("properdocs", False, "Broken")]
)
def test_another_site_is_told_and_breaks_where_it_must_be_the_same(stage, run, play, good, said):
    stage.page = b"other"
    done = run(play)
    assert done.good is good
    assert said in tell_rehearsal(done)
    assert "Changed: 1\n- `index.html`\n" in tell_rehearsal(done)


@pytest.mark.parametrize(
    ("fails", "step"),
    [
        ("-m venv", "making an environment"),
        ("--require-hashes", "installing the packages"),
        ("--editable", "installing Same Road itself"),
        ("--generator", "building the site"),
        (" verify ", "verifying the site"),
    ],
)
def test_the_step_that_breaks_is_told_with_its_last_words(stage, run, fails, step):
    stage.fails = fails
    done = run("properdocs")
    assert not done.good
    told = tell_rehearsal(done)
    assert f"Broken: {step} failed." in told
    assert "```text\nfirst\n'''\nTypeError: no such thing\n```" in told


def test_versions_that_do_not_go_together_are_told(stage, run):
    stage.refuses = True
    assert "Broken: choosing versions failed." in tell_rehearsal(run("newest"))
    assert stage.ran == []


def test_the_command_saves_the_report_and_ends_with_1_when_something_breaks(stage, tmp_path, capsys):
    arguments = ["rehearse", "properdocs", "--folder", str(tmp_path / "here"), "--save", str(tmp_path / "report.md")]
    assert main([*arguments, "--today", "2026-11-21"]) == 0
    stage.page = b"other"
    assert main([*arguments, "--today", "2026-11-21"]) == 1
    assert capsys.readouterr().out.endswith((tmp_path / "report.md").read_text("utf-8"))
