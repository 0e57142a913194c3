"""MkDocs and ProperDocs make the same site, and who asks for one that cannot be used is told so."""

import mkdocs
import pytest

from sameroad.commands.main import main, make_parser
from sameroad.site import generator
from sameroad.site.generator import DEFAULT, GENERATORS, GeneratorError, choose_generator
from sameroad.site.offline_files import SIZES, WORKER
from tests.conftest import build_once
from tests.small_project import content, make_project

BY_PROPERDOCS = b'content="mkdocs-ProperDocs'


def test_both_generators_make_the_same_site_but_for_their_names(built_site):
    site = build_once("properdocs", "--generator", "properdocs")
    ours, theirs = content(built_site), content(site)
    assert not any(BY_PROPERDOCS in page for page in ours.values())
    assert sum(BY_PROPERDOCS in page for page in theirs.values()) > 100
    assert ours.keys() == theirs.keys()
    differing = {path for path, page in theirs.items() if nameless(page) != nameless(ours[path])}
    assert differing <= {SIZES, WORKER}  # how large the pages are, with that line


def nameless(page: bytes) -> bytes:
    """The page without the line in which the generator names itself."""
    return b"\n".join(line for line in page.split(b"\n") if b'<meta name="generator"' not in line)


def test_the_command_line_knows_the_same_generators():
    for name in GENERATORS:
        assert make_parser().parse_args(["build", "--generator", name]).generator == name
    assert DEFAULT in GENERATORS


@pytest.mark.parametrize("command", ["build", "serve"])
def test_where_one_is_at_work_the_other_is_refused_in_a_sentence(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(make_project(tmp_path))
    assert mkdocs.__name__ == "mkdocs"
    assert main([command, "--generator", "properdocs"]) == 1
    assert "mkdocs is at work already" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_one_that_is_not_installed_is_told_with_what_to_do(monkeypatch):
    monkeypatch.delitem(generator.sys.modules, "mkdocs", raising=False)
    monkeypatch.setattr(generator, "_ANSWERS_FOR_MKDOCS", "no_such_generator.replacement")
    with pytest.raises(GeneratorError, match=r"properdocs is not installed here.*test\.py"):
        choose_generator("properdocs")
