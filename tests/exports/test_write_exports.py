"""Files are written as they are made, listed with their size, and have checksums that hold."""

import hashlib
import json
import shutil
import subprocess

import pytest

from sameroad.exports import make_records as module
from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_file import ExportFile, Format, FormatFiles
from sameroad.exports.write_exports import write_exports
from tests.exports.open_data import FACTS, NO_SITE
from tests.factories import make_record, make_whole_directory
from tests.small_project import content

MEETING = {"what": {"en": "Gathering"}, "rrule": "FREQ=WEEKLY;BYDAY=SA", "starts": "14:30"}


def one_format(*files, name="try"):
    class Files(FormatFiles):
        def fixed(self):
            return iter(files)

    return {name: Format(name, Files)}


def test_every_file_below_the_folder_is_returned_and_listed_with_size_and_checksum(tmp_path):
    paths = write_exports(make_whole_directory({"example": make_record(meetings=[MEETING])}), FACTS, tmp_path)
    files = content(tmp_path)
    assert sorted(paths) == sorted(files)
    listed = json.loads(files["index.json"])["files"]
    assert {entry["path"] for entry in listed} == set(files) - {"index.json", "SHA256SUMS"}
    assert [entry["path"] for entry in listed] == sorted(entry["path"] for entry in listed)
    for entry in listed:
        assert entry["size"] == len(files[entry["path"]])
        assert entry["sha256"] == hashlib.sha256(files[entry["path"]]).hexdigest()
    assert {entry["format"] for entry in listed} == set(FORMATS)


def test_what_readers_open_first_is_written(tmp_path):
    paths = write_exports(make_whole_directory(), FACTS, tmp_path)
    assert [path for one in FORMATS.values() for path in one.start if path not in paths] == []


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_checksums_are_those_of_all_other_files_as_sha256sum_reads_them(tmp_path):
    write_exports(make_whole_directory({"a": make_record()}), FACTS, tmp_path)
    done = check_sums(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(": OK\n") == len(content(tmp_path)) - 1
    (tmp_path / "index.json").write_text("{}")
    assert check_sums(tmp_path).returncode == 1


def check_sums(folder):
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    return subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True)


def test_a_folder_of_one_format_has_the_schemas_and_the_lists_too(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "FORMATS", one_format(ExportFile("deep/er.txt", b"first second")))
    paths = write_exports(make_whole_directory(), NO_SITE, tmp_path, ["try"])
    assert (tmp_path / "deep" / "er.txt").read_bytes() == b"first second"
    index = json.loads((tmp_path / "index.json").read_bytes())
    assert (tmp_path / index["$schema"]).is_file()
    assert [entry for entry in index["files"] if "format" in entry] == [
        {
            "path": "deep/er.txt",
            "format": "try",
            "size": 12,
            "sha256": hashlib.sha256(b"first second").hexdigest(),
        }
    ]
    assert paths[-1] == "SHA256SUMS"


def test_two_formats_do_not_overwrite_each_other(tmp_path, monkeypatch):
    both = {**one_format(ExportFile("a", b""), name="x"), **one_format(ExportFile("a", b""), name="y")}
    monkeypatch.setattr(module, "FORMATS", both)
    with pytest.raises(ValueError, match="a belongs to the format x and to y"):
        write_exports(make_whole_directory(), FACTS, tmp_path, ["x", "y"])


def test_the_same_records_give_the_same_folder(tmp_path):
    for name in ("first", "second"):
        write_exports(make_whole_directory(), FACTS, tmp_path / name)
    assert content(tmp_path / "first") == content(tmp_path / "second")
