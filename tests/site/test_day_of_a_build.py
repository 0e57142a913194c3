"""A build that is given a day that is none says so in a sentence, whether or not it could go on from the last one."""

import pytest

from tests.conftest import TODAY, run_sameroad
from tests.small_project import make_project


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that has been built, on the day of the clock."""
    folder = make_project(tmp_path_factory.mktemp("project"))
    assert run_sameroad("build", "--no-exports", "--quiet", folder=folder).returncode == 0
    return folder


@pytest.mark.parametrize("epoch", ["abc", "", "-5", "1795132800000", "9" * 20])
@pytest.mark.parametrize(
    "options", [(), ("--no-cache", "--output", "other"), ("--today", TODAY)], ids=["warm", "cold", "with a day"]
)
def test_a_source_date_epoch_that_is_none_is_wrong_usage(project, monkeypatch, epoch, options):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    done = run_sameroad("build", "--no-exports", "--quiet", *options, folder=project)
    assert done.returncode == 2
    assert done.stderr.startswith(f"\nSOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds since 1970")
    assert done.stderr.count("\n") == 2
    assert [entry.name for entry in project.glob("site*")] == ["site"]
    assert not (project / "other").exists()
