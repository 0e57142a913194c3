"""What the files of a data folder say, word for word and in their order, for exports that must lose nothing.

Notes for editors are in here, and nowhere else after checking. So pages and search are never given it: the site hands
them a Directory `without_originals`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Original = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Originals:
    """The checked mappings of the files: organizations by slug and categories in the order of the Directory,
    vocabularies by name, helplines, settings (`directory.yaml`); and the JSON Schemas they obey, by the file's name.
    """

    organizations: Mapping[str, Original] = field(default_factory=dict)
    categories: Mapping[str, Original] = field(default_factory=dict)
    vocabularies: Mapping[str, Original] = field(default_factory=dict)
    helplines: Original = field(default_factory=dict)
    settings: Original = field(default_factory=dict)
    schemas: Mapping[str, Original] = field(default_factory=dict)
