"""One stylesheet for every page, so that a page asks for one file, while those who write styles have one for each
subject.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

JOINED = "assets/stylesheets/every-page.css"


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


def join_styles(files: Sequence[Path]) -> Mapping[str, bytes]:
    """Return the file of all of them one after the other, by its path in the site; none where there is nothing to join.

    Addresses in them must be relative to `assets/stylesheets/`.
    """
    return {JOINED: b"\n".join(file.read_bytes() for file in files)} if files else {}
