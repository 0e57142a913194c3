"""Our own Jinja environment: escapes everything, and a misspelt name fails the build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sameroad.pages import links
from sameroad.pages.fold_calls import Answers
from sameroad.pages.kept_code import KeptCode
from sameroad.pages.quick_environment import QuickEnvironment
from sameroad.pages.remember import Remember
from sameroad.records.safe_address import safe_address

SHEETS = "slips/"
"""How the names of templates begin that draw sheets of paper, not pages."""


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """Where templates are found: those of the bodies (`overrides/records/`), and the theme's icons (SVG files) in their
    folders, such as `material/`. `compiled` is where they are kept as they were compiled, with what else the pages of a
    later run can use; None to keep nothing. What is in it is run: nobody else may write there.
    """

    bodies: Path
    icons: Path
    compiled: Path | None = None

    def kept_code(self, name: str) -> KeptCode:
        """Return what is kept under a name of its own for all environments in which the same calls are folded."""
        return KeptCode(self.compiled / name if self.compiled else None)


def make_environment(templates: TemplateFolders) -> QuickEnvironment:
    """Return the environment of the templates in these folders."""
    environment = QuickEnvironment(
        loader=FileSystemLoader(templates.bodies),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # templates do not change during a build
        cache_size=-1,  # there are few
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[Remember],
    )
    environment.filters.update(
        telephone=links.telephone, whatsapp=links.whatsapp, email=links.email, web=safe_address, host=links.host
    )
    environment.policies["json.dumps_function"] = links.json_with_links
    picture = icons_in(templates.icons)
    environment.globals["icon"] = picture
    environment.foldable = {"icon": picture}
    return environment


def make_overlay(
    base: QuickEnvironment, foldable: Answers, others: Mapping[str, Any], code: KeptCode
) -> QuickEnvironment:
    """Return an environment like `base` that knows more: functions that are `foldable`, and others.

    Those with the same `foldable` may share their compiled templates, `code`.
    """
    overlay = base.overlay()
    overlay.globals = {**base.globals, **foldable, **others}
    overlay.foldable = {**base.foldable, **foldable}
    overlay.bytecode_cache = code
    return overlay


def compile_all(environment: QuickEnvironment, code: KeptCode, is_own: Callable[[str], bool]) -> None:
    """Compile the templates whose names are the environment's own, where that was not done before, and keep them.

    Raises a Jinja error when a template is wrong.
    """
    for name in environment.list_templates(filter_func=is_own):
        environment.get_template(name)
    code.save()


def icons_in(folder: Path) -> Callable[[str, str], Markup]:
    """Return the function that draws an icon of the theme by its name, without `.svg`, and an optional class.

    A picture stands beside words and never instead of them: it is hidden from screen readers. Raises OSError when the
    theme has no such icon.
    """

    @cache
    def icon(name: str, class_: str = "") -> Markup:
        drawing = Markup((folder / "material" / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S704 - the theme's
        classes = f"sr-icon {class_}" if class_ else "sr-icon"
        return Markup('<span class="{}" aria-hidden="true">{}</span>').format(classes, drawing)

    return icon
