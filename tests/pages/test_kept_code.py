"""Compiled templates that are kept: used while nothing has changed of what they are made of, and never otherwise."""

from dataclasses import replace

import pytest
from jinja2 import DictLoader
from markupsafe import Markup

from sameroad.pages import kept_code
from sameroad.pages.environment import compile_all, make_overlay
from sameroad.pages.kept_code import KeptCode
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.quick_environment import QuickEnvironment
from sameroad.pages.render import Renderer
from tests.factories import make_directory
from tests.templates import TEMPLATES

PAGE = '{% from "part.html" import who %}{{ greet("A & B", sign="!") }}{{ who(name) }}'
SOURCES = {"page.html": PAGE, "part.html": "{% macro who(name) %}<i>{{ name }}</i>{{ greet(1) }}{% endmacro %}"}


class Compiling(QuickEnvironment):
    """An environment that notes what it compiles."""

    def _generate(self, source, name, *args, **options):
        self.compiled.append(name)
        return super()._generate(source, name, *args, **options)


@pytest.fixture
def run(tmp_path):
    """A function that draws the page as a new run does, and returns it with the names of what was compiled."""

    def run_once(sources=SOURCES, word="Hello", file="code", save=True):
        def greet(name, sign="."):
            return Markup("{} {}{}").format(word, name, sign)

        base = Compiling(autoescape=True, loader=DictLoader(sources))
        base.compiled = []
        code = KeptCode(tmp_path / file if file else None)
        environment = make_overlay(base, {"greet": greet}, {}, code)
        drawn = environment.get_template("page.html").render(name="<")
        if save:
            code.save()
        return drawn, sorted(base.compiled)

    return run_once


EVERYTHING = ["page.html", "part.html"]
DRAWN = "Hello A &amp; B!<i>&lt;</i>Hello 1."


def test_the_next_run_compiles_nothing(run, tmp_path):
    assert run() == (DRAWN, EVERYTHING)
    written = (tmp_path / "code").stat().st_mtime_ns
    assert run() == (DRAWN, [])
    assert (tmp_path / "code").stat().st_mtime_ns == written


def test_a_changed_template_is_compiled_again_and_its_old_code_forgotten(run, tmp_path):
    run()
    size = (tmp_path / "code").stat().st_size
    changed = {**SOURCES, "page.html": PAGE + "?"}
    assert run(changed) == (DRAWN + "?", ["page.html"])
    assert run(changed) == (DRAWN + "?", [])
    assert (tmp_path / "code").stat().st_size < size * 1.2


def test_another_answer_is_asked_for_again(run):
    run()
    assert run(word="Goodbye") == (DRAWN.replace("Hello", "Goodbye"), EVERYTHING)
    assert run() == (DRAWN, EVERYTHING)


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:200] + b"x" + data[201:], lambda _: b""])
def test_a_damaged_file_is_made_again(run, tmp_path, harm):
    run()
    whole = (tmp_path / "code").read_bytes()
    (tmp_path / "code").write_bytes(harm(whole))
    assert run() == (DRAWN, EVERYTHING)
    assert run() == (DRAWN, [])


def test_another_program_takes_nothing(run, monkeypatch):
    run()
    monkeypatch.setattr(kept_code, "program_digest", lambda: b"another program with another digest.")
    assert run() == (DRAWN, EVERYTHING)


def test_nothing_is_written_without_a_file_or_before_it_is_said(run, tmp_path):
    assert run(file=None) == (DRAWN, EVERYTHING)
    run(save=False)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_kept_every_run_compiles(run, tmp_path):
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder").mkdir()
    for file in ("file/code", "folder"):
        assert run(file=file) == (DRAWN, EVERYTHING)
        assert run(file=file) == (DRAWN, EVERYTHING)


def test_only_an_environments_own_templates_are_compiled():
    environment = Compiling(loader=DictLoader({"own/a.html": "", "own/b.html": "", "other.html": "{% wrong %}"}))
    environment.compiled = []
    compile_all(environment, KeptCode(), lambda name: name.startswith("own/"))
    assert environment.compiled == ["own/a.html", "own/b.html"]


def test_a_directory_with_other_words_draws_its_own(tmp_path):
    kept = replace(TEMPLATES, compiled=tmp_path)
    before = make_directory()
    Renderer(before, kept, SiteFacts()).compile_templates()
    assert {file.name for file in tmp_path.iterdir()} == {"pages.en", "pages.zh-Hant"}
    other = replace(before.texts["en"], texts={**before.texts["en"].texts, "organization.first_step": "Start here"})
    after = make_directory(texts={**before.texts, "en": other})
    for directory, step in ((before, before.texts["en"].sentence("organization.first_step")), (after, "Start here")):
        key = PageKey("organization", next(iter(directory.organizations)))
        drawn, anew = (Renderer(directory, one, SiteFacts()).render(key, "en") for one in (kept, TEMPLATES))
        assert drawn == anew
        assert f">{step}</h2>" in drawn.body
