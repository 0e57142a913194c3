"""Refuses a build that goes on from a site which was looked at, when a page that it changes is faulty, or one that it
leaves as it is leads to what it takes away.
"""

from collections.abc import Collection

from sameroad.site.contents import Written
from sameroad.site.finished.leading_to import leading_to, lost_ids
from sameroad.site.finished.links import PAGE
from sameroad.site.finished.refuse_faulty import refuse_faulty_changes
from sameroad.site.finished.sample import ALL_OF
from sameroad.site.publish import Staging


def refuse_changes(
    staging: Staging, written: Written, files: Collection[str], removed: Collection[str], jobs: int
) -> None:
    """Raise SiteError when anything is wrong with the pages that were written and differ from those of the last site,
    or with those that lead to what they have lost, or to what is removed. `files` are all that the new site has.

    Nothing is looked at in a site of so many pages that a whole build looks at a sample.
    """
    pages = {path for path in files if path.endswith(PAGE)}
    if len(pages) > ALL_OF:
        return
    drawn = {path for one in written.pages for path in one.paths}
    changed = {path for path in drawn & pages if (staging.folder / path).is_file()}
    lost = {path: lost_ids(staging.site / path, staging.folder / path) for path in changed}
    looked_at = changed.union(leading_to(removed, lost, staging.site, pages - changed))
    refuse_faulty_changes(staging.folder, staging.site, files, looked_at, jobs)
