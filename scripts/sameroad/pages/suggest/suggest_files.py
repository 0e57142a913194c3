"""The files that the form for suggestions fetches when somebody uses it, as the site publishes them."""

import json
from collections.abc import Mapping
from typing import Any

from sameroad.pages.suggest.check_facts import check_facts
from sameroad.pages.suggest.check_messages import check_messages
from sameroad.pages.suggest.readings import readings
from sameroad.records.directory import Directory
from sameroad.records.field_order import field_order_of

FOLDER = "assets/suggest"


def suggest_files(directory: Directory) -> Mapping[str, bytes]:
    """Return the bytes of each file by its path in the site: what the checks know, and what they say."""
    facts = {"facts": check_facts(directory), "order": field_order_of(directory.originals.schemas).nested()}
    said = {f"messages.{language}": check_messages(directory, language) for language in directory.settings.language_ids}
    values = {"checks": facts, **said, "readings": readings()}
    return {f"{FOLDER}/{name}.json": _compact(value) for name, value in values.items()}


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
