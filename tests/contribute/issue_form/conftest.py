"""What tests of forms share: the data folder, read once."""

from collections.abc import Iterator

import pytest

from sameroad.records.collection import Collection
from sameroad.records.read_collection import read_collection
from tests.contribute.issue_form.issue_data import write_issue_data
from tests.factories import TODAY


@pytest.fixture(scope="session")
def issue_collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """The real words, and the two records of this folder; files are named from the folder that holds `data`."""
    folder = tmp_path_factory.mktemp("issues")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield read_collection(write_issue_data(folder / "data").relative_to(folder), TODAY)
