"""Schemas and sentences that cannot be used are told with file and line: nothing could be checked without them."""

import shutil
from pathlib import Path

import pytest

from sameroad.commands.main import main
from sameroad.records import messages as sentences
from sameroad.records.check_schema import load_schemas, validators
from sameroad.records.load import load
from sameroad.records.read_collection import PROJECT_DATA, DataFolderError
from tests.factories import TODAY, make_record, write_data


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with schemas of its own."""
    monkeypatch.chdir(tmp_path)
    folder = write_data(tmp_path / "data")
    shutil.copytree(PROJECT_DATA / "schema", folder / "schema")
    return folder


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{\n", r"^data/schema/helplines\.schema\.json:2: This schema cannot be used\. It is no JSON \(Expecting"),
        (b"[]", r"^data/schema/helplines\.schema\.json: This schema cannot be used\. It is no JSON Schema"),
        ("{“".encode("utf-16"), r"^data/schema/helplines\.schema\.json: .*\. It is not in UTF-8\. Mend it"),
        (b'{"title": "\xa4\xa4"}', r"^data/schema/helplines\.schema\.json: .*\. It is not in UTF-8\. Mend it"),
        (None, r"^data/schema has no helplines\.schema\.json, so those files cannot be checked\. Put it back"),
    ],
)
def test_a_schema_that_cannot_be_used_is_told(data, content, told):
    file = data / "schema" / "helplines.schema.json"
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    with pytest.raises(DataFolderError, match=told):
        load(data, TODAY)


def test_a_schema_that_says_nonsense_is_told_where_it_does(data):
    (data / "schema" / "helplines.schema.json").write_text('{"type": "nonsense"}')
    with pytest.raises(DataFolderError, match=r"cannot be used\. At \$\.type: 'nonsense' is not valid"):
        load(data, TODAY)


def test_the_schemas_of_the_project_can_be_used():
    assert validators(PROJECT_DATA / "schema")
    assert load_schemas(PROJECT_DATA / "schema")


def test_a_command_says_it_as_wrong_usage(data, capsys):
    (data / "schema" / "helplines.schema.json").write_text("{\n")
    assert main(["validate", "--today", TODAY.isoformat()]) == 2
    assert capsys.readouterr().err.startswith("sameroad validate: data/schema/helplines.schema.json:2: This schema")


def test_sentences_that_cannot_be_read_are_told_with_their_line(data, tmp_path, monkeypatch):
    write_data(data, {"example": make_record(kind="no-such-kind")})
    folder = shutil.copytree(sentences.FOLDER, tmp_path / "messages")
    lines = len((folder / "en.yaml").read_text("utf-8").splitlines())
    with (folder / "en.yaml").open("a", encoding="utf-8") as file:
        file.write("a: [x\n")
    monkeypatch.setattr(sentences, "FOLDER", folder)
    _forget()
    try:
        with pytest.raises(DataFolderError, match=rf"^messages/en\.yaml:{lines + 1}: The checks have no words"):
            load(data, TODAY)
    finally:
        _forget()


def _forget() -> None:
    for cached in (sentences.messages, sentences.message_languages, sentences._read):
        cached.cache_clear()
