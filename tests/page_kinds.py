"""One page of each kind, in every state that changes its looks: what holds of these holds of every page.

`pages/sample_pages.py` picks them from the records, which are read when the first address is asked for.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from sameroad.pages.page import PageKey
from sameroad.pages.sample_pages import SAMPLES, sample_pages
from sameroad.records.load import load
from sameroad.records.read_collection import PROJECT_DATA
from tests.conftest import TODAY

LANGUAGES = {"en": "", "zh-Hant": "zh-Hant/"}
"""Where each language lies below the root of the site."""


class _Pages(Mapping[str, str]):
    @cached_property
    def _keys(self) -> Mapping[str, PageKey]:
        directory = load(PROJECT_DATA, date.fromisoformat(TODAY)).directory
        assert directory is not None, "the records have errors"
        return sample_pages(directory)

    def __getitem__(self, kind: str) -> str:
        return self._keys[kind].address

    def __iter__(self) -> Iterator[str]:
        return iter(SAMPLES)

    def __len__(self) -> int:
        return len(SAMPLES)


PAGES = _Pages()
"""The address of the page below its language's root."""
