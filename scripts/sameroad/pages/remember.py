"""A tag for templates that draws the same part once for many pages.

    {% remember helpline.id %}...{% endremember %}

What stands inside is drawn for the first page and put into the others as it is. It may depend on nothing but the values
that the tag names and what is the same on every page of the environment. It asks the directory for no organization
that was not asked for before it (`slugs_of`), or those who note what a page asked would miss that.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

_MOST = 12_000
"""So many parts are remembered at each place of a template, those that were drawn last."""


class Remember(Extension):
    """The tag. Each environment remembers for itself: its language and its links are in all that it draws."""

    tags = {"remember"}  # noqa: RUF012 - as Jinja declares it

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._drawn: defaultdict[str, dict[Hashable, bytes]] = defaultdict(dict)

    def bind(self, environment: Environment) -> "Remember":
        """Return the extension for an overlay: Jinja makes a copy, which remembers nothing yet."""
        bound: Remember = super().bind(environment)
        bound._drawn = defaultdict(dict)
        return bound

    def parse(self, parser: Parser) -> nodes.Node:
        """Jinja's hook for the tag."""
        line = next(parser.stream).lineno
        known = parser.parse_tuple(with_condexpr=False)
        body = parser.parse_statements(("name:endremember",), drop_needle=True)
        draw = self.call_method("once", [nodes.Const(f"{parser.name}:{line}"), known])
        return nodes.CallBlock(draw, [], [], body).set_lineno(line)

    def once(self, place: str, known: Hashable, caller: Callable[[], str]) -> str:
        """Return what was drawn at the place of the template for the values `known`, or let the caller draw it."""
        drawn = self._drawn[place]
        found = drawn.get(known)
        if found is not None:
            return found.decode()
        if len(drawn) >= _MOST:
            del drawn[next(iter(drawn))]
        part = caller()
        drawn[known] = part.encode()  # with Chinese in it, a text takes twice as much memory
        return part
