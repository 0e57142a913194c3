"""Puts answers that never change into a template when it is compiled: sentences of the interface and icons that are
named outright. A page then costs only what is its own.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from jinja2 import nodes
from jinja2.exceptions import TemplateAssertionError
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

Answers = Mapping[str, Callable[..., Any]]
"""Functions of templates by name that answer alike whenever they are asked the same."""


class Call(msgspec.Struct, frozen=True, array_like=True):
    """A call whose arguments stand in a template."""

    function: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]

    def ask(self, answers: Answers) -> Any:
        """Return the answer. Raises whatever the function raises."""
        return answers[self.function](*self.arguments, **self.named)


def fold_calls(source: nodes.Template, foldable: Answers, name: str) -> tuple[Call, ...]:
    """Put the answers of `foldable` functions into the template in the place of calls whose arguments stand in it, and
    return these calls. An answer is no argument: a call that has another one in it stays.

    Raises TemplateAssertionError when the template, which is called `name`, takes the name of such a function for
    something else, and whatever the functions raise.
    """
    fold = _Fold(foldable, name)
    fold.visit(source)
    return tuple(fold.calls)


class _Fold(NodeTransformer):
    def __init__(self, foldable: Answers, template: str) -> None:
        self._foldable = foldable
        self._template = template
        self.calls: list[Call] = []

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802 - Jinja names its visitors after the nodes
        if node.ctx != "load" and node.name in self._foldable:
            message = f"{node.name!r} is a function of every template: choose another name"
            raise TemplateAssertionError(message, node.lineno, self._template)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        if not isinstance(node.node, nodes.Name) or node.node.name not in self._foldable:
            return node
        told = (*node.args, *(pair.value for pair in node.kwargs))
        if node.dyn_args or node.dyn_kwargs or not all(map(_is_written, told)):
            return node
        named = {pair.key: pair.value.as_const() for pair in node.kwargs}
        call = Call(node.node.name, tuple(one.as_const() for one in node.args), named)
        self.calls.append(call)
        return nodes.Const(call.ask(self._foldable), lineno=node.lineno)


def _is_written(argument: nodes.Expr) -> bool:
    return isinstance(argument, nodes.Const) and not isinstance(argument.value, Markup)
