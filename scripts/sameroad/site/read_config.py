"""Reads from MkDocs' configuration what a build of the site needs to know, and the records it is told to build."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from sameroad.pages.environment import TemplateFolders
from sameroad.pages.page import SiteFacts
from sameroad.pages.words import Words
from sameroad.records.build_date import BuildDateError, build_date
from sameroad.records.check_schema import forget_schemas
from sameroad.records.directory import Directory
from sameroad.records.history.record_history import RecordHistory
from sameroad.records.load import Loaded
from sameroad.records.messages import message_languages, messages
from sameroad.records.read_collection import DataFolderError
from sameroad.records.settings import Settings
from sameroad.site.again.known_records import load_known, tell_problems
from sameroad.site.export_facts import export_facts
from sameroad.site.needed_sentences import missing_sentences
from sameroad.site.options import BuildPlan, kept_data_file
from sameroad.site.repository_links import repository_links
from sameroad.site.site_names import site_names
from sameroad.site.site_settings import SiteSettings
from sameroad.site.take_styles import take_styles
from sameroad.site.template_context import SiteLanguage, site_languages
from sameroad.work.processes import available_processors


def configured_plan(data: Path, today: object, jobs: int | None) -> BuildPlan:
    """Return what `mkdocs.yml` says of the build, filled up with the day and the processors of this machine.

    Raises ConfigurationError when a day is none, that of SOURCE_DATE_EPOCH too.
    """
    try:
        day = date.fromisoformat(str(today)) if today else None
    except ValueError:
        raise ConfigurationError(
            f"mkdocs.yml, plugin sameroad: today is “{today}”; write a date such as 2026-11-21."
        ) from None
    try:
        now = build_date()  # where a day is named too: MkDocs goes by the same variable
    except BuildDateError as error:
        raise ConfigurationError(str(error)) from error
    return BuildPlan(data, day or now, jobs or available_processors())


def read_records(plan: BuildPlan) -> Loaded:
    """Read and check the records, and print the report.

    Raises ConfigurationError when the folder is no folder of records, and when the checks cannot do without what is
    wrong: the schemas, or their own sentences, which the form for suggestions needs too.
    """
    forget_schemas()
    try:
        for language in message_languages():
            messages(language)
        loaded = load_known(plan)
    except DataFolderError as error:
        raise ConfigurationError(str(error)) from error
    tell_problems(loaded, plan.stages)
    return loaded


def templates_folder(config: MkDocsConfig) -> Path:
    """Return the folder of our templates."""
    return Path(config.theme.custom_dir or "overrides")


def site_settings(
    config: MkDocsConfig,
    directory: Directory,
    plan: BuildPlan,
    history: RecordHistory | None,
    surroundings: bytes,
    *,
    staged: bool,
) -> SiteSettings:
    """Return the settings of a build; the stylesheets that it joins are taken out of the configuration.

    Raises ConfigurationError when the site and the records do not agree on the languages, when these do not say all
    that pages show, or when the theme has no icons.
    """
    return SiteSettings(
        output=Path(config.site_dir),
        templates=_template_folders(config, plan.cache),
        facts=_site_facts(config),
        export_facts=export_facts(site_names(Path(config.config_file_path)), directory, history),
        languages=_languages(config, directory),
        styles=take_styles(config),
        jobs=plan.jobs,
        exports=plan.exports,
        staged=staged,
        stages=plan.stages,
        cache=plan.cache if surroundings else None,
        surroundings=surroundings,
        keep_data=kept_data_file(plan) if surroundings else None,
        verify=plan.verify,
    )


def unstated_notes(settings: Settings) -> Iterator[str]:
    """A line when the directory does not say who is behind it; its readers are told that too."""
    lacking = [name for name in ("run_by", "paid_by", "statement_of_interests") if not getattr(settings, name)]
    if lacking:
        yield f"data/directory.yaml does not state {', '.join(lacking)} yet, and the site says so to its readers."


def placeholder_notes(config: MkDocsConfig) -> Iterator[str]:
    """One line for each address that is still an example (RFC 2606) and should be set before the site is published."""
    for name in ("site_url", "repo_url"):
        address = config[name]
        if address and (urlsplit(address).hostname or "").endswith(".example"):
            yield f"{name} is still the example {address}: set your own in mkdocs.yml, or remove it."


def _site_facts(config: MkDocsConfig) -> SiteFacts:
    edit_url = _records_edit_url(config)
    links = repository_links(config.repo_url or None, edit_url, config.extra)
    return SiteFacts(
        edit_url,
        config.extra.get("contact_email") or None,
        config.repo_url or None,
        links.records_new,
        links.issues_new,
        address=config.site_url or None,
    )


def _template_folders(config: MkDocsConfig, cache: Path | None) -> TemplateFolders:
    """Return our templates, and the icons of the theme: of its folders the one that has some."""
    icons = next((folder for path in config.theme.dirs if (folder := Path(path) / ".icons").is_dir()), None)
    if icons is None:
        raise ConfigurationError("The theme in mkdocs.yml has no icons. Use the theme material.")
    return TemplateFolders(templates_folder(config) / "records", icons, cache and cache / "templates")


def _languages(config: MkDocsConfig, directory: Directory) -> tuple[SiteLanguage, ...]:
    words = {language: Words(texts) for language, texts in directory.texts.items()}
    configured = config.plugins["i18n"].config.languages if "i18n" in config.plugins else ()
    ids = [language.locale for language in configured if language.build]
    default = next((language.locale for language in configured if language.default), None)
    if sorted(ids) != sorted(directory.settings.language_ids) or default != directory.settings.language_ids[0]:
        raise ConfigurationError(
            f"The i18n plugin in mkdocs.yml has the languages {', '.join(ids) or 'none'} (default: {default});"
            f" directory.yaml has {', '.join(directory.settings.language_ids)} (the first is the default)."
            " Make them the same."
        )
    for language in configured:
        _refuse_other_theme_language(config, language)
    missing = missing_sentences(directory)
    if missing:
        raise ConfigurationError(missing)
    return site_languages(configured, words)


def _refuse_other_theme_language(config: MkDocsConfig, language: Mapping[str, Any]) -> None:
    """The theme's language is the `lang` of the page and picks the words around the records, so it must be the same."""
    own = (language.get("theme") or {}).get("language")
    said = own or config.theme.get("language")
    if said != language["locale"]:
        raise ConfigurationError(
            f"mkdocs.yml: give the language {language['locale']} of the i18n plugin"
            f" `theme: {{language: {language['locale']}}}`; the theme would take it for {said}."
        )


def _records_edit_url(config: MkDocsConfig) -> str | None:
    """The address that a path below the project's data folder is put behind to edit that file; None without one.

    MkDocs' `edit_uri` leads to the folder of the pages, such as `edit/main/docs/`; the records lie where the plugin's
    option `data` says, counted from `mkdocs.yml`, even when this build reads a copy of them elsewhere.
    """
    if not config.repo_url or not config.edit_uri:
        return None
    pages = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
    project = pages.rstrip("/").removesuffix(f"/{Path(config.docs_dir).name}")
    data = Path(config.plugins["sameroad"].config.data_)
    home = Path(config.config_file_path).parent
    return f"{project}/{data.relative_to(home).as_posix()}/" if data.is_relative_to(home) else None
