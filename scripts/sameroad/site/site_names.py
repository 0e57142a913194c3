"""What the site is called in each language, where it stands and what licence it names, read from `mkdocs.yml` without
starting MkDocs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load


class SiteNamesError(Exception):
    """There is no usable `mkdocs.yml`; the message says why."""


@dataclass(frozen=True, slots=True)
class SiteNames:
    """The address of the root with a slash at its end, if there is one; the name, and the names of those languages
    that have their own; the address of the repository; name and address of the licence.
    """

    address: str | None
    name: str
    own_names: Mapping[str, str] = field(default_factory=dict)
    repository: str | None = None
    licence: tuple[str, str] | None = None

    @property
    def is_example(self) -> bool:
        """Whether the address is one that nobody can have (RFC 2606), as before the first time online."""
        return self.address is not None and (urlsplit(self.address).hostname or "").endswith(".example")

    def name_in(self, language: str) -> str:
        """Return the name in a language."""
        return self.own_names.get(language, self.name)


def site_names(config_file: Path) -> SiteNames:
    """Return what the file says of the site. Raises SiteNamesError when it cannot be read."""
    try:
        with config_file.open("rb") as file:
            config = yaml_load(file)
    except (OSError, ConfigurationError) as error:
        raise SiteNamesError(f"{config_file.as_posix()} cannot be read: {error}") from error
    address = config.get("site_url") or None
    languages = _languages(config.get("plugins"))
    own = {one["locale"]: str(one["site_name"]) for one in languages if one.get("locale") and one.get("site_name")}
    return SiteNames(
        f"{str(address).rstrip('/')}/" if address else None,
        str(config.get("site_name", "")),
        own,
        config.get("repo_url") or None,
        _licence(config.get("extra")),
    )


def _languages(plugins: Any) -> list[Mapping[str, Any]]:
    """The languages of the i18n plugin; plugins are a list of names and mappings, or one mapping."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    found = (entry["i18n"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("i18n"), dict))
    return [one for plugin in found for one in plugin.get("languages") or () if isinstance(one, dict)]


def _licence(extra: Any) -> tuple[str, str] | None:
    licence = extra.get("licence") if isinstance(extra, dict) else None
    said = licence if isinstance(licence, dict) else {}
    return (str(said["name"]), str(said["url"])) if said.get("name") and said.get("url") else None
