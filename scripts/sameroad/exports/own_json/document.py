"""What stands at the top of each of our JSON files: its schema, the day of the build, the licence, whom to credit."""

from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory


def head(schema: str, path: str, directory: Directory, facts: ExportFacts) -> dict[str, Any]:
    """Return the fields that every document begins with; `schema` is the name of its schema, `path` its own place."""
    source: dict[str, Any] = {"name": dict(facts.names)}
    if facts.site:
        source["site"] = facts.site.root
    if facts.repository:
        source["repository"] = facts.repository
    licence = {"licence": {"name": facts.licence.name, "url": facts.licence.url}} if facts.licence else {}
    return {
        "$schema": facts.file_address(f"schema/{schema}.schema.json", path),
        "date": directory.today.isoformat(),
        **licence,
        "source": source,
    }


def readable(value: Any) -> bytes:
    """Return a value as JSON that people can read and compare line by line."""
    return in_lines(msgspec.json.encode(value))


def in_lines(json: bytes) -> bytes:
    """Return JSON as people can read it."""
    return msgspec.json.format(json, indent=2) + b"\n"
