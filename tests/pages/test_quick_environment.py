"""The environment does what Jinja's own does, with less."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from sameroad.pages.quick_environment import QuickEnvironment

TEMPLATES = {
    "parts.html": """
        {% macro row(label, wide=false) -%}
        <dt{{ " class=wide" if wide }}>{{ label }}</dt><dd>{{ caller() }}</dd>
        {%- endmacro %}
        {% macro box(title, look="plain", class="") -%}
        <{{ look }}{{ class }} {{ title }}>{% if caller is defined %}{{ caller() }}{% endif %}{% endmacro %}
        {% macro any() %}{{ varargs | join("+") }}{{ kwargs["sign"] }}{% endmacro %}
        {% macro names(items) %}{% for item in items %}{{ loop.index }}{{ item }}{% endfor %}{% endmacro %}""",
    "piece.html": "[{{ text }}{% set own = 3 %}{{ own }}{{ before | default('-') }}{{ later | default('-') }}]",
    "page.html": """{% from "parts.html" import any, box, names, row %}{% set shown = names([text, safe]) %}
        {% call row(text, wide=true) %}{{ shown }}{{ text ~ safe }}{{ text | upper }}{% endcall %}
        {{ box(text) }}{{ box(look=text, title="A", class=safe) }}{% call box("B", text) %}{{ safe }}{% endcall %}
        {% macro own(word=text) %}{{ word }}{{ number }}{% endmacro %}{{ own() }}{{ own("<") }}
        {{ any(text, safe, sign="!") }}
        {% set own, before = 1, 2 %}{% include "piece.html" %}{{ own }}{% set later = 4 %}
        {% macro inner(before) %}{% include "piece.html" %}{% endmacro %}{{ inner(text) }}
        {% for one in [text] %}{% from "parts.html" import box as crate %}{{ crate(one) }}
        {% include "piece.html" %}{% endfor %}
        {{ number }}{{ none }}{{ join(text, text) }}{{ "a" if number > 2 else text }}""",
}


TEMPLATES["sheet.html"] = "<{% block part %}{{ text }}{% endblock %}>{% block other %}{% endblock %}"
TEMPLATES["slip.html"] = """{% extends "sheet.html" %}{% from "parts.html" import box as crate %}{% set own = 1 %}
        {% block part %}{{ crate(text) }}{{ super() }}{% include "piece.html" %}{% endblock %}
        {% block other %}{% from "parts.html" import row %}{% call row(own) %}{{ safe }}{% endcall %}{% endblock %}"""


def draw(kind, page, **values):
    environment = kind(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.globals["join"] = lambda *texts: Markup("<hr>").join(texts)
    return environment.get_template(page).render(values)


@pytest.mark.parametrize("page", ["page.html", "slip.html"])
@given(st.text(), st.integers())
def test_it_draws_what_jinja_draws(page, text, number):
    values = {"text": text, "number": number, "safe": Markup("<b>&amp;</b>")}
    assert draw(QuickEnvironment, page, **values) == draw(Environment, page, **values)


def test_everything_is_escaped():
    assert "<script>" not in draw(QuickEnvironment, "page.html", text="<script>", number=1, safe=Markup("<b>"))


def test_a_dot_is_an_attribute_and_brackets_are_an_item():
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    assert environment.from_string("{{ names['one'] }} {{ names.keys() | join }}").render(names={"one": 1}) == "1 one"
    with pytest.raises(AttributeError, match="'dict' object has no attribute 'one'"):
        environment.from_string("{{ names.one }}").render(names={"one": 1})


def test_an_attribute_or_an_argument_may_have_a_name_that_python_keeps_for_itself():
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    thing = SimpleNamespace(**{"class": "a"})
    assert environment.from_string("{{ thing.class }}{{ take(class='b') }}").render(thing=thing, take=dict) == (
        "a{&#39;class&#39;: &#39;b&#39;}"
    )


def test_what_macros_take_from_outside_is_looked_for_once():
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    source = "{% macro row() %}{{ word }}{% endmacro %}{{ row() }}{{ row() }}{{ row() }}"
    assert environment.compile(source, raw=True).count("resolve('word')") == 1
    assert environment.from_string(source).render(word="a") == "aaa"


def test_a_macro_sees_what_is_set_after_it():
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    source = "{% macro row() %}{{ word }}{% endmacro %}{% set word = 'b' %}{{ row() }}"
    assert environment.from_string(source).render(word="a") == "b"


def test_a_macro_may_ask_for_what_nobody_gives_where_it_is_not_shown():
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    source = "{% macro row(shown) %}{% if shown %}{{ nothing }}{% endif %}{% endmacro %}{{ row(false) }}"
    assert environment.from_string(source).render() == ""


MACRO = "{% macro box(title) %}{{ title }}{{ caller() }}{% endmacro %}"


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("{% call box() %}{% endcall %}", "parameter 'title' was not provided"),
        ("{{ box(1) }}", "No caller defined"),
        ("{{ box(1, size=2) }}", "size"),
        ("{{ box(1, 2, 3) }}", "argument"),
    ],
)
def test_a_macro_that_is_called_wrongly_is_an_error(call, error):
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    with pytest.raises((UndefinedError, TypeError), match=error):
        environment.from_string(MACRO + call).render()


def test_a_misspelt_import_is_an_error():
    environment = QuickEnvironment(autoescape=True, loader=DictLoader(TEMPLATES))
    with pytest.raises(UndefinedError, match=r"'parts.html' does not export 'rows'"):
        environment.from_string('{% from "parts.html" import row, rows %}').render()


def test_an_overlay_imports_with_its_own_globals():
    environment = QuickEnvironment(
        autoescape=True, loader=DictLoader({"who.html": "{% macro who() %}{{ me }}{% endmacro %}"})
    )
    source = '{% from "who.html" import who %}{{ who() }}'
    environment.globals["me"] = "base"
    assert environment.from_string(source).render() == "base"
    overlay = environment.overlay()
    overlay.globals = {"me": "overlay"}
    assert overlay.from_string(source).render() == "overlay"


@pytest.mark.parametrize(
    "source",
    [
        "{{ nothing }}",
        "{{ nothing() }}",
        "{{ nothing.more }}",
        "{% for a in nothing %}{% endfor %}",
        "{% macro row() %}{{ nothing }}{% endmacro %}{{ row() }}",
    ],
)
def test_a_misspelt_name_is_an_error(source):
    environment = QuickEnvironment(autoescape=True, undefined=StrictUndefined)
    with pytest.raises(UndefinedError, match="'nothing' is undefined"):
        environment.from_string(source).render()
