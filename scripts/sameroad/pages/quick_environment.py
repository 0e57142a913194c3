"""A Jinja environment that draws ten thousand pages quickly, because ours need less than Jinja can do.

Decision 7 of the developers' documentation says what was measured.
"""

import operator
from collections.abc import Callable, Mapping
from functools import partial
from keyword import iskeyword
from types import CodeType, MappingProxyType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, Template, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, new_context
from markupsafe import Markup, escape

from sameroad.pages.fold_calls import Answers, fold_calls


class _Template(Template):
    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja passes it
        """Jinja compares the names of all globals at each import; here they are the same for every template."""
        if self._module is None:
            self._module = self.make_module()
        return self._module

    def new_context(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002 - Jinja's name
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
    ) -> Context:
        """Jinja merges the globals name by name, and notes their names for its own way to import."""
        known = vars if shared else {**self.environment.globals, **(vars or {})}
        return new_context(self.environment, self.name, self.blocks, known, True, None, locals)


class _PlainCode(CodeGenerator):
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT - Jinja's
        """Jinja asks each function that is called whether it wants the context; none of ours does."""
        self.write("environment.plain_call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Jinja's macros sort out their arguments at each call; a function of Python does that much quicker. One that
        takes any arguments at all, or names one as Python cannot, stays Jinja's.
        """
        names = [argument.name for argument in macro_ref.node.args]
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or any(map(_is_taken, names)):
            super().macro_def(macro_ref, frame)
            return
        given = [f"{name}=missing" for name in names]
        if macro_ref.accesses_caller and "caller" not in names:
            names.append('undefined("No caller defined", name="caller") if caller is None else caller')
            given.append("caller=None")
        self.write(f"(lambda macro: lambda {', '.join(given)}: environment.markup(macro({', '.join(names)})))(macro)")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - Jinja passes them
        """Everything is escaped here, and most of it is markup already, for which Jinja makes a copy."""
        self.write("environment.escaped(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - as above
        self.write(")")


def _is_taken(name: str) -> bool:
    return iskeyword(name) or name in {"environment", "macro", "undefined"}


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
    markup: ClassVar[Callable[[str], Markup]] = partial(str.__new__, Markup)
    """Says that a text is markup, without looking for a method that would say so."""

    def _generate(self, source: nodes.Template, name: str | None, *args: Any, **options: Any) -> str:
        """Jinja's hook for what is done between reading a template and compiling it."""
        fold_calls(source, self.foldable, name or "template")
        return super()._generate(source, name, *args, **options)
