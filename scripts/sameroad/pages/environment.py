"""Our own Jinja environment: escapes everything, and a misspelt name fails the build."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from sameroad.pages import links

_ICONS = ".icons"


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """Where templates are found: those of the bodies (`overrides/records/`), and the theme's icons (SVG files), which a
    template includes as the theme's own do: `.icons/material/phone.svg`.
    """

    bodies: Path
    icons: Path


def make_environment(templates: TemplateFolders) -> Environment:
    """Return the environment of the templates in these folders."""
    environment = Environment(
        loader=ChoiceLoader(
            (FileSystemLoader(templates.bodies), PrefixLoader({_ICONS: FileSystemLoader(templates.icons)}))
        ),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # templates do not change during a build
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        telephone=links.telephone, whatsapp=links.whatsapp, email=links.email, web=links.web, host=links.host
    )
    return environment
