"""Reads from MkDocs' configuration what a build of the site needs to know, and the records it is told to build."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from sameroad.commands.options import date_of_build
from sameroad.commands.report_problems import report_text
from sameroad.pages.page import SiteFacts
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.load import load
from sameroad.records.read_collection import DataFolderError
from sameroad.site.fill import available_processors
from sameroad.site.options import BuildOptions
from sameroad.site.site_build import SiteSettings
from sameroad.site.template_context import SiteLanguage, site_languages


def read_directory(options: BuildOptions) -> Directory | None:
    """Read and check the records, and print the report; None when there are errors.

    Raises ConfigurationError when the folder is no folder of records.
    """
    try:
        loaded = load(options.data or Path("data"), options.today or date_of_build())
    except DataFolderError as error:
        raise ConfigurationError(str(error)) from error
    if loaded.problems:
        sys.stderr.write(report_text(loaded.problems, loaded.files))
    return loaded.directory


def site_settings(config: MkDocsConfig, directory: Directory, options: BuildOptions, *, staged: bool) -> SiteSettings:
    """Return the settings of a build.

    Raises ConfigurationError when the site and the records do not have the same languages.
    """
    return SiteSettings(
        output=Path(config.site_dir),
        templates=Path(config.theme.custom_dir or "overrides") / "records",
        facts=SiteFacts(repo_edit_url=_repo_edit_url(config), contact=config.extra.get("contact_email") or None),
        languages=_languages(config, directory),
        jobs=options.jobs or available_processors(),
        staged=staged,
    )


def placeholder_notes(config: MkDocsConfig) -> Iterator[str]:
    """One line for each address that is still an example (RFC 2606) and should be set before the site is published."""
    for name in ("site_url", "repo_url"):
        address = config[name]
        if address and (urlsplit(address).hostname or "").endswith(".example"):
            yield f"{name} is still the example {address}: set your own in mkdocs.yml, or remove it."


def _languages(config: MkDocsConfig, directory: Directory) -> tuple[SiteLanguage, ...]:
    words = {language: Words(texts) for language, texts in directory.texts.items()}
    configured = config.plugins["i18n"].config.languages if "i18n" in config.plugins else ()
    ids = [language.locale for language in configured if language.build]
    if sorted(ids) != sorted(directory.settings.language_ids):
        raise ConfigurationError(
            f"The languages of the i18n plugin in mkdocs.yml ({', '.join(ids) or 'none'}) and those in directory.yaml"
            f" ({', '.join(directory.settings.language_ids)}) must be the same."
        )
    return site_languages(configured, words)


def _repo_edit_url(config: MkDocsConfig) -> str | None:
    """The address that the path of a file in the repository is put behind to edit it.

    MkDocs' `edit_uri` leads to the folder of the pages, such as `edit/main/docs/`; the records lie beside it.
    """
    if not config.repo_url or not config.edit_uri:
        return None
    pages = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
    return pages.rstrip("/").removesuffix(f"/{Path(config.docs_dir).name}") + "/"
