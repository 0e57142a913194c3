"""What `build` and `serve` are told on the command line, and where they keep things when they are told nothing."""

from datetime import date

import pytest

from sameroad.commands.main import make_parser
from sameroad.site.options import BuildOptions, BuildPlan
from sameroad.site.run_options import RunOptions
from tests.conftest import CHECKOUT


def cache_of(*arguments):
    return RunOptions.of(make_parser().parse_args(arguments)).build.cache


@pytest.mark.parametrize("command", ["build", "serve"])
def test_the_cache_is_beside_the_settings_of_the_site(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cache_of(command) == CHECKOUT / ".cache" / "build"
    assert cache_of(command, "--config-file", "there/mkdocs.yml") == tmp_path / "there" / ".cache" / "build"
    (tmp_path / "mkdocs.yml").touch()
    assert cache_of(command) == tmp_path / ".cache" / "build"


def test_another_cache_may_be_named_and_none_at_all(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert cache_of("build", "--cache", "kept") == tmp_path / "kept"
    assert cache_of("build", "--no-cache") is None
    with pytest.raises(SystemExit):
        cache_of("build", "--no-cache", "--cache", "kept")


def test_the_cache_of_a_plan_is_that_of_the_options(tmp_path):
    plan = BuildPlan(tmp_path, date(2026, 11, 21), 1)
    assert BuildOptions(cache=tmp_path / "kept").over(plan).cache == tmp_path / "kept"
    assert BuildOptions().over(plan).cache is None


def test_a_build_with_another_generator_goes_on_from_no_build_of_this_one(tmp_path):
    told = {
        RunOptions.of(make_parser().parse_args(["build", *arguments])).named(tmp_path, drafts=False)
        for arguments in ([], ["--generator", "mkdocs"], ["--generator", "properdocs"])
    }
    assert len(told) == 2
