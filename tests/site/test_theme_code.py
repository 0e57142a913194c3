"""The theme's templates are compiled once for all languages, and again when their text has changed."""

import jinja2
import pytest

from sameroad.site.theme_code import ThemeCode


class Compiled(list):
    """The names of templates that were compiled, in any environment."""

    def environment(self, texts, code):
        compiled = self

        class Environment(jinja2.Environment):
            def compile(self, source, name=None, *others):
                compiled.append(name)
                return super().compile(source, name, *others)

        return Environment(loader=jinja2.DictLoader(texts), bytecode_cache=code, autoescape=True)


@pytest.fixture
def compiled():
    return Compiled()


def test_another_environment_draws_with_the_same_code(compiled):
    code = ThemeCode()
    for word in ("one", "two"):
        environment = compiled.environment({"page.html": "{{ word }}<b>"}, code)
        assert environment.get_template("page.html").render(word=word) == f"{word}<b>"
    assert compiled == ["page.html"]


def test_a_template_that_has_changed_is_compiled_again(compiled):
    code = ThemeCode()
    for text in ("before", "after"):
        assert compiled.environment({"page.html": text}, code).get_template("page.html").render() == text
    assert compiled == ["page.html", "page.html"]


def test_templates_with_the_same_text_and_other_names_are_not_mixed_up(compiled):
    code = ThemeCode()
    environment = compiled.environment({"a.html": "{% include 'b.html' %}", "b.html": "b"}, code)
    environment.get_template("a.html")
    environment.get_template("b.html")
    assert environment.get_template("a.html").render() == "b"
    assert compiled == ["a.html", "b.html"]
