"""A small repository, changed after its only commit: what `sameroad review` looks at."""

from pathlib import Path
from typing import Any

from sameroad.contribute.history import open_history_since_branching
from sameroad.contribute.review.make_review import Review, make_review
from sameroad.contribute.review.tell_review import Addresses
from sameroad.records.read_collection import read_collection
from tests.contribute.translations.repository import commit, git
from tests.factories import TODAY, write_data

ADDRESSES = Addresses(lambda language, slug: f"{'' if language == 'en' else f'{language}/'}organizations/{slug}/")


def start(folder: Path, records: dict[str, Any], **files: Any) -> Path:
    """Return the data folder of a new repository with these records; it has the interface texts of the project."""
    git(folder, "init", "--quiet")
    data = write_data(folder / "data", records, **files)
    commit(folder)
    return data


def review(data: Path) -> Review:
    """What has changed since the commit."""
    return make_review(open_history_since_branching(data, "HEAD"), read_collection(data, TODAY))
