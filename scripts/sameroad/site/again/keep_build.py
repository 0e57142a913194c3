"""What is kept of a whole build, for the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from sameroad.site.again.kept_build import KeptBuild, keep_settings, kept_frames
from sameroad.site.again.last_site import Made
from sameroad.site.again.settings_elsewhere import leads_elsewhere
from sameroad.site.again.surroundings import surroundings
from sameroad.site.again.who_asked import WhoAsked
from sameroad.site.options import BuildPlan
from sameroad.site.site_build import Finished, SiteBuild
from sameroad.work.sealed import seal_each


@dataclass(frozen=True)
class Keeping:
    """What a build was made of, looked at before it began: what changes meanwhile is noticed by the next build."""

    made: Made
    surroundings: bytes
    day_is_fixed: bool

    def kept(self, build: SiteBuild, digests: Mapping[str, bytes], finished: Finished) -> KeptBuild:
        """Return what is kept of a build of records with these digests."""
        drawn, data = finished.written.drawn, finished.written.data
        made_of_records = frozenset(finished.written.paths)
        return KeptBuild(
            made=self.made,
            output=str(build.settings.output),
            surroundings=self.surroundings,
            today=build.directory.today.isoformat(),
            day_is_fixed=self.day_is_fixed,
            digests=dict(digests),
            outlines=seal_each(build.directory.outlines.items()),
            settings=keep_settings(build.settings),
            has_history=build.settings.export_facts.history is not None,
            frames=kept_frames(build.frames),
            sitemap=finished.sitemap,
            paths=seal_each((one.name, one.paths) for one in drawn),
            asked=WhoAsked().and_of(drawn),
            quoting=tuple(one.name for one in drawn if one.quotes_token),
            in_search=dict(finished.written.in_search),
            data=data.shown if data else None,
            data_key=data.key if data else b"",
            open_data=data.paths if data else (),
            written=tuple(path for path in finished.by_mkdocs if path not in made_of_records),
            published=0,
            stamp=finished.stamp,
        )


def begin_keeping(config: MkDocsConfig, plan: BuildPlan, *, day_is_fixed: bool) -> Keeping | None:
    """Return what a build is made of, to be called before it begins; None when the next build could not know that."""
    file = Path(config.config_file_path)
    folders = tuple(str(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder)
    if leads_elsewhere(config, (*map(Path, folders), plan.data)):
        return None
    made = Made(folders, (str(file),), str(plan.data), plan.told, _lets_hidden_through(config))
    return Keeping(made, surroundings(made), day_is_fixed)


def _lets_hidden_through(config: MkDocsConfig) -> bool:
    """Whether `exclude_docs` takes anything back of what MkDocs excludes, such as `!/.well-known/`."""
    excluded = config.exclude_docs
    return excluded is not None and any(pattern.include is False for pattern in excluded.patterns)
