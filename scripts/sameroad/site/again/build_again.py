"""Builds a site again after a change of its records alone: only what may look different is drawn, and only files that
differ are written. Says that it cannot when anything else has changed; then the whole site is to be built.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from sameroad.records.directory import Directory
from sameroad.records.other_answers import other_answers
from sameroad.site.again.kept_build import KeptBuild, frames_again, settings_again
from sameroad.site.contents import ALWAYS, Contents, Written
from sameroad.site.finished.sample import ALL_OF
from sameroad.site.known_history import known_history
from sameroad.site.options import BuildPlan
from sameroad.site.publish import Staging, begin, discard, publish_changes
from sameroad.site.site_settings import SiteSettings
from sameroad.site.unfit import refuse_unfit
from sameroad.site.walk import walk
from sameroad.site.written_data import DataBefore
from sameroad.work.sealed import seal_each


class LastBuild:
    """The last build, seen from this one. To be drawn anew is what asked anything that has another answer now, what is
    new, and a few things that depend on more than the records.
    """

    def __init__(self, kept: KeptBuild, answers: frozenset[str], changed: frozenset[str]) -> None:
        self._there = kept.paths.keys()
        self._stale = kept.asked.of(answers) | ALWAYS
        self.in_search = kept.in_search
        self.data = kept.data
        self.open_data = DataBefore(Path(kept.output), kept.data_key, changed)

    def is_stale(self, name: str) -> bool:
        """Whether something that was drawn, or was not there, may look different now."""
        return name in self._stale or name not in self._there


@dataclass(frozen=True)
class Again:
    """A build that goes on from the last one: what that one kept, and the records as they are now. `as_published` says
    whether nobody else has touched the site; it is asked when all is ready to be put there.
    """

    kept: KeptBuild
    directory: Directory
    digests: Mapping[str, bytes]
    plan: BuildPlan
    as_published: Callable[[], bool] = lambda: True

    def build(self, say: Callable[[str], None]) -> KeptBuild | None:
        """Bring the site up to date, and return what is kept now; None when the whole site must be built.

        Raises SiteError, PublishError and what drawing raises; then the site is as it was.
        """
        begin_stage = self.plan.stages.begin
        begin_stage("history")
        history = known_history(self.plan.data, self.directory, say)
        settings = settings_again(self.kept, self.directory, history, self.plan)
        if (history is not None) != self.kept.has_history:
            return None  # there are news feeds and dates in the sitemap, or there are none
        changed = frozenset(slug for slug, _ in self.kept.digests.items() ^ self.digests.items())
        answers = other_answers(self.kept.kept_outlines, self.directory.outlines, changed)
        staging = begin(settings.output)
        try:
            return self._write(settings, LastBuild(self.kept, answers, changed), staging)
        except Exception:
            if self.as_published():
                raise
            return None  # a site that somebody has touched may lack anything
        finally:
            discard(staging)

    def _write(self, settings: SiteSettings, last: LastBuild, staging: Staging) -> KeptBuild | None:
        begin_stage = self.plan.stages.begin
        frames = frames_again(self.kept.frames)
        contents = Contents(self.directory, settings, frames, self.kept.sitemap, staging.folder)
        written = contents.write(last)
        begin_stage("verify")
        kept = self._kept(written, last.open_data.changed)
        refuse_unfit(staging.folder, walk(staging.folder), written.paths, written.quoting, written.looked_at)
        _drop_equal(staging, (path for one in written.drawn for path in one.paths))
        removed = self._removed(written, kept)
        if settings.verify is not False and len(kept.paths) <= ALL_OF:  # else there are at least as many pages
            from sameroad.site.again.refuse_changes import refuse_changes  # noqa: PLC0415 - a large site needs none of it

            refuse_changes(staging, written, kept.files(), removed, settings.jobs)
        begin_stage("publish")
        if not self.as_published():
            return None
        stamp = publish_changes(staging, removed, self.kept.stamp)
        return msgspec.structs.replace(kept, stamp=stamp) if stamp else None

    def _kept(self, written: Written, changed: Iterable[str]) -> KeptBuild:
        """What there is to keep now: of what was not drawn anew, what the last build kept."""
        names = frozenset(written.names)
        anew = {one.name: one for one in written.drawn}
        quoting = (name for name in self.kept.quoting if name not in anew)
        now = self.directory.outlines
        return msgspec.structs.replace(
            self.kept,
            digests=dict(self.digests),
            outlines=_renewed(self.kept.outlines, now.keys(), ((slug, now[slug]) for slug in changed if slug in now)),
            paths=_renewed(self.kept.paths, names, ((name, one.paths) for name, one in anew.items())),
            asked=self.kept.asked.and_of(written.drawn),
            quoting=(*quoting, *(name for name, one in anew.items() if one.quotes_token)),
            in_search=dict(written.in_search),
            data=written.data.shown if written.data else None,
            data_key=written.data.key if written.data else b"",
            open_data=written.data.paths if written.data else (),
        )

    def _removed(self, written: Written, kept: KeptBuild) -> tuple[str, ...]:
        """The paths of files that the site has no more."""
        anew = {one.name for one in written.drawn}
        paths = self.kept.kept_paths
        before = {path for name in paths if name in anew or name not in kept.paths for path in paths[name]}
        before.update(self.kept.open_data)
        return tuple(sorted(before.difference(written.paths, kept.open_data)))


def _renewed(
    before: Mapping[str, msgspec.Raw], remaining: Container[str], anew: Iterable[tuple[str, Any]]
) -> dict[str, msgspec.Raw]:
    """What was kept, without what remains no more, and with what is made anew."""
    return {name: value for name, value in before.items() if name in remaining} | seal_each(anew)


def _drop_equal(staging: Staging, paths: Iterable[str]) -> None:
    """Remove from the new folder those files that the site has already, byte for byte."""
    for path in paths:
        old, new = staging.site / path, staging.folder / path
        if old.is_file() and old.read_bytes() == new.read_bytes():
            new.unlink()
