"""What editors and pre-commit are offered fits the data: each file has its schema, and each is read by the check."""

import json
import re
from fnmatch import fnmatch
from pathlib import PurePosixPath

import yaml

from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.conftest import CHECKOUT
from tests.factories import TODAY

FILES = sorted(path.relative_to(CHECKOUT).as_posix() for path in PROJECT_DATA.rglob("*.yaml"))


def settings(name):
    return json.loads((CHECKOUT / ".vscode" / name).read_text("utf-8"))


def matches(file, patterns):
    """Whether a file is one of a pattern of the editor's settings, or of a list of them."""
    return any(fnmatch(file, pattern) for pattern in ([patterns] if isinstance(patterns, str) else patterns))


def test_each_data_file_has_one_schema_in_the_editor_and_it_is_that_of_its_first_line():
    schemas = settings("settings.json")["yaml.schemas"]
    assert len(FILES) > 250
    wrong = []
    for file in FILES:
        found = [schema.removeprefix("./") for schema, patterns in schemas.items() if matches(file, patterns)]
        first = (CHECKOUT / file).read_text("utf-8").partition("\n")[0].partition("$schema=")[2]
        named = (CHECKOUT / PurePosixPath(file).parent / first).resolve()
        if [CHECKOUT / schema for schema in found] != [named]:
            wrong.append(file)
    assert wrong == []


def test_every_schema_of_a_kind_of_file_is_given_to_the_editor():
    given = {PurePosixPath(schema).name for schema in settings("settings.json")["yaml.schemas"]}
    there = {path.name for path in (PROJECT_DATA / "schema").glob("*.schema.json")}
    assert there - given == {"localized-text.schema.json"}
    assert given <= there


def test_the_editor_leaves_the_form_of_files_alone_and_is_told_which_extension_explains_fields():
    assert settings("settings.json")["yaml.format.enable"] is False
    assert settings("extensions.json") == {"recommendations": ["redhat.vscode-yaml"]}


def test_the_hooks_take_every_data_file_and_validate_reads_each():
    config = yaml.safe_load((CHECKOUT / ".pre-commit-config.yaml").read_text("utf-8"))
    (ours,) = config["repos"][0]["hooks"]
    (offered,) = yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert ours["id"] == offered["id"]
    assert ours["entry"] == f".venv/bin/{offered['entry']}"
    assert ours["files"] == offered["files"]
    read = {(CHECKOUT / document.file).resolve() for document in read_collection(PROJECT_DATA, TODAY).documents}
    assert {CHECKOUT / file for file in FILES if re.search(ours["files"], file)} == read
