"""Whether the settings of a site lead to what the next build does not look at: then nobody would notice a change of it,
and nothing may be kept.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

from sameroad.records.read_yaml import LOADER

_READ_ANYWHERE = ("pymdownx.snippets", "pymdownx.b64", "markdown_include", "mdx_include")
"""Extensions of Markdown that take text or pictures from files, of any folder when their options name none."""
_KNOWN_PLUGINS = ("sameroad", "i18n")
"""They read what is looked at, and nothing else."""


def leads_elsewhere(config: MkDocsConfig, watched: Iterable[Path]) -> bool:
    """Return whether settings stand in another file or in the environment, are a program, or name files that are
    neither in the `watched` folders nor of a library.
    """
    file = Path(config.config_file_path)
    if config.hooks or _is_elsewhere(yaml.compose(file.read_bytes(), LOADER)):
        return True
    names = [name.partition(":")[0] for name in config.markdown_extensions]
    if any(name == one or name.startswith(f"{one}.") for name in names for one in _READ_ANYWHERE):
        return True
    folders = [os.path.realpath(folder) for folder in watched]
    return any(_is_outside(text, file.parent, folders) for text in _options(config))


def _is_elsewhere(node: yaml.Node | None) -> bool:
    """Whether the settings of a file are completed by another file, or by a variable of the environment."""
    if node is None or node.tag == "!ENV":
        return node is not None
    if isinstance(node, yaml.MappingNode):
        return any(
            key.value == "INHERIT" or _is_elsewhere(key) or _is_elsewhere(value)  # MkDocs wants it at the top alone
            for key, value in node.value
        )
    return isinstance(node, yaml.SequenceNode) and any(map(_is_elsewhere, node.value))


def _options(config: MkDocsConfig) -> Iterator[str]:
    """Give every text in the options of extensions and of plugins."""
    yield from _texts(config.mdx_configs)
    for name, plugin in config.plugins.items():
        if name.rpartition("/")[2] not in _KNOWN_PLUGINS:
            yield from _texts([given for source in plugin.config.user_configs for given in source.values()])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _is_outside(text: str, home: Path, folders: Iterable[str]) -> bool:
    """Whether a text names something that is there, from the settings or from where the command runs, and lies in none
    of the folders.
    """
    try:
        found = [place for place in (home / text, Path(text)) if text and place.exists()]
    except (OSError, ValueError):
        return False
    return any(not _lies_in(os.path.realpath(place), folders) for place in found)


def _lies_in(place: str, folders: Iterable[str]) -> bool:
    return any(Path(place).is_relative_to(folder) for folder in folders)
