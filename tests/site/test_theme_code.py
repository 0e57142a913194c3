"""The theme's templates that are kept as they were compiled: used while nothing has changed, and never otherwise."""

import pytest
from jinja2 import DictLoader, Environment

from sameroad.site import theme_code
from sameroad.site.theme_code import ThemeCode

SOURCES = {"page.html": '{% include "part.html" %}{{ "a"|upper }}', "part.html": "<i>{{ name }}</i>"}
EVERYTHING = ["page.html", "part.html"]
DRAWN = "<i>x</i>A"


class Compiling(Environment):
    """An environment that notes what it compiles."""

    def __init__(self, sources):
        super().__init__(loader=DictLoader(sources))
        self.noted = []

    def _generate(self, source, name, *args, **options):
        self.noted.append(name)
        return super()._generate(source, name, *args, **options)


def draw(code, sources=SOURCES):
    """What a new environment draws, and the names of what it compiled."""
    environment = code.of(Compiling(sources))
    return environment.get_template("page.html").render(name="x"), sorted(environment.noted)


def run(file, sources=SOURCES):
    """The same as a build does it, which keeps what it has for the next one."""
    code = ThemeCode(file)
    found = draw(code, sources)
    code.save()
    return found


def test_the_second_language_compiles_nothing_with_or_without_a_file(tmp_path):
    for code in (ThemeCode(), ThemeCode(tmp_path / "theme")):
        assert draw(code) == (DRAWN, EVERYTHING)
        assert draw(code) == (DRAWN, [])
    assert list(tmp_path.iterdir()) == []  # nothing is written before it is said


def test_the_next_build_of_a_preview_compiles_nothing():
    first = ThemeCode()
    assert draw(first) == (DRAWN, EVERYTHING)
    assert draw(ThemeCode(None, first)) == (DRAWN, [])


def test_templates_with_the_same_text_and_other_names_are_not_mixed_up():
    environment = ThemeCode().of(Compiling({"a.html": "{% include 'b.html' %}", "b.html": "b"}))
    for name in ("a.html", "b.html", "a.html"):
        assert environment.get_template(name).render() == "b"
    assert environment.noted == ["a.html", "b.html"]


def test_the_next_build_compiles_nothing_and_writes_nothing(tmp_path):
    file = tmp_path / "theme"
    assert run(file) == (DRAWN, EVERYTHING)
    written = file.stat().st_mtime_ns
    assert run(file) == (DRAWN, [])
    assert file.stat().st_mtime_ns == written


def test_a_changed_template_is_compiled_again_and_its_old_code_forgotten(tmp_path):
    file = tmp_path / "theme"
    run(file)
    size = file.stat().st_size
    changed = {**SOURCES, "part.html": "<b>{{ name }}</b>"}
    assert run(file, changed) == ("<b>x</b>A", ["part.html"])
    assert run(file, changed) == ("<b>x</b>A", [])
    assert file.stat().st_size < size * 1.2


def test_what_another_program_or_other_libraries_left_is_not_used(tmp_path, monkeypatch):
    run(tmp_path / "theme")
    monkeypatch.setattr(theme_code, "program_and_libraries", lambda: b"another digest, of 32 bytes too.")
    assert run(tmp_path / "theme") == (DRAWN, EVERYTHING)
    assert run(tmp_path / "theme") == (DRAWN, [])


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:90] + b"x" + data[91:], lambda _: b""])
def test_a_damaged_file_is_made_again(tmp_path, harm):
    file = tmp_path / "theme"
    run(file)
    file.write_bytes(harm(file.read_bytes()))
    assert run(file) == (DRAWN, EVERYTHING)
    assert run(file) == (DRAWN, [])


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert run(tmp_path / "file" / "theme") == (DRAWN, EVERYTHING)
