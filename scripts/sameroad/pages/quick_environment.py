"""A Jinja environment that draws ten thousand pages quickly, because ours need less than Jinja can do.

Decision 7 of the developers' documentation says what was measured.
"""

import operator
from collections.abc import Callable
from types import CodeType, MappingProxyType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, Template, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup, escape

from sameroad.pages.fold_calls import Answers, fold_calls


class _Template(Template):
    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja passes it
        """Jinja compares the names of all globals at each import; here they are the same for every template."""
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _PlainCode(CodeGenerator):
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT - Jinja's
        """Jinja asks each function that is called whether it wants the context; none of ours does."""
        self.write("environment.plain_call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - Jinja passes them
        """Everything is escaped here, and most of it is markup already, for which Jinja makes a copy."""
        self.write("environment.escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - as above
        self.write(")")


def _escaped(value: Any) -> str:
    return value if type(value) is Markup else escape(value)


class KeptCode(BytecodeCache):
    """Compiled templates of environments in which the same calls are folded, so that each is compiled once for all."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before, if anything."""
        bucket.code = self._codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code


class QuickEnvironment(Environment):
    """An environment for templates that escape everything, whose functions take no context, and whose imports are the
    same for every page. Calls of `foldable` functions are answered when a template is compiled, where they can be.
    """

    foldable: Answers = MappingProxyType({})
    template_class = _Template
    code_generator_class = _PlainCode
    plain_call: ClassVar[Callable[..., Any]] = operator.call
    escaped = staticmethod(_escaped)

    def _generate(self, source: nodes.Template, name: str | None, *args: Any, **options: Any) -> str:
        """Jinja's hook for what is done between reading a template and compiling it."""
        fold_calls(source, self.foldable, name or "template")
        return super()._generate(source, name, *args, **options)
