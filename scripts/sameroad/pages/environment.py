"""Our own Jinja environment: escapes everything, and a misspelt name fails the build."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sameroad.pages import links


def make_environment(templates: Path) -> Environment:
    """Return the environment of the templates in the folder `templates` (`overrides/records/`)."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # templates do not change during a build
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(telephone=links.telephone, whatsapp=links.whatsapp, email=links.email, web=links.web)
    return environment
