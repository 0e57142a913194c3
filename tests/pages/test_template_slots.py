"""Where templates put values: never into scripts, styles or handlers of events, into attributes only between quotation
marks, and into addresses only what our functions and filters for addresses made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from jinja2 import Environment, nodes

from sameroad.pages.remember import Remember
from tests.templates import TEMPLATES

OVERRIDES = TEMPLATES.bodies.parent
FILES = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
OURS = [name for name in FILES if name.startswith("records/")]
"""Templates of the environment that escapes; the others are the theme's, which no text of a record reaches."""
ENVIRONMENT = Environment(extensions=[Remember])  # noqa: S701 - it only takes templates apart

ADDRESS_FILTERS = {"email", "telephone", "web", "whatsapp"}
ADDRESS_FUNCTIONS = {"link", "part_link", "sheet", "shared", "to"}
MADE_BEFORE = {
    ("records/parts/crumbs.html", "href"): "crumbs_of() asks link() for each",
    ("records/slips/closed.html", "up"): "the way to the root, of the path of the sheet",
    ("records/slips/sheet.html", "up"): "the way to the root, of the path of the sheet",
    ("records/slips/sheet.html", "address"): "the page of the sheet, below the address of the site",
}
"""Addresses that were made where the template cannot see it, each with how."""
OF_THE_SITE = {("partials/palette-early.html", "schemes | tojson"): "the colours that mkdocs.yml names"}
"""Values in scripts that run, each with what it is: nothing that a record could have said."""
ADDRESSES = {"action", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href"}

_SLOT = re.compile("\ue000([0-9]+)\ue001")
_CODE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<([A-Za-z\ue000][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=\"'/<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_DATA = re.compile(r"type=\"application/(?:ld\+)?json\"")


@dataclass(frozen=True)
class Drawn:
    """A template as HTML with a mark in each place of a value, and the expressions of these, by number."""

    html: str
    values: tuple[str, ...]

    def slots(self, text: str) -> list[str]:
        """The expressions that stand in a part of the HTML."""
        return [self.values[int(number)] for number in _SLOT.findall(text)]


def drawn(name: str) -> Drawn:
    html, values, expression = [], [], None
    for _, kind, value in ENVIRONMENT.lex((OVERRIDES / name).read_text("utf-8")):
        if kind == "data":
            html.append(value)
        elif kind == "variable_begin":
            expression = []
        elif kind == "variable_end":
            html.append(f"\ue000{len(values)}\ue001")
            values.append("".join(expression).strip())
            expression = None
        elif expression is not None:
            expression.append(value)
    return Drawn("".join(html), tuple(values))


def attributes(page: Drawn) -> Iterator[tuple[str, str]]:
    """Every attribute with its value as written, quotation marks included; what is in scripts is no tag."""
    for tag in _TAG.finditer(_CODE.sub(r"<\1\2></\1>", page.html)):
        yield from _ATTRIBUTE.findall(tag[2])


def parsed(expression: str) -> nodes.Expr:
    output = ENVIRONMENT.parse("{{ " + expression + " }}").body[0]
    assert isinstance(output, nodes.Output)
    return output.nodes[0]


@cache
def tree(name: str) -> nodes.Template:
    return ENVIRONMENT.parse((OVERRIDES / name).read_text("utf-8"))


def makes_address(node: nodes.Node | None, template: str) -> bool:
    """Whether a value is an address that our functions and filters made, whichever way it comes."""
    if isinstance(node, nodes.Filter):
        return node.name in ADDRESS_FILTERS
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Name) and node.node.name in ADDRESS_FUNCTIONS
    if isinstance(node, nodes.Name):
        if (template, node.name) in MADE_BEFORE:
            return True
        given = [*assigned(node.name, template), *arguments(node.name, template)]
        return bool(given) and all(makes_address(value, where) for value, where in given)
    return False


def assigned(name: str, template: str) -> Iterator[tuple[nodes.Node, str]]:
    """What a template sets a name to."""
    for one in tree(template).find_all(nodes.Assign):
        if isinstance(one.target, nodes.Name) and one.target.name == name:
            yield one.node, template


def arguments(parameter: str, template: str) -> Iterator[tuple[nodes.Node, str]]:
    """What is given for a parameter of a macro of this template, each with the template that calls the macro."""
    for macro in tree(template).find_all(nodes.Macro):
        names = [argument.name for argument in macro.args]
        for other in OURS if parameter in names else ():
            for call in tree(other).find_all(nodes.Call):
                if isinstance(call.node, nodes.Name) and call.node.name == macro.name and knows(other, macro, template):
                    given = dict(zip(names, call.args, strict=False)) | {one.key: one.value for one in call.kwargs}
                    if parameter in given:
                        yield given[parameter], other


def knows(other: str, macro: nodes.Macro, template: str) -> bool:
    """Whether a template can call a macro of another one, or of itself."""
    imports = tree(other).find_all(nodes.FromImport)
    return other == template or any(
        f"records/{one.template.value}" == template and macro.name in one.names for one in imports
    )


def test_there_are_templates():
    assert len(OURS) > 50
    assert sum(len(drawn(name).values) for name in OURS) > 500


@pytest.mark.parametrize("name", FILES)
def test_no_value_stands_in_a_script_or_a_style(name):
    page = drawn(name)
    for code in _CODE.finditer(page.html):
        inside = page.slots(code[3])
        if not inside:
            continue
        assert code[1].lower() == "script"
        if {(name, one) for one in inside} <= OF_THE_SITE.keys():
            continue
        assert _DATA.search(code[2]), f"a value in a script that runs: {inside}"
        assert _SLOT.fullmatch(code[3].strip()), "data are one value, and nothing beside it"
        made = parsed(inside[0])
        assert isinstance(made, nodes.Filter), inside
        assert made.name == "tojson", "Jinja's filter escapes what ends a script"


@pytest.mark.parametrize("name", FILES)
def test_no_value_is_a_style_or_handles_an_event(name):
    page = drawn(name)
    for attribute, value in attributes(page):
        assert not attribute.lower().startswith("on"), "no handlers of events, not even of our own"
        assert not (attribute.lower() == "style" and page.slots(value)), value
        assert attribute.lower() != "srcdoc"


@pytest.mark.parametrize("name", FILES)
def test_a_value_in_an_attribute_stands_between_quotation_marks(name):
    page = drawn(name)
    for attribute, value in attributes(page):
        if page.slots(value):
            assert value[0] in "\"'", f"{attribute}={page.slots(value)}"


@pytest.mark.parametrize("name", OURS)
def test_an_address_begins_with_what_makes_addresses(name):
    page = drawn(name)
    wrong = []
    for attribute, value in attributes(page):
        begins = _SLOT.match(value.strip("\"'")) if attribute.lower() in ADDRESSES else None
        expression = page.values[int(begins[1])] if begins else None
        if expression and not makes_address(parsed(expression), name):
            wrong.append(expression)
    assert wrong == []


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_called_safe_that_our_environment_would_escape(name):
    source = (OVERRIDES / name).read_text("utf-8")
    assert not re.search(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", source)


def test_no_exception_is_in_vain():
    named = {**MADE_BEFORE, **OF_THE_SITE}
    assert [key for key in named if key[1] not in drawn(key[0]).values] == []
