"""Kept templates of a project that was moved are of use there, and their errors name the file where it is today."""

import traceback

import pytest
from jinja2 import Environment, FileSystemLoader

from sameroad.pages.movable_code import MovableCode


class InMemory(MovableCode):
    def __init__(self):
        self.codes = {}

    def load_bytecode(self, bucket):
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket):
        self.codes[bucket.key, bucket.checksum] = bucket.code


def test_what_was_compiled_elsewhere_is_used_and_its_errors_name_the_file_of_today(tmp_path, monkeypatch):
    code = InMemory()
    for place in ("before", "now"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "page.html").write_text("\n{{ 1 // nothing }}", "utf-8")
        page = Environment(
            loader=FileSystemLoader(tmp_path / place), autoescape=True, bytecode_cache=code
        ).get_template("page.html")
        with pytest.raises(ZeroDivisionError) as error:
            page.render(nothing=0)
        last = traceback.extract_tb(error.value.__traceback__)[-1]
        assert (last.filename, last.lineno) == (str(tmp_path / place / "page.html"), 2)
        monkeypatch.setattr(Environment, "compile", None)
    assert [name for name, _ in code.codes] == ["page.html"]


def test_another_source_is_another_template(tmp_path):
    code = InMemory()
    for source in ("one", "two"):
        (tmp_path / "page.html").write_text(source, "utf-8")
        page = Environment(loader=FileSystemLoader(tmp_path), autoescape=True, bytecode_cache=code).get_template(
            "page.html"
        )
        assert page.render() == source
