"""What a build needs to know of the site beside the records."""

from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.page import SiteFacts
from sameroad.site.template_context import SiteLanguage
from sameroad.work.stages import Stages


@dataclass(frozen=True)
class SiteSettings:
    """`output` is the folder of the finished site; `staged` says whether it is replaced as a whole, or written in place
    because it is a temporary folder that a preview serves. Without `exports` there is no open data. `styles` are the
    files that become the stylesheet of every page. `cache` is where things are kept for the next build, if anywhere,
    and `surroundings` the digest of all that the site is made of beside its records. In the file `keep_data` is kept
    what the next build needs of the open data. `verify` says whether every file is looked at before
    it is published; None is for a sample if there are too many, and False for none.
    """

    output: Path
    templates: TemplateFolders
    facts: SiteFacts
    export_facts: ExportFacts
    languages: tuple[SiteLanguage, ...]
    styles: tuple[Path, ...]
    jobs: int
    exports: bool
    staged: bool
    stages: Stages
    cache: Path | None = None
    surroundings: bytes = b""
    keep_data: Path | None = None
    verify: bool | None = None

    @property
    def has_feeds(self) -> bool:
        """Whether the open data has news feeds, for which the history of the records is needed."""
        return self.exports and self.export_facts.history is not None
