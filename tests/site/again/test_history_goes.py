"""Dates that are known no more, or are known now, change what the next build writes."""

import subprocess

import pytest

from tests.small_project import build, content, make_project

IDENTITY = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false")


@pytest.mark.parametrize("options", [("--no-exports",), ()], ids=["without open data", "with open data"])
def test_a_history_that_comes_and_goes_changes_the_dates(tmp_path, monkeypatch, options):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    project = make_project(tmp_path / "project")
    for command in (("init", "-q"), ("add", "data"), (*IDENTITY, "commit", "-q", "-m", "Records")):
        subprocess.run(["git", *command], cwd=project, check=True)
    away = tmp_path / "away"
    for is_dated in (True, False, True):
        assert build(project, "--quiet", *options).returncode == 0
        found = content(project / "site")
        assert (b"<lastmod>" in found["sitemap.xml"]) == is_dated
        assert build(project, "--quiet", "--no-cache", "--output", "whole", *options).returncode == 0
        assert content(project / "whole") == found
        (project / ".git").rename(away) if is_dated else away.rename(project / ".git")
