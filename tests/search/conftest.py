"""Asks the browser's search outside a page."""

from collections.abc import Callable
from typing import Any

import pytest

from sameroad.records.directory import Directory
from sameroad.search.engine import RunJavaScript, ask

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(name="ask", scope="session")
def ask_fixture(javascript: RunJavaScript) -> Ask:
    """A function that gives the answers of a directory's index to queries, all in one run."""

    def ask_all(directory: Directory, *queries: str) -> list[dict[str, Any]]:
        return ask(directory, queries, javascript)

    return ask_all
