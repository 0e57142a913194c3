"""Puts answers that never change into a template when it is compiled: sentences of the interface and icons that are
named outright. A page then costs only what is its own.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import TemplateAssertionError
from jinja2.visitor import NodeTransformer

Answers = Mapping[str, Callable[..., Any]]
"""Functions of templates by name that answer alike whenever they are asked the same."""


def fold_calls(source: nodes.Template, foldable: Answers, name: str) -> None:
    """Put the answers of `foldable` functions into the template in the place of calls whose arguments stand in it.

    Raises TemplateAssertionError when the template, which is called `name`, takes the name of such a function for
    something else, and whatever the functions raise.
    """
    _Fold(foldable, name).visit(source)


class _Fold(NodeTransformer):
    def __init__(self, foldable: Answers, template: str) -> None:
        self._foldable = foldable
        self._template = template

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802 - Jinja names its visitors after the nodes
        if node.ctx != "load" and node.name in self._foldable:
            message = f"{node.name!r} is a function of every template: choose another name"
            raise TemplateAssertionError(message, node.lineno, self._template)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        answers = self._foldable.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        named = {pair.key: pair.value for pair in node.kwargs}
        told = (*node.args, *named.values())
        if answers is None or node.dyn_args or node.dyn_kwargs or not all(isinstance(one, nodes.Const) for one in told):
            return node
        answer = answers(*map(_value, node.args), **{name: _value(value) for name, value in named.items()})
        return nodes.Const(answer, lineno=node.lineno)


def _value(argument: nodes.Expr) -> Any:
    return argument.as_const()
