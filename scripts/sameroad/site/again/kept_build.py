"""What a build leaves for the next one: all that its site is made of beside the records, and who asked what of them.

It stands in one file for each site. A build that finds the same surroundings goes on from it, any other begins anew.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from sameroad.exports.export_facts import ExportFacts, Licence, SiteAddress
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.open_data import OpenData
from sameroad.pages.page import SiteFacts
from sameroad.pages.words import words_of
from sameroad.records.directory import Directory
from sameroad.records.history.record_history import RecordHistory
from sameroad.records.outline import Outline
from sameroad.search.organization_part import OrganizationPart
from sameroad.site.again.last_site import MadeSite
from sameroad.site.again.who_asked import WhoAsked
from sameroad.site.frame import Frame
from sameroad.site.options import BuildPlan, kept_data_file
from sameroad.site.site_settings import SiteSettings
from sameroad.site.template_context import SiteLanguage
from sameroad.work.sealed import Sealed


class KeptSettings(msgspec.Struct, frozen=True):
    """`SiteSettings` without what is found out anew in every build, and without the folder of the site."""

    bodies: str
    icons: str
    facts: dict[str, str | None]
    names: dict[str, str]
    licence: tuple[str, str] | None
    site: tuple[str, dict[str, str], tuple[str, ...]] | None
    repository: str | None
    languages: tuple[tuple[str, str, str], ...]
    styles: tuple[str, ...]


class KeptBuild(MadeSite, frozen=True):
    """One build, read as `LastSite` too. `digests` and `outlines` are those of its records by slug. The day is that of
    every build when `mkdocs.yml` fixes it, `day_is_fixed`; `has_history` says whether it was known when the records
    changed.

    `frames` are by kind and language with a slash between, `sitemap` is the one that MkDocs drew. Of what was drawn
    there are the `paths` of its files by its name, and who `asked` what; `quoting` are the names of those that
    quote a token. `in_search` is what each record adds to the search index, `data` what pages show of the open data,
    `data_key` the key under which a file of its own has the rest. What is `Raw` has the type that `kept_paths` and
    `kept_outlines` give it.
    """

    day_is_fixed: bool
    digests: dict[str, bytes]
    outlines: dict[str, msgspec.Raw]
    settings: KeptSettings
    has_history: bool
    frames: dict[str, Frame]
    sitemap: str | None
    paths: dict[str, msgspec.Raw]
    asked: WhoAsked
    quoting: tuple[str, ...]
    in_search: dict[str, OrganizationPart]
    data: OpenData | None
    data_key: bytes

    @property
    def kept_outlines(self) -> Sealed[Outline]:
        """The outlines of the records by slug."""
        return Sealed(self.outlines, Outline)

    @property
    def kept_paths(self) -> Sealed[tuple[str, ...]]:
        """The paths of the files of what was drawn, by its name."""
        return Sealed(self.paths, tuple[str, ...])

    def files(self) -> frozenset[str]:
        """Return the paths of all files of the site."""
        return frozenset(self.files_with(self.kept_paths.values()))


def keep_settings(settings: SiteSettings) -> KeptSettings:
    """Return what is kept of the settings of a site."""
    facts, data = settings.facts, settings.export_facts
    kept = ("records_edit_url", "contact", "repository", "records_new_url", "issues_new_url", "address")
    return KeptSettings(
        bodies=str(settings.templates.bodies),
        icons=str(settings.templates.icons),
        facts={name: getattr(facts, name) for name in kept},
        names=dict(data.names),
        licence=(data.licence.name, data.licence.url) if data.licence else None,
        site=(data.site.root, dict(data.site.folders), data.site.languages) if data.site else None,
        repository=data.repository,
        languages=tuple((one.id, one.name, one.root) for one in settings.languages),
        styles=tuple(map(str, settings.styles)),
    )


def settings_again(
    build: KeptBuild, directory: Directory, history: RecordHistory | None, plan: BuildPlan
) -> SiteSettings:
    """Return the settings of the same site for another build of it."""
    kept = build.settings
    words = words_of(directory)
    site = SiteAddress(*kept.site) if kept.site else None
    licence = Licence(*kept.licence) if kept.licence else None
    return SiteSettings(
        output=Path(build.output),
        templates=TemplateFolders(Path(kept.bodies), Path(kept.icons), plan.cache and plan.cache / "templates"),
        facts=SiteFacts(**kept.facts),  # type: ignore[arg-type] # the fields that `keep_settings` names
        export_facts=ExportFacts(kept.names, licence, site, kept.repository, history),
        languages=tuple(SiteLanguage(id_, name, root, words[id_]) for id_, name, root in kept.languages),
        styles=tuple(map(Path, kept.styles)),
        jobs=plan.jobs,
        exports=plan.exports,
        staged=True,
        stages=plan.stages,
        cache=plan.cache,
        surroundings=build.surroundings,
        keep_data=kept_data_file(plan),
        verify=plan.verify,
    )


def kept_frames(frames: Mapping[tuple[str, str], Frame]) -> dict[str, Frame]:
    """Return frames as they are kept."""
    return {f"{kind}/{language}": frame for (kind, language), frame in frames.items()}


def frames_again(kept: Mapping[str, Frame]) -> dict[tuple[str, str], Frame]:
    """Return frames as they are used."""
    return {(kind, language): frame for name, frame in kept.items() for kind, _, language in [name.partition("/")]}
