"""Parts of templates that are drawn once for many pages: by the right values, and by those alone."""

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError

from sameroad.pages import remember
from sameroad.pages.list_pages import list_pages
from sameroad.pages.open_data import DataFormat, OpenData
from sameroad.pages.page import SiteFacts
from sameroad.pages.quick_environment import QuickEnvironment
from sameroad.pages.remember import Remember
from sameroad.pages.render import Renderer
from tests.templates import TEMPLATES

DATA = OpenData("data", (DataFormat("json", 1, 1, (), ("organizations/<id>.json",)),))
SITE = SiteFacts(contact="a@example.org", data=DATA, names={"en": "Road", "zh-Hant": "路"})
PAGE = """{% for a, b in pairs %}
{% remember a, b %}
[{{ draw(a, b) }}]
{% endremember %}
{% endfor %}{% remember "once" %}{{ draw("<", 0) }}{% endremember %}"""


@pytest.fixture
def environment():
    """An environment in which `draw` says of each of its calls that it was called."""
    environment = QuickEnvironment(
        autoescape=True,
        extensions=[Remember],
        loader=DictLoader({"page.html": PAGE}),
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.calls = []
    environment.globals["draw"] = lambda a, b: environment.calls.append((a, b)) or f"{a}{b}"
    return environment


def test_a_part_is_drawn_once_for_each_value(environment):
    page = environment.get_template("page.html")
    drawn = [page.render(pairs=[("a", 1), ("&", 2), ("a", 1)]), page.render(pairs=[("&", 2)])]
    assert drawn == ["[a1]\n[&amp;2]\n[a1]\n&lt;0", "[&amp;2]\n&lt;0"]
    assert environment.calls == [("a", 1), ("&", 2), ("<", 0)]


def test_each_environment_remembers_for_itself(environment):
    other = environment.overlay()
    other.globals = {"draw": "other {}{}".format}
    environment.get_template("page.html").render(pairs=[("a", 1)])
    assert other.get_template("page.html").render(pairs=[("a", 1)]) == "[other a1]\nother &lt;0"


def test_what_was_drawn_first_is_forgotten_first(environment, monkeypatch):
    monkeypatch.setattr(remember, "_MOST", 2)
    page = environment.get_template("page.html")
    for pairs in ([("a", 1)], [("b", 2)], [("a", 1)], [("c", 3)], [("b", 2)], [("a", 1)]):
        page.render(pairs=pairs)
    assert environment.calls == [("a", 1), ("<", 0), ("b", 2), ("c", 3), ("a", 1)]


def test_a_misspelt_value_is_an_error(environment):
    with pytest.raises(UndefinedError, match="'nothing' is undefined"):
        environment.from_string("{% remember nothing %}{% endremember %}").render()


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_all_parts_of_our_pages_would_be_drawn_alike_again_and_ask_for_nobody_new(
    real_directory, monkeypatch, language
):
    once, reads = Remember.once, real_directory.reads
    places, asked = set(), set()

    def twice(self, place, known, caller):
        places.add(place)
        asked.update(reads.take())
        found = once(self, place, known, caller)
        reads.take()
        assert caller() == found, (place, known)
        assert asked.issuperset(reads.take()), f"{place} asks for organizations that the page has not asked for"
        return found

    monkeypatch.setattr(Remember, "once", twice)
    renderer = Renderer(real_directory, TEMPLATES, SITE)
    for key in list_pages(real_directory, {"components"}):
        asked.clear()
        renderer.render(key, language)
    templates = {place.partition(":")[0] for place in places}
    assert {"organization/clinicians.html", "parts/cards.html", "parts/helplines.html"} <= templates
