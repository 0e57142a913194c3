"""Builds a site again after a change of its records alone: only what may look different is drawn, and only files that
differ are written. Says that it cannot when anything else has changed; then the whole site is to be built.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sameroad.records.directory import Directory
from sameroad.records.other_answers import other_answers
from sameroad.site.again.kept_build import KeptBuild, frames_again, settings_again
from sameroad.site.contents import ALWAYS, Contents, Written
from sameroad.site.known_history import known_history
from sameroad.site.options import BuildPlan
from sameroad.site.publish import Staging, begin, discard, publish_changes
from sameroad.site.site_settings import SiteSettings
from sameroad.site.unfit import refuse_unfit
from sameroad.site.written_data import DataBefore


class LastBuild:
    """The last build, seen from this one. To be drawn anew is what asked anything that has another answer now, what is
    new, and a few things that depend on more than the records.
    """

    def __init__(self, kept: KeptBuild, answers: frozenset[str], changed: frozenset[str]) -> None:
        same = (name for name, reads in kept.reads.items() if answers.isdisjoint(reads))
        self._same = frozenset(same) - ALWAYS
        self.in_search = kept.in_search
        self.data = kept.data
        self.open_data = DataBefore(Path(kept.output), kept.data_key, changed)

    def is_stale(self, name: str) -> bool:
        """Whether something that was drawn, or was not there, may look different now."""
        return name not in self._same


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
        if settings.has_feeds != self.kept.has_feeds:
            return None
        changed = frozenset(slug for slug in self.kept.digests.keys() | self.digests.keys() if self._is_changed(slug))
        answers = other_answers(self.kept.outlines, self.directory.outlines, changed)
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
        kept = self._kept(written)
        remaining = kept.files()
        refuse_unfit(staging.folder, written.paths, written.quoting, written.looked_at)
        begin_stage("publish")
        if not self.as_published():
            return None
        _drop_equal(staging, (path for one in written.drawn for path in one.paths))
        removed = tuple(sorted(set(self.kept.files()).difference(remaining)))
        publish_changes(staging, removed)
        return kept

    def _is_changed(self, slug: str) -> bool:
        return self.kept.digests.get(slug) != self.digests.get(slug)

    def _kept(self, written: Written) -> KeptBuild:
        """What there is to keep now: of what was not drawn anew, what the last build kept."""
        anew = {one.name: one for one in written.drawn}
        paths, reads, quoting = {}, {}, []
        for name in written.names:
            one = anew.get(name)
            paths[name] = one.paths if one else self.kept.paths[name]
            reads[name] = one.reads if one else self.kept.reads[name]
            if one.quotes_token if one else name in self.kept.quoting:
                quoting.append(name)
        return msgspec.structs.replace(
            self.kept,
            digests=dict(self.digests),
            outlines=dict(self.directory.outlines),
            paths=paths,
            reads=reads,
            quoting=tuple(quoting),
            in_search=dict(written.in_search),
            data=written.data.shown if written.data else None,
            data_key=written.data.key if written.data else b"",
            open_data=written.data.paths if written.data else (),
        )


def _drop_equal(staging: Staging, paths: Iterable[str]) -> None:
    """Remove from the new folder those files that the site has already, byte for byte."""
    for path in paths:
        old, new = staging.site / path, staging.folder / path
        if old.is_file() and old.read_bytes() == new.read_bytes():
            new.unlink()
