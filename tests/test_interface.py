"""The words of the interface: none missing is the validator's business; here none is there for nothing."""

import pytest
import yaml

from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.walk_interface import flat_texts
from tests.conftest import CHECKOUT

SPEAKERS = ("overrides/**/*.html", "scripts/sameroad/**/*.py")
KEYS = sorted(flat_texts(yaml.safe_load((PROJECT_DATA / "interface" / "en.yaml").read_text("utf-8"))))


@pytest.fixture(scope="module")
def code() -> str:
    return "\n".join(file.read_text("utf-8") for pattern in SPEAKERS for file in sorted(CHECKOUT.glob(pattern)))


@pytest.mark.parametrize("key", KEYS)
def test_every_word_is_said_somewhere(code, key):
    """The whole key stands in a template or in Python, or a beginning of it does, to which an id is added."""
    section = key.rpartition(".")[0]
    beginnings = [key[:length] for length in range(len(section) + 1, len(key))]
    whole = [f"{quote}{key}{quote}" for quote in "'\""]
    begun = [f"{quote}{start}{quote} ~" for quote in "'\"" for start in beginnings] + [f'f"{section}.{{']
    assert any(mention in code for mention in whole + begun)
