"""Notes for editors are in the originals alone, and those who draw pages are never given these."""

import re

from sameroad.records.originals import Originals
from tests.conftest import CHECKOUT
from tests.factories import make_record, make_whole_directory

READERS = ("scripts/sameroad/pages", "scripts/sameroad/search", "overrides")
NOTE = "Two sources disagree."


def test_a_directory_keeps_what_its_files_say_and_can_be_without_it():
    record = make_record(editor_notes=[NOTE])
    directory = make_whole_directory({"example": record})
    assert directory.originals.organizations == {"example": record}
    shown = directory.without_originals()
    assert shown.originals == Originals(schemas=directory.originals.schemas)
    assert shown.organizations == directory.organizations
    assert NOTE not in repr(shown)


def test_nothing_that_draws_pages_or_answers_searches_reads_more_of_them_than_the_schemas():
    files = [file for folder in READERS for kind in ("*.py", "*.html") for file in (CHECKOUT / folder).rglob(kind)]
    assert len(files) > 50
    more = re.compile(r"originals\b(?!\.schemas\b| import)")
    assert [file for file in files if more.search(file.read_text("utf-8"))] == []
