"""Our own Jinja environment: escapes everything, and a misspelt name fails the build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sameroad.pages import links
from sameroad.pages.fold_calls import Answers
from sameroad.pages.quick_environment import KeptCode, QuickEnvironment
from sameroad.pages.remember import Remember


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """Where templates are found: those of the bodies (`overrides/records/`), and the theme's icons (SVG files) in their
    folders, such as `material/`.
    """

    bodies: Path
    icons: Path


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
        telephone=links.telephone, whatsapp=links.whatsapp, email=links.email, web=links.web, host=links.host
    )
    picture = icons_in(templates.icons)
    environment.globals["icon"] = picture
    environment.foldable = {"icon": picture}
    return environment


def make_overlay(base: QuickEnvironment, foldable: Answers, others: Mapping[str, Any], code: KeptCode) -> Environment:
    """Return an environment like `base` that knows more: functions that are `foldable`, and others.

    Overlays with the same `foldable` share their compiled templates, `code`.
    """
    overlay = base.overlay()
    overlay.globals = {**base.globals, **foldable, **others}
    overlay.foldable = {**base.foldable, **foldable}
    overlay.bytecode_cache = code
    return overlay


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
