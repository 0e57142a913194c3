"""Schemas of others, where this checkout has them beside it; without them the tests that need them are skipped."""

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.conftest import CHECKOUT

_HSDS = CHECKOUT.parent / "shared" / "standards" / "hsds-3.0"

needs_hsds = pytest.mark.skipif(not _HSDS.is_dir(), reason="the schemas of HSDS 3.0 are not here")


@cache
def hsds_validator() -> Draft202012Validator:
    """The compiled schema of a service."""
    return Draft202012Validator(_read("service.json"), format_checker=FormatChecker())


@cache
def hsds_tables() -> dict[str, Any]:
    """The tables of the official data package by their names."""
    return {resource["name"]: resource for resource in _read("datapackage.json")["resources"]}


def _read(name: str) -> Any:
    return json.loads((_HSDS / name).read_text(encoding="utf-8"))
