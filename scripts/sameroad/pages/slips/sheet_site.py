"""What a sheet of paper says of the site that it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetSite:
    """The address of a site with a slash at the end, if it has one, and its name by language."""

    address: str | None
    names: Mapping[str, str]
