"""Calls that are answered when a template is compiled."""

import pytest
from jinja2 import DictLoader, TemplateAssertionError
from markupsafe import Markup

from sameroad.pages.quick_environment import QuickEnvironment

asked = []


def greet(name, sign="!"):
    asked.append(name)
    return Markup("<b>{}</b>{}").format(name, sign)


@pytest.fixture
def compiled():
    """A function that compiles a template in an environment where `greet` is answered beforehand."""
    asked.clear()

    def compile_one(source, **others):
        environment = QuickEnvironment(autoescape=True, loader=DictLoader({"page.html": source, **others}))
        environment.globals["greet"] = greet
        environment.foldable = {"greet": greet}
        return environment.get_template("page.html")

    return compile_one


def test_a_call_whose_arguments_are_written_is_answered_once_for_all_pages(compiled):
    template = compiled('{{ greet("A & B") }} {{ greet("C", sign="?") }}')
    assert asked == ["A & B", "C"]
    assert [template.render(), template.render()] == ["<b>A &amp; B</b>! <b>C</b>?"] * 2
    assert asked == ["A & B", "C"]


def test_a_call_with_a_value_of_the_page_waits_for_it(compiled):
    template = compiled(
        '{% for name in names %}{{ greet(name) }}{{ greet("X", sign=name) }}{% endfor %}{{ greet(*names) }}'
    )
    assert asked == []
    assert template.render(names=["<"]) == "<b>&lt;</b>!<b>X</b>&lt;<b>&lt;</b>!"


def test_an_answer_is_a_value_like_others(compiled):
    template = compiled(
        '{% macro row(label) %}{{ label }}{{ caller() }}{% endmacro %}{% call row(greet("L")) %}{{ it }}{% endcall %}'
    )
    assert template.render(it="<i>") == "<b>L</b>!&lt;i&gt;"


@pytest.mark.parametrize("source", ["{% for greet in names %}{% endfor %}", "{% macro f(greet) %}{% endmacro %}"])
def test_another_meaning_of_the_name_is_refused_where_it_stands(compiled, source):
    with pytest.raises(TemplateAssertionError, match="'greet' is a function of every template") as error:
        compiled(f"first line\n{source}")
    assert (error.value.lineno, error.value.name) == (2, "page.html")


def test_what_a_function_refuses_stops_the_template_at_once(compiled):
    with pytest.raises(TypeError):
        compiled("{% if never %}{{ greet() }}{% endif %}")


def test_an_answer_is_no_argument_of_another_call(compiled):
    template = compiled('{{ greet(greet("A")) }}')
    assert asked == ["A"]
    assert template.render() == "<b><b>A</b>!</b>!"
