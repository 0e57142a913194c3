"""A conversation with `sameroad new` in a folder of its own, where one record is there already."""

from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.commands.new.conversation import Answers
from tests.factories import make_record, write_data


@pytest.fixture
def converse(tmp_path, monkeypatch, capsys):
    """A function that answers the questions and gives the exit code, what was said, and what was complained."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    write_data(Path("data"), {"example": make_record(contact={"phones": [{"number": "+852 2345 0000"}]})})

    def run(answers, *arguments):
        monkeypatch.setattr("sys.stdin", Answers("".join(f"{line}\n" for line in answers)))
        code = main(["new", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
