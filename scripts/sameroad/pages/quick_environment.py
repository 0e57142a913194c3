"""A Jinja environment that draws ten thousand pages quickly, because ours need less than Jinja can do.

Decision 7 of the developers' documentation says what was measured.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from keyword import iskeyword
from types import MappingProxyType
from typing import Any, ClassVar, Self

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.exceptions import UndefinedError
from jinja2.runtime import Context, new_context
from jinja2.utils import missing
from markupsafe import escape

from sameroad.pages.escaped import SPECIAL, as_markup
from sameroad.pages.fold_calls import Answers, Call, fold_calls

_GIVEN_BY_JINJA = frozenset({"caller", "kwargs", "loop", "self", "super", "varargs"})


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
    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's
        """Note what macros take from outside, for `enter_frame`."""
        self._asked_by_macros = _asked_by_macros(node)
        super().visit_Template(node, frame)

    def enter_frame(self, frame: Frame) -> None:
        """Jinja looks for what macros take from outside at each call; here it is the same at every one."""
        if frame.rootlevel:
            for name in self._asked_by_macros:
                frame.symbols.load(name)
        super().enter_frame(frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """Jinja looks for an item where there is no attribute; here a dot is an attribute, and brackets are an item."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT - Jinja's
        """Jinja asks each function that is called whether it wants the context; none of ours does."""
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(pair.key) for pair in node.kwargs):
            self.write("environment.plain_call(")
            self.visit(node.node, frame)
            self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
            self.write(")")
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

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
        shown = f"(lambda macro: lambda {', '.join(given)}: macro({', '.join(names)}))(macro)" if given else "macro"
        self.write(shown)

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """What a macro has drawn is markup."""
        if force_unescaped:
            self.writeline(f"return environment.markup(concat({frame.buffer}))")
        else:
            super().return_buffer_contents(frame)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """Jinja copies the names for an included template twice."""
        if not isinstance(node.template, nodes.Const) or node.ignore_missing or not node.with_context or frame.buffer:
            super().visit_Include(node, frame)
            return
        self.writeline(
            f"yield from environment.included({node.template.value!r}, context, {self.dump_local_context(frame)})", node
        )

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """Jinja looks for the template again at each import; here it gives the same for every page."""
        if not isinstance(node.template, nodes.Const) or node.with_context or not frame.toplevel:
            super().visit_FromImport(node, frame)
            return
        pairs = [name if isinstance(name, tuple) else (name, name) for name in node.names]
        own = ", ".join(frame.symbols.ref(alias) for _, alias in pairs)
        asked = tuple(name for name, _ in pairs)
        self.writeline(f"({own},) = environment.imported({node.template.value!r}, {asked!r})", node)
        known = ", ".join(f"{alias!r}: {frame.symbols.ref(alias)}" for _, alias in pairs)
        self.writeline(f"context.vars.update({{{known}}})")  # a block has no other way to them

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - Jinja passes them
        """Everything is escaped here, and most of it is markup already, for which Jinja makes a copy."""
        self.write("(shown if type(shown := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - as above
        self.write(") is Markup else environment.escaped(shown))")


def _asked_by_macros(template: nodes.Template) -> list[str]:
    """The names that macros of a template take from what every template knows: those that it never gives a value."""
    macros = [one for one in template.body if isinstance(one, nodes.Macro)]
    asked = {name.name for macro in macros for name in macro.find_all(nodes.Name) if name.ctx == "load"}
    given = {name.name for name in template.find_all(nodes.Name) if name.ctx != "load"}
    given.update(macro.name for macro in template.find_all(nodes.Macro))
    given.update(imported.target for imported in template.find_all(nodes.Import))
    for imported in template.find_all(nodes.FromImport):
        given.update(name if isinstance(name, str) else name[1] for name in imported.names)
    return sorted(asked - given - _GIVEN_BY_JINJA)


def _is_taken(name: str) -> bool:
    return iskeyword(name) or name in {"environment", "macro", "undefined"}


def _part(value: Any) -> str:
    """Return what stands in a page for a value; a text that needs no escaping is taken as it is, without a copy."""
    return value if type(value) is str and SPECIAL.search(value) is None else escape(value)


class QuickEnvironment(Environment):
    """An environment for templates that escape everything, whose functions take no context, and whose imports are the
    same for every page. Calls of `foldable` functions are answered when a template is compiled, where they can be.
    """

    foldable: Answers = MappingProxyType({})
    folded: tuple[Call, ...] = ()
    """The calls that were answered in the template that was compiled last."""
    template_class = _Template
    code_generator_class = _PlainCode
    plain_call: ClassVar[Callable[..., Any]] = operator.call
    escaped = staticmethod(_part)
    markup = staticmethod(as_markup)  # from Python 3.14 on a partial is a method where it stands alone

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._imports: dict[tuple[str, tuple[str, ...]], tuple[Any, ...]] = {}
        self._included: dict[str, Callable[[Context], Iterator[str]]] = {}

    def overlay(self, *args: Any, **options: Any) -> Self:
        """Jinja's copy; what it imports and includes has globals of its own."""
        overlay = super().overlay(*args, **options)
        overlay._imports, overlay._included = {}, {}
        return overlay

    def included(self, name: str, context: Context, own: Mapping[str, Any]) -> Iterator[str]:
        """Draw a template that sees what is known where it is included: the context, and the names set there."""
        draw = self._included.get(name)
        if draw is None:
            draw = self._included[name] = self.get_template(name).root_render_func
        inner = Context.__new__(Context)  # all that differs from the other one are the names that are set
        known = {**context.vars, **{key: value for key, value in own.items() if value is not missing}}
        vars(inner).update(vars(context), vars=known, exported_vars=set())
        return draw(inner)

    def imported(self, name: str, asked: tuple[str, ...]) -> tuple[Any, ...]:
        """Return what a template exports. Raises UndefinedError when it does not."""
        found = self._imports.get((name, asked))
        if found is None:
            module = self.get_template(name)._get_default_module()
            for one in asked:
                if not hasattr(module, one):
                    raise UndefinedError(f"the template {name!r} does not export {one!r}")
            found = self._imports[name, asked] = tuple(getattr(module, one) for one in asked)
        return found

    def _generate(self, source: nodes.Template, name: str | None, *args: Any, **options: Any) -> str:
        """Jinja's hook for what is done between reading a template and compiling it."""
        self.folded = fold_calls(source, self.foldable, name or "template")
        return super()._generate(source, name, *args, **options)
