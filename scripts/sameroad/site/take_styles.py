"""Takes our own stylesheets out of MkDocs' configuration, to be joined into one."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from sameroad.site.join_styles import JOINED


def take_styles(config: MkDocsConfig) -> tuple[Path, ...]:
    """Take our own stylesheets from `extra_css`, put the joined one in their place and return their files in order.

    Addresses elsewhere stay, behind it. Raises ConfigurationError when a file is missing.
    """
    own = [path for path in config.extra_css if "://" not in str(path)]
    files = tuple(Path(config.docs_dir, str(path)) for path in own)
    for path, file in zip(own, files, strict=True):
        if not file.is_file():
            raise ConfigurationError(f"mkdocs.yml, extra_css: there is no file {path} in {config.docs_dir}.")
    if own:
        config.extra_css = [JOINED, *(path for path in config.extra_css if path not in own)]
    return files
