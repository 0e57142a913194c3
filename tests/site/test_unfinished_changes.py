"""Changes of a build that was killed as it put them into the site: the next one finishes them, whatever it comes to."""

import signal
import sys

import pytest

from tests.conftest import TODAY
from tests.factories import make_record, write_yaml
from tests.held_program import held_program
from tests.small_project import build, make_project

if sys.platform == "win32":
    pytest.skip("a program cannot be held there", allow_module_level=True)

OPTIONS = ("--no-exports", "--quiet")


@pytest.mark.parametrize("after", [make_record(kind="no kind"), {}], ids=["a record with an error", "an empty record"])
def test_a_build_that_is_refused_finishes_them(tmp_path, after):
    project = make_project(tmp_path / "project")
    record = project / "data" / "organizations" / "example.yaml"
    assert build(project, *OPTIONS).returncode == 0
    write_yaml(record, make_record(name={"en": "Another Name"}))
    with held_program(project, "sameroad.site.publish:carry_out", "build", "--today", TODAY, *OPTIONS) as held:
        held.stop(signal.SIGKILL, everyone=True)
        assert held.ended() == (-signal.SIGKILL, "")
    page = project / "site" / "organizations" / "example" / "index.html"
    assert "Another Name" not in page.read_text("utf-8")
    write_yaml(record, after)
    assert build(project, *OPTIONS).returncode == 1
    assert "Another Name" in page.read_text("utf-8")
    assert [entry.name for entry in project.glob("site*")] == ["site"]
